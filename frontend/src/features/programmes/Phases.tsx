import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { phasesQuery } from '../../api/reference';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { ActionButtons } from '../../ui/ActionButtons';
import type { Column } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import { AllRows } from './AllRows';
import { Keeping } from './Keeping';
import { PhaseForm } from './PhaseForm';

type Phase = Schema<'Phase'>;

export function Phases() {
  const { t } = useTranslation(['programmes', 'words']);
  const query = useQuery(phasesQuery);
  const columns = (edit: (phase: Phase) => void): Column<Phase>[] => [
    {
      key: 'name',
      header: t('programmes:name'),
      cell: (phase) => (
        <>
          {phase.name} {phase.current && <StatusBadge tone="accent">{t('programmes:current')}</StatusBadge>}
        </>
      ),
    },
    { key: 'code', header: t('programmes:code'), cell: (phase) => phase.code },
    {
      key: 'days',
      header: `${t('programmes:startsOn')} – ${t('programmes:endsOn')}`,
      cell: (phase) => `${formatDate(phase.startsOn)} – ${formatDate(phase.endsOn)}`,
    },
    {
      key: 'units',
      header: t('programmes:phase.units'),
      cell: (phase) => phase.unitKinds.map((kind) => t(`words:organisationKind.${kind}`)).join(', '),
    },
    {
      key: 'quota',
      header: t('programmes:phase.quota'),
      cell: (phase) =>
        phase.quotas.map(({ level, slots }) => `${t(`words:level.${level}`)}: ${slots}`).join(' · ') ||
        t('programmes:phase.noQuota'),
    },
    {
      key: 'actions',
      header: t('programmes:edit'),
      bare: true,
      cell: (phase) => (
        <ActionButtons
          actions={phase.allowedActions.filter((each) => each.allowed)}
          words={{ update: { label: t('programmes:edit') } }}
          onAct={() => edit(phase)}
        />
      ),
    },
  ];
  return (
    <Keeping<Phase>
      title={t('programmes:part.phases')}
      addLabel={t('programmes:phase.add')}
      editTitle={({ code }) => t('programmes:phase.editTitle', { code })}
      form={(phase, close) => <PhaseForm key={phase?.id} phase={phase} onClose={close} />}
    >
      {(edit, add) => (
        <AllRows
          caption={t('programmes:part.phases')}
          query={query}
          columns={columns(edit)}
          empty={{ title: t('programmes:phase.none'), about: t('programmes:phase.noneAbout'), action: add }}
          path="/api/v1/phases"
        />
      )}
    </Keeping>
  );
}
