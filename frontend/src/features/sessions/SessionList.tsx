import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { type Column, DataList, type ListQuery } from '../../ui/DataList';
import { StatusBadge } from '../../ui/StatusBadge';
import { peopleOf } from './people';
import type { SessionFilter } from './queries';
import styles from './SessionList.module.css';
import { tones } from './vocabulary';

type Session = Schema<'SessionReport'>;

interface SessionListProps {
  query: ListQuery<Session>;
  filter: SessionFilter;
  empty: ReactNode;
}

/** Sessions as rows; on a phone as cards. */
export function SessionList({ query, filter, empty }: SessionListProps) {
  const { t } = useTranslation('sessions');
  const columns = useSessionColumns();
  return (
    <DataList
      caption={t('title')}
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      source={{ path: '/api/v1/session-reports', filter }}
      empty={empty}
    />
  );
}

export function useSessionColumns(): Column<Session>[] {
  const { t } = useTranslation(['sessions', 'words']);
  return [
    {
      key: 'title',
      header: t('sessions:name'),
      cell: (row) => (
        <>
          {/* A figure's list has a thousand of these: the router's own link and plain words. */}
          <Link to="/sessions/$id" params={{ id: row.id }} className={styles.title}>
            {row.title}
          </Link>
          <span className={styles.about}>
            {t(`words:sessionKind.${row.kind}`)} · {t(`words:organisingLevel.${row.organisingLevel}`)} ·{' '}
            {t(`words:sessionMode.${row.mode}`)}
          </span>
        </>
      ),
    },
    {
      key: 'who',
      header: t('sessions:who'),
      cell: (row) => (
        <div>
          {row.host.name}
          {row.partners.map((partner) => (
            <span key={partner.organisation.id} className={styles.about}>
              {t('sessions:together', { partners: partner.organisation.name })}
            </span>
          ))}
        </div>
      ),
    },
    {
      key: 'date',
      header: t('sessions:date'),
      cell: (row) => <span className="tabular">{formatDate(row.date)}</span>,
    },
    {
      key: 'people',
      header: t('sessions:people'),
      align: 'end',
      cell: (row) => {
        const people = peopleOf(row);
        return people === undefined ? null : formatNumber(people);
      },
    },
    {
      key: 'status',
      header: t('sessions:status'),
      bare: true,
      cell: (row) => (
        <div className={styles.status}>
          <StatusBadge tone={tones[row.status]}>{t(`words:sessionStatus.${row.status}`)}</StatusBadge>
        </div>
      ),
    },
  ];
}
