import { Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { ActionButtons } from '../../ui/ActionButtons';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { Keeping } from './Keeping';
import { deleteReportedFigure, reportedFiguresQuery } from './queries';
import { ReportedForm } from './ReportedForm';
import { useSubjectWords } from './useSubjectWords';

type Reported = Schema<'ReportedFigure'>;

export function ReportedFigures() {
  const { t } = useTranslation(['programmes', 'words']);
  const query = useInfiniteQuery(reportedFiguresQuery);
  const { words } = useSubjectWords();
  const columns = (edit: (figure: Reported) => void): Column<Reported>[] => [
    { key: 'subject', header: t('programmes:subject'), cell: (figure) => words(figure.measure, figure.parameters) },
    { key: 'scope', header: t('programmes:scope'), cell: (figure) => <OrganisationLink organisation={figure.scope} /> },
    {
      key: 'period',
      header: t('programmes:reported.period'),
      cell: (figure) => `${formatDate(figure.from)} – ${formatDate(figure.to)}`,
    },
    {
      key: 'value',
      header: t('programmes:value'),
      align: 'end',
      cell: (figure) => `${t(`words:pupilsQualifier.${figure.qualifier}`)} ${formatNumber(figure.value)}`,
    },
    { key: 'source', header: t('programmes:reported.source'), cell: (figure) => figure.source },
    {
      key: 'actions',
      header: t('programmes:edit'),
      bare: true,
      cell: (figure) => {
        const allowed = figure.allowedActions.filter((each) => each.allowed);
        return (
          <Group gap="xs">
            <ActionButtons
              actions={allowed}
              words={{ update: { label: t('programmes:edit') } }}
              onAct={() => edit(figure)}
            />
            <RecordActions
              actions={allowed}
              questions={{
                delete: {
                  label: t('programmes:remove'),
                  title: t('programmes:reported.removeTitle'),
                  effect: t('programmes:reported.removeEffect'),
                  danger: true,
                },
              }}
              act={() => deleteReportedFigure(figure)}
              onDone={() => say(t('programmes:removed', { name: words(figure.measure, figure.parameters) }))}
            />
          </Group>
        );
      },
    },
  ];
  return (
    <Keeping<Reported>
      title={t('programmes:part.reported')}
      addLabel={t('programmes:reported.add')}
      editTitle={() => t('programmes:reported.editTitle')}
      form={(figure, close) => <ReportedForm key={figure?.id} figure={figure} onClose={close} />}
    >
      {(edit, add) => (
        <DataList
          caption={t('programmes:part.reported')}
          columns={columns(edit)}
          query={query}
          rowKey={(figure) => figure.id}
          source={{ path: '/api/v1/reported-figures', filter: {} }}
          empty={
            <EmptyState icon="chart" title={t('programmes:reported.none')} action={add}>
              {t('programmes:reported.noneAbout')}
            </EmptyState>
          }
        />
      )}
    </Keeping>
  );
}
