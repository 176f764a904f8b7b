import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useActing } from '../../features/access/acting';
import { mayReport } from '../../features/access/mayReport';
import { tones } from '../../features/sessions/vocabulary';
import { formatDate } from '../../lib/dates';
import { AddressLink } from '../../ui/AddressLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { StatusBadge } from '../../ui/StatusBadge';
import { sessionsOfPairingQuery } from './queries';
import styles from './SessionsOfPairing.module.css';

/** What the two did together, the latest first. */
export function SessionsOfPairing({ pairing }: { pairing: Schema<'Pairing'> }) {
  const { t } = useTranslation(['pairings', 'words']);
  const { me } = useActing();
  const query = useQuery(sessionsOfPairingQuery(pairing.id));
  return (
    <Panel
      title={t('pairings:sessions')}
      aside={
        pairing.status === 'ACTIVE' &&
        mayReport(me) && (
          <AddressLink address={`/sessions/new?pairing=${pairing.id}`}>{t('pairings:reportSession')}</AddressLink>
        )
      }
    >
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.items.length === 0 && <Text c="dimmed">{t('pairings:noSession')}</Text>}
      {query.data && query.data.items.length > 0 && (
        <>
          <ul className={styles.sessions}>
            {query.data.items.map((session) => (
              <li key={session.id}>
                <AddressLink address={`/sessions/${session.id}`}>{session.title}</AddressLink>
                <Group gap="xs" mt={2}>
                  <Text size="sm" c="dimmed" className="tabular">
                    {formatDate(session.date)} · {t(`words:sessionKind.${session.kind}`)}
                  </Text>
                  <StatusBadge tone={tones[session.status]}>{t(`words:sessionStatus.${session.status}`)}</StatusBadge>
                </Group>
              </li>
            ))}
          </ul>
          {query.data.nextPageToken && (
            <AddressLink address={`/sessions?pairing=${pairing.id}`}>{t('pairings:allSessions')}</AddressLink>
          )}
        </>
      )}
    </Panel>
  );
}
