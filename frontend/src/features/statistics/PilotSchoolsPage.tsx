import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAllPages } from '../../api/useAllPages';
import { formatDate } from '../../lib/dates';
import { formatYears } from '../../lib/years';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FigureNote } from '../../ui/FigureNote';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { usePartWords } from '../organisations/usePartWords';
import { pilotSchoolsQuery } from './queries';
import { pilotSchoolsRoute } from './routes';

/** The pilot schools of a day: the rows behind the figures of pilots. */
export function PilotSchoolsPage() {
  const { t } = useTranslation(['statistics', 'words']);
  const { me } = useActing();
  const { schoolYear, ...search } = pilotSchoolsRoute.useSearch();
  const part = usePartWords(search.part, search.asOf);
  const query = useAllPages(useInfiniteQuery(pilotSchoolsQuery(search)));
  const columns: Column<Schema<'PilotSchool'>>[] = [
    {
      key: 'school',
      header: t('statistics:schools.school'),
      cell: (row) => <OrganisationLink organisation={row.school} />,
    },
    { key: 'level', header: t('statistics:schools.level'), cell: (row) => t(`words:level.${row.level}`) },
    {
      key: 'unit',
      header: t('statistics:schools.unit'),
      cell: (row) => <OrganisationLink organisation={row.unit} />,
    },
    {
      key: 'phase',
      header: t('statistics:schools.phaseOf'),
      cell: (row) => formatYears(row.phase.code),
    },
    { key: 'since', header: t('statistics:schools.since'), align: 'end', cell: (row) => formatDate(row.since) },
  ];
  const facts = [
    part,
    search.phase && t('statistics:schools.phase', { code: search.phase.replace('-', '–') }),
    search.level
      ?.split(',')
      .map((level) => t(`words:level.${level as 'PRIMARY'}`))
      .join(', '),
    search.scope && t('statistics:scopeIs', { code: search.scope }),
  ];
  return (
    <>
      <PageHeader title={t('statistics:schools.title')} />
      <FigureNote
        title={t('statistics:schools.note', { date: formatDate(search.asOf ?? me.today) })}
        facts={facts.filter(Boolean).join(' · ')}
        count={
          query.isSuccess && !query.hasNextPage ? query.data.pages.flatMap((page) => page.items).length : undefined
        }
        failed={query.isError}
        back={{ asOf: search.asOf, schoolYear, scope: search.scope, map: search.map }}
      />
      <DataList
        caption={t('statistics:schools.title')}
        columns={columns}
        query={query}
        source={{ path: '/api/v1/pilot-schools', filter: search }}
        rowKey={(row) => `${row.school.id} ${row.level} ${row.position}`}
        empty={<EmptyState icon="star" title={t('statistics:schools.none')} />}
      />
    </>
  );
}
