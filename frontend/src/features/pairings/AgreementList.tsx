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
import { type AgreementFilter, agreementsQuery } from './queries';
import { useExpiry } from './useExpiry';
import { agreementTones } from './vocabulary';

type Agreement = Schema<'Agreement'>;

/** Papers that fit a filter. */
export function AgreementList({ filter, empty }: { filter: AgreementFilter; empty: ReactNode }) {
  const { t } = useTranslation(['agreements', 'pairings', 'words']);
  const expiry = useExpiry();
  const query = useInfiniteQuery(agreementsQuery(filter));
  const columns: Column<Agreement>[] = [
    {
      key: 'parties',
      header: t('agreements:parties'),
      cell: (row) => (
        <Anchor renderRoot={(props) => <Link {...props} to="/agreements/$id" params={{ id: row.id }} />}>
          <span className={styles.side}>{row.first.name} –</span> <span className={styles.side}>{row.second.name}</span>
        </Anchor>
      ),
    },
    {
      key: 'type',
      header: t('agreements:type'),
      cell: (row) => (
        <>
          {t(`words:agreementType.${row.type}`)}
          {row.number && (
            <Text size="sm" c="dimmed">
              {t('pairings:numbered', { number: row.number })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'status',
      header: t('agreements:status'),
      cell: (row) => (
        <div className={styles.status}>
          <StatusBadge tone={agreementTones[row.status]}>{t(`words:agreementStatus.${row.status}`)}</StatusBadge>
        </div>
      ),
    },
    {
      key: 'signedOn',
      header: t('agreements:signedOn'),
      cell: (row) => row.signedOn && formatDate(row.signedOn),
      align: 'end',
    },
    { key: 'term', header: t('agreements:term'), cell: (row) => expiry(row)?.words },
  ];
  return (
    <DataList
      caption={t('agreements:title')}
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      source={{ path: '/api/v1/agreements', filter }}
      empty={empty}
    />
  );
}
