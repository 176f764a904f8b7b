import { Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { formatYears } from '../../lib/years';
import { ActionButtons } from '../../ui/ActionButtons';
import { AddressLink } from '../../ui/AddressLink';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { say } from '../../ui/notice';
import { RecordActions } from '../../ui/RecordActions';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { Keeping } from './Keeping';
import { deleteTarget, targetsQuery } from './queries';
import { TargetForm } from './TargetForm';
import { useSubjectWords } from './useSubjectWords';

type Target = Schema<'Target'>;

export function Targets() {
  const { t } = useTranslation('programmes');
  const query = useInfiniteQuery(targetsQuery);
  const { words } = useSubjectWords();
  const columns = (edit: (target: Target) => void): Column<Target>[] => [
    { key: 'subject', header: t('subject'), cell: (target) => words(target.measure, target.parameters) },
    { key: 'scope', header: t('scope'), cell: (target) => <OrganisationLink organisation={target.scope} /> },
    {
      key: 'year',
      header: t('schoolYear'),
      cell: (target) => (
        <AddressLink address={`/statistics?schoolYear=${target.schoolYear}`}>
          {formatYears(target.schoolYear)}
        </AddressLink>
      ),
    },
    { key: 'value', header: t('target.value'), align: 'end', cell: (target) => formatNumber(target.value) },
    {
      key: 'actions',
      header: t('edit'),
      bare: true,
      cell: (target) => {
        const allowed = target.allowedActions.filter((each) => each.allowed);
        return (
          <Group gap="xs">
            <ActionButtons actions={allowed} words={{ update: { label: t('edit') } }} onAct={() => edit(target)} />
            <RecordActions
              actions={allowed}
              questions={{
                delete: {
                  label: t('remove'),
                  title: t('target.removeTitle'),
                  effect: t('target.removeEffect'),
                  danger: true,
                },
              }}
              act={() => deleteTarget(target)}
              onDone={() => say(t('removed', { name: words(target.measure, target.parameters) }))}
            />
          </Group>
        );
      },
    },
  ];
  return (
    <Keeping<Target>
      title={t('part.targets')}
      addLabel={t('target.add')}
      editTitle={() => t('target.editTitle')}
      form={(target, close) => <TargetForm key={target?.id} target={target} onClose={close} />}
    >
      {(edit, add) => (
        <DataList
          caption={t('part.targets')}
          columns={columns(edit)}
          query={query}
          rowKey={(target) => target.id}
          source={{ path: '/api/v1/targets', filter: {} }}
          empty={
            <EmptyState icon="chart" title={t('target.none')} action={add}>
              {t('target.noneAbout')}
            </EmptyState>
          }
        />
      )}
    </Keeping>
  );
}
