import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { AddressLink } from '../../ui/AddressLink';
import { type Column, DataTable } from '../../ui/DataList';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { countsOf } from './counts';
import { balanceOfQuery } from './queries';

const deeds = ['hosted', 'taught', 'visited', 'gave'] as const;

type Deed = (typeof deeds)[number];

/** What each of the two did for the other, side by side; nothing for whom it is not to be seen. */
export function BalanceOfPairing({ pairingId, asOf }: { pairingId: string; asOf?: string }) {
  const { t } = useTranslation('liveliness');
  const query = useQuery(balanceOfQuery(pairingId, asOf));
  if (query.data === null) {
    return null;
  }
  return (
    <Panel title={t('balance')} aside={<AddressLink address="/pairings/balance">{t('allBalances')}</AddressLink>}>
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data && <Deeds balance={query.data} />}
    </Panel>
  );
}

function Deeds({ balance }: { balance: Schema<'PairingBalance'> }) {
  const { t } = useTranslation('liveliness');
  const { first, second, firstPart, secondPart, sessions, lastSessionOn, elsewhere } = balance;
  const [ofFirst, ofSecond] = [countsOf(firstPart), countsOf(secondPart)];
  if (sessions === 0 && ofFirst.gave + ofSecond.gave === 0) {
    return <Text c="dimmed">{t('togetherNone')}</Text>;
  }
  const columns: Column<Deed>[] = [
    { key: 'what', header: t('what'), cell: (deed) => t(deed) },
    { key: 'first', header: first.name, named: true, align: 'end', cell: (deed) => ofFirst[deed] },
    { key: 'second', header: second.name, named: true, align: 'end', cell: (deed) => ofSecond[deed] },
  ];
  return (
    <>
      <DataTable caption={t('balance')} columns={columns} rows={deeds} rowKey={(deed) => deed} />
      <Text size="sm" c="dimmed" mt="sm">
        {sessions > 0 && t('together', { count: sessions, date: lastSessionOn ? formatDate(lastSessionOn) : '' })}{' '}
        {elsewhere > 0 && t('elsewhere', { count: elsewhere })}
      </Text>
    </>
  );
}
