import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { type Column, DataList } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import styles from './PairingList.module.css';
import { type PairingFilter, pairingsQuery } from './queries';
import { pairingTones } from './vocabulary';

type Pairing = Schema<'Pairing'>;

/** Pairings that fit a filter: in their place, and on the page of an organisation. */
export function PairingList({ filter, empty }: { filter: PairingFilter; empty: ReactNode }) {
  const { t } = useTranslation(['pairings', 'words']);
  const query = useInfiniteQuery(pairingsQuery(filter));
  const columns: Column<Pairing>[] = [
    { key: 'parties', header: t('pairings:parties'), cell: (row) => <Parties pairing={row} /> },
    {
      key: 'kind',
      header: t('pairings:kindOrLevel'),
      cell: (row) => (row.level ? t(`words:level.${row.level}`) : t(`words:pairingKind.${row.kind}`)),
    },
    {
      key: 'status',
      header: t('pairings:status'),
      cell: (row) => (
        <div className={styles.status}>
          <StatusBadge tone={pairingTones[row.status]}>{t(`words:pairingStatus.${row.status}`)}</StatusBadge>
        </div>
      ),
    },
    { key: 'since', header: t('pairings:since'), cell: (row) => row.since && formatDate(row.since), align: 'end' },
    {
      key: 'agreements',
      header: t('pairings:agreements'),
      cell: (row) =>
        row.agreements.length > 0 && row.agreements.map((each) => <Paper key={each.id} agreement={each} />),
    },
  ];
  return (
    <DataList
      caption={t('pairings:title')}
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      source={{ path: '/api/v1/pairings', filter }}
      empty={empty}
    />
  );
}

function Parties({ pairing }: { pairing: Pairing }) {
  const parents = [...new Set([pairing.firstParent?.name, pairing.secondParent?.name].filter(Boolean))];
  return (
    <>
      <Anchor renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id: pairing.id }} />}>
        <span className={styles.side}>{pairing.first.name} –</span>{' '}
        <span className={styles.side}>{pairing.second.name}</span>
      </Anchor>
      {parents.length > 0 && (
        <Text size="sm" c="dimmed">
          {parents.map((parent, index) => (
            <span key={parent}>
              {index > 0 && ' '}
              <span className={styles.side}>
                {parent}
                {index < parents.length - 1 && ' –'}
              </span>
            </span>
          ))}
        </Text>
      )}
    </>
  );
}

function Paper({ agreement }: { agreement: Pairing['agreements'][number] }) {
  const { t } = useTranslation(['pairings', 'words']);
  const signed = agreement.status === 'SIGNED';
  return (
    <div>
      {t(`words:agreementType.${agreement.type}`)}
      <Text size="sm" c="dimmed">
        {[
          agreement.number && t('pairings:numbered', { number: agreement.number }),
          signed
            ? agreement.signedOn && formatDate(agreement.signedOn)
            : t(`words:agreementStatus.${agreement.status}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </div>
  );
}
