import { Anchor, Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate, formatInstant } from '../../lib/dates';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSelect } from '../../ui/FilterBar';
import { Icon } from '../../ui/Icon';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { useActing } from '../access/acting';
import { statusTones } from './looks';
import { mayPrepare } from './mayPrepare';
import { reformsQuery } from './queries';
import { reformsRoute } from './routes';
import { statuses } from './vocabulary';

/** The reforms that are prepared, were seen beforehand, or are done. */
export function ReformsPage() {
  const { t } = useTranslation(['reform', 'people', 'reformWords']);
  const { me } = useActing();
  const search = reformsRoute.useSearch();
  const navigate = reformsRoute.useNavigate();
  const query = useInfiniteQuery(reformsQuery(search));
  const begin = mayPrepare(me) && (
    <Button leftSection={<Icon name="plus" />} renderRoot={(props) => <Link {...props} to="/reforms/new" />}>
      {t('reform:begin')}
    </Button>
  );
  const columns: Column<Schema<'ReformSummary'>>[] = [
    {
      key: 'title',
      header: t('reform:title'),
      cell: ({ id, title, decidingDocument }) => (
        <>
          <Anchor renderRoot={(props) => <Link {...props} to="/reforms/$id" params={{ id }} />}>{title}</Anchor>
          {decidingDocument && (
            <Text size="sm" c="dimmed">
              {decidingDocument}
            </Text>
          )}
        </>
      ),
    },
    { key: 'on', header: t('reform:on'), align: 'end', cell: ({ on }) => formatDate(on) },
    {
      key: 'status',
      header: t('reform:status'),
      cell: ({ status }) => <StatusBadge tone={statusTones[status]}>{t(`reformWords:status.${status}`)}</StatusBadge>,
    },
    {
      key: 'files',
      header: t('reform:files'),
      cell: ({ files }) => files.map((part) => t(`reformWords:part.${part}`)).join(', ') || t('reform:noFiles'),
    },
    {
      key: 'appliedAt',
      header: t('reform:appliedAt'),
      align: 'end',
      cell: ({ appliedAt }) => (appliedAt ? formatInstant(appliedAt) : null),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('reform:reforms')}
        about={t('reform:about')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/administration">{t('people:title')}</AddressLink>
          </Crumbs>
        }
        actions={begin}
      />
      <FilterBar active={search.status ? 1 : 0} onClear={() => navigate({ search: {}, replace: true })}>
        <FilterSelect
          label={t('reform:status')}
          value={search.status}
          onChange={(status) => navigate({ search: { status }, replace: true })}
          options={statuses.map((value) => ({ value, label: t(`reformWords:status.${value}`) }))}
        />
      </FilterBar>
      <DataList
        caption={t('reform:reforms')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: '/api/v1/reforms', filter: search }}
        empty={
          <EmptyState
            icon="tree"
            title={t(search.status ? 'reform:noneFitTitle' : 'reform:noneTitle')}
            action={search.status ? undefined : begin}
          >
            {t('reform:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
