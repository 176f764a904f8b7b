import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { OrganisationLink } from './OrganisationLink';
import { type OrganisationFilter, organisationsQuery } from './queries';

interface OrganisationListProps {
  filter: OrganisationFilter;
  /** Where nothing may be found because of what is asked. */
  onClear?: () => void;
}

/** Organisations as a list; on a past day its links lead to that day. */
export function OrganisationList({ filter, onClear }: OrganisationListProps) {
  const { t } = useTranslation(['organisations', 'words']);
  const query = useInfiniteQuery(organisationsQuery(filter));
  const all: Column<Schema<'OrganisationSummary'>>[] = [
    {
      key: 'name',
      header: t('organisations:name'),
      cell: (row) => (
        <>
          <OrganisationLink organisation={row} asOf={filter.asOf} />
          {row.matchedName && (
            <Text size="sm" c="dimmed">
              {t('organisations:formerly', { name: row.matchedName })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'kind',
      header: t('organisations:kind'),
      cell: (row) => (
        <span>
          {row.levels.length > 0
            ? row.levels.map((level) => t(`words:level.${level}`)).join(', ')
            : t(`words:organisationKind.${row.kind}`)}
          {(row.validFrom || row.validTo) && (
            <Text size="sm" c="dimmed">
              {[
                row.validFrom && t('organisations:from', { from: formatDate(row.validFrom) }),
                row.validTo && t('organisations:until', { date: formatDate(row.validTo) }),
              ]
                .filter(Boolean)
                .join(' ')}
            </Text>
          )}
        </span>
      ),
    },
    {
      key: 'parent',
      header: t('organisations:parent'),
      cell: (row) => row.parent && <OrganisationLink organisation={row.parent} asOf={filter.asOf} />,
    },
    { key: 'code', header: t('organisations:code'), cell: (row) => <span className="tabular nowrap">{row.code}</span> },
  ];
  // Below one organisation that column would say the same in every row.
  const columns = all.filter((column) => !(filter.parent && column.key === 'parent'));
  return (
    <DataList
      caption={t('organisations:title')}
      columns={columns}
      query={query}
      rowKey={(row) => row.id}
      source={{ path: '/api/v1/organisations', filter }}
      empty={
        <EmptyState
          icon="school"
          title={t('organisations:noneTitle')}
          action={
            onClear && (
              <Button variant="default" onClick={onClear}>
                {t('organisations:clearAll')}
              </Button>
            )
          }
        >
          {t('organisations:noneAbout')}
        </EmptyState>
      }
    />
  );
}
