import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { Crumbs } from '../../ui/Crumbs';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FilterBar, FilterSelect } from '../../ui/FilterBar';
import { PageHeader } from '../../ui/PageHeader';
import { OrganisationPicker } from '../organisations/OrganisationPicker';
import { NudgeAction } from './NudgeAction';
import { silentQuery } from './queries';
import { silentRoute } from './routes';

type Silent = Schema<'SilentPairing'>;

const spans = ['30', '60', '90', '180', '365'] as const;

/** Pairs that have not met for long, and the word that asks them to. */
export function SilentPage() {
  const { t } = useTranslation(['liveliness', 'words']);
  const search = silentRoute.useSearch();
  const navigate = silentRoute.useNavigate();
  const { unit, kind, days } = search;
  const filter = { unit, kind, days: days ? Number(days) : undefined };
  const query = useInfiniteQuery(silentQuery(filter));

  function change(changed: typeof search) {
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  }

  const columns: Column<Silent>[] = [
    {
      key: 'parties',
      header: t('liveliness:parties'),
      cell: ({ id, first, second }) => (
        <Anchor renderRoot={(props) => <Link {...props} to="/pairings/$id" params={{ id }} />}>
          {first.name} – {second.name}
        </Anchor>
      ),
    },
    {
      key: 'kind',
      header: t('liveliness:kind'),
      cell: (row) => (row.level ? t(`words:level.${row.level}`) : t(`words:pairingKind.${row.kind}`)),
    },
    {
      key: 'last',
      header: t('liveliness:lastSession'),
      align: 'end',
      cell: ({ lastSessionOn }) => (lastSessionOn ? formatDate(lastSessionOn) : t('liveliness:never')),
    },
    {
      key: 'silent',
      header: t('liveliness:silentDays'),
      align: 'end',
      cell: ({ silentDays }) =>
        t('liveliness:silentFor', { count: silentDays, replace: { count: formatNumber(silentDays) } }),
    },
    {
      key: 'nudge',
      header: t('liveliness:act'),
      bare: true,
      cell: (row) =>
        row.nudgedOn ? (
          <Text size="sm">{t('liveliness:nudged', { date: formatDate(row.nudgedOn) })}</Text>
        ) : (
          <NudgeAction pairing={row} />
        ),
    },
  ];

  return (
    <>
      <PageHeader
        title={t('liveliness:silentTitle')}
        about={t('liveliness:silentAbout')}
        breadcrumbs={
          <Crumbs>
            <AddressLink address="/pairings">{t('liveliness:pairings')}</AddressLink>
          </Crumbs>
        }
      />
      <FilterBar
        active={Object.values(search).filter(Boolean).length}
        onClear={() => navigate({ search: {}, replace: true })}
      >
        <FilterSelect
          label={t('liveliness:days')}
          value={days}
          onChange={(chosen) => change({ days: chosen })}
          any={t('liveliness:daysOf', { days: 60 })}
          options={spans
            .filter((value) => value !== '60')
            .map((value) => ({ value, label: t('liveliness:daysOf', { days: value }) }))}
        />
        <FilterSelect
          label={t('liveliness:kind')}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
          options={(['UNIT', 'SCHOOL'] as const).map((value) => ({ value, label: t(`words:pairingKind.${value}`) }))}
        />
        <OrganisationPicker label={t('liveliness:unit')} value={unit} onChange={(code) => change({ unit: code })} />
      </FilterBar>
      <DataList
        caption={t('liveliness:silentTitle')}
        columns={columns}
        query={query}
        rowKey={({ id }) => id}
        source={{ path: '/api/v1/silent-pairings', filter }}
        empty={
          <EmptyState icon="pair" title={t('liveliness:noneTitle')}>
            {t('liveliness:noneAbout')}
          </EmptyState>
        }
      />
    </>
  );
}
