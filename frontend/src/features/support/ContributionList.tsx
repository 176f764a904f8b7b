import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { type Column, DataList, type ListQuery } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import type { ContributionFilter } from './queries';
import styles from './support.module.css';
import { useAmount } from './useAmount';
import { tones } from './vocabulary';

type Contribution = Schema<'Contribution'>;

interface ContributionListProps {
  query: ListQuery<Contribution>;
  filter: ContributionFilter;
  empty: ReactNode;
}

/** Contributions as rows; on a phone as cards. */
export function ContributionList({ query, filter, empty }: ContributionListProps) {
  const { t } = useTranslation('support');
  return (
    <DataList
      caption={t('title')}
      columns={useContributionColumns()}
      query={query}
      rowKey={(row) => row.id}
      source={{ path: '/api/v1/contributions', filter }}
      empty={empty}
    />
  );
}

export function useContributionColumns(): Column<Contribution>[] {
  const { t } = useTranslation(['support', 'supportWords']);
  const { titled } = useAmount();
  return [
    {
      key: 'what',
      header: t('support:what'),
      cell: (row) => (
        <>
          <Link to="/contributions/$id" params={{ id: row.id }} className={styles.title}>
            {titled(row)}
          </Link>
          {row.note && <span className={styles.about}>{row.note}</span>}
        </>
      ),
    },
    {
      key: 'who',
      header: t('support:who'),
      cell: (row) => (
        <div>
          {giversOf(row)}
          <span className={styles.about}>
            {t('support:to', { names: row.receivers.map((each) => each.organisation.name).join(', ') })}
          </span>
        </div>
      ),
    },
    {
      key: 'date',
      header: t('support:date'),
      cell: (row) => <span className="tabular">{formatDate(row.date)}</span>,
    },
    {
      key: 'value',
      header: t('support:value'),
      align: 'end',
      cell: (row) => (row.valueVnd === undefined ? null : t('support:dong', { amount: formatNumber(row.valueVnd) })),
    },
    {
      key: 'status',
      header: t('support:status'),
      bare: true,
      cell: (row) => (
        <div className={styles.status}>
          <StatusBadge tone={tones[row.status]}>{t(`supportWords:status.${row.status}`)}</StatusBadge>
        </div>
      ),
    },
  ];
}

/** Organisations and sponsors in one line. */
function giversOf({ givers, sponsors }: Contribution): string {
  return [...givers, ...sponsors].map((each) => each.name).join(', ');
}
