import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { ActionButtons } from '../../ui/ActionButtons';
import { AddressLink } from '../../ui/AddressLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import styles from './Milestones.module.css';
import { milestonesOfQuery } from './queries';
import { SetMilestone } from './SetMilestone';

type Milestone = Schema<'Milestone'>;

/** How far the two have come: each milestone with its day, and whence it is known. */
export function MilestonesOfPairing({ pairingId }: { pairingId: string }) {
  const { t } = useTranslation(['milestones', 'words']);
  const query = useQuery(milestonesOfQuery(pairingId));
  const [asked, setAsked] = useState<Milestone>();
  return (
    <Panel
      title={t('milestones:panel')}
      aside={<AddressLink address="/pairings/milestones">{t('milestones:board')}</AddressLink>}
    >
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      <ol className={styles.path}>
        {query.data?.map((milestone) => (
          <li key={milestone.kind}>
            <div>
              <Text fw={600}>{t(`words:milestoneKind.${milestone.kind}`)}</Text>
              <Said milestone={milestone} />
            </div>
            <ActionButtons
              // What the records alone tell needs no button that says so.
              actions={milestone.allowedActions.filter(({ allowed }) => allowed)}
              words={{ set: { label: t('milestones:set') } }}
              onAct={() => setAsked(milestone)}
            />
          </li>
        ))}
      </ol>
      {asked && (
        <SetMilestone key={asked.kind} pairingId={pairingId} milestone={asked} onClose={() => setAsked(undefined)} />
      )}
    </Panel>
  );
}

function Said({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation('milestones');
  const { reachedOn, recordedOn, statedBy, note } = milestone;
  if (!reachedOn) {
    return (
      <Text size="sm" c="dimmed">
        {t('notYet')}
      </Text>
    );
  }
  const source = reachedOn === recordedOn ? t('byRecord') : t('byHand', { name: statedBy ?? '' });
  return (
    <>
      <Text size="sm" className={styles.day}>
        {formatDate(reachedOn)} ·{' '}
        <Text span c="dimmed">
          {source}
        </Text>
      </Text>
      {note && <Text size="sm">{note}</Text>}
    </>
  );
}
