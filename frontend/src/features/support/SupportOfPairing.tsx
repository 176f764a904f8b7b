import { Group, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { useActing } from '../access/acting';
import { mayReport } from '../access/mayReport';
import { contributionsQuery, gaveQuery } from './queries';
import styles from './support.module.css';
import { useAmount } from './useAmount';

interface SupportOfPairingProps {
  pairing: Pick<Schema<'Pairing'>, 'id' | 'status'>;
  asOf?: string;
}

/** What each of the two gave the other, side by side; nothing for whom it is not to be seen. */
export function SupportOfPairing({ pairing, asOf }: SupportOfPairingProps) {
  const { t } = useTranslation('support');
  const { me } = useActing();
  const query = useQuery(gaveQuery(pairing.id, asOf));
  const waiting = useInfiniteQuery(contributionsQuery({ pairing: pairing.id, standing: 'UNCONFIRMED' }, 200));
  const unconfirmed = waiting.data?.pages[0]?.items.length ?? 0;
  if (query.data === null) {
    return null;
  }
  return (
    <Panel
      title={t('pairing.title')}
      aside={
        pairing.status === 'ACTIVE' &&
        mayReport(me) && <AddressLink address={`/contributions/new?pairing=${pairing.id}`}>{t('give')}</AddressLink>
      }
    >
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <>
          <div className={styles.sides}>
            <Direction name={query.data.first.name} gave={query.data.firstPart.gave} />
            <Direction name={query.data.second.name} gave={query.data.secondPart.gave} />
          </div>
          <Group gap="md" mt="md">
            {unconfirmed > 0 && (
              <Text size="sm" c="dimmed">
                {t('pairing.waiting', { count: unconfirmed })}
              </Text>
            )}
            <AddressLink address={`/contributions?pairing=${pairing.id}`}>{t('pairing.list')}</AddressLink>
          </Group>
        </>
      )}
    </Panel>
  );
}

function Direction({ name, gave }: { name: string; gave: readonly Schema<'Gave'>[] }) {
  const { t } = useTranslation('support');
  const { titled } = useAmount();
  return (
    <section aria-label={t('pairing.gave', { name })}>
      <Text component="h3" fw={600} mb="xs">
        {t('pairing.gave', { name })}
      </Text>
      {gave.length === 0 ? (
        <Text c="dimmed">{t('pairing.nothing')}</Text>
      ) : (
        <ul className={styles.amounts}>
          {gave.map((each) => (
            <li key={`${each.kind} ${each.unitOfMeasure}`}>
              {titled(each)}
              {each.valueVnd !== undefined && each.unitOfMeasure !== 'VND' && (
                <span className={styles.about}>{t('dong', { amount: formatNumber(each.valueVnd) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
