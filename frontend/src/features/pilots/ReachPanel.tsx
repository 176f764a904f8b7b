import { Anchor, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { AddressLink } from '../../ui/AddressLink';
import { type Column, DataList } from '../../ui/DataList';
import { Panel } from '../../ui/Panel';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { reachQuery, unitsQuery } from './queries';
import { pageOf } from './records';

type Reach = Schema<'PilotReach'>;

/** Whom the pilot schools guide: each number leads to what was counted. */
export function ReachPanel({ selection }: { selection: Schema<'PilotSelection'> }) {
  const { t } = useTranslation(['pilots', 'words']);
  const query = useInfiniteQuery(reachQuery(selection.id));
  const units = useInfiniteQuery(unitsQuery({ phase: selection.phase.code, unit: selection.unit.code }));
  const whole = units.data?.pages[0]?.items.find((each) => each.selectionId === selection.id)?.reach;
  const columns: Column<Reach>[] = [
    {
      key: 'school',
      header: t('pilots:reach.pilot'),
      cell: (row) => (
        <>
          <OrganisationLink organisation={row.school} />
          <Text size="sm" c="dimmed">
            {t('pilots:slot', { level: t(`words:level.${row.level}`), position: String(row.position) })}
            {', '}
            {row.until
              ? t('pilots:historyLine', { from: formatDate(row.since), to: formatDate(row.until) })
              : t('pilots:since', { date: formatDate(row.since) })}
          </Text>
        </>
      ),
    },
    {
      key: 'schools',
      header: t('pilots:reach.schools'),
      align: 'end',
      cell: ({ id, school, reach }) =>
        reach.schools > 0 ? (
          <Anchor
            aria-label={`${formatNumber(reach.schools)} ${t('pilots:reach.schools')}: ${school.name}`}
            renderRoot={(props) => (
              <Link {...props} to="/pilots/$id/guided" params={{ id: selection.id }} search={{ pilot: id }} />
            )}
          >
            {formatNumber(reach.schools)}
          </Anchor>
        ) : (
          '0'
        ),
    },
    {
      key: 'sessions',
      header: t('pilots:reach.sessions'),
      align: 'end',
      cell: ({ reach, sessionRecords }) =>
        reach.sessions > 0 ? (
          <AddressLink address={pageOf(sessionRecords)}>{formatNumber(reach.sessions)}</AddressLink>
        ) : (
          '0'
        ),
    },
    {
      key: 'people',
      header: t('pilots:reach.people'),
      align: 'end',
      cell: ({ reach }) => formatNumber(reach.people),
    },
  ];
  return (
    <Panel
      title={t('pilots:reach.title')}
      aside={
        whole &&
        whole.schools > 0 && (
          <Anchor
            renderRoot={(props) => (
              <Link {...props} to="/pilots/$id/guided" params={{ id: selection.id }} search={{}} />
            )}
          >
            {t('pilots:reach.all', {
              schools: formatNumber(whole.schools),
              sessions: formatNumber(whole.sessions),
              people: formatNumber(whole.people),
            })}
          </Anchor>
        )
      }
    >
      <Text c="dimmed" mb="sm">
        {t('pilots:reach.about')}
      </Text>
      <DataList
        caption={t('pilots:reach.title')}
        columns={columns}
        query={query}
        rowKey={(row) => row.id}
        source={{ path: `/api/v1/pilot-selections/${selection.id}/reach`, filter: {} }}
        empty={<Text c="dimmed">{t('pilots:reach.none')}</Text>}
      />
    </Panel>
  );
}
