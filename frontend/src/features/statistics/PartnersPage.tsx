import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { useAllPages } from '../../api/useAllPages';
import { formatDate } from '../../lib/dates';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FigureNote } from '../../ui/FigureNote';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { usePartWords } from '../organisations/usePartWords';
import { partnersQuery } from './queries';
import { partnersRoute } from './routes';

/** With whom an organisation is paired on a day: the rows behind the figure of its partners. */
export function PartnersPage() {
  const { t } = useTranslation(['statistics', 'words']);
  const { me, organisation } = useActing();
  const { schoolYear, ...asked } = partnersRoute.useSearch();
  const search = { ...asked, scope: asked.scope ?? organisation?.code ?? '' };
  const part = usePartWords(search.part, search.asOf);
  const query = useAllPages(useInfiniteQuery(partnersQuery(search)));
  const columns: Column<Schema<'Partner'>>[] = [
    {
      key: 'name',
      header: t('statistics:partners.name'),
      cell: (row) => <OrganisationLink organisation={row.organisation} />,
    },
    {
      key: 'parent',
      header: t('statistics:partners.parent'),
      cell: (row) => row.parent && <OrganisationLink organisation={row.parent} />,
    },
    { key: 'since', header: t('statistics:partners.since'), align: 'end', cell: (row) => formatDate(row.pairedOn) },
  ];
  const facts = [
    part,
    search.kind
      ?.split(',')
      .map((kind) => t(`words:pairingKind.${kind as 'UNIT'}`))
      .join(', '),
    search.level
      ?.split(',')
      .map((level) => t(`words:level.${level as 'PRIMARY'}`))
      .join(', '),
    search.scope && t('statistics:scopeIs', { code: search.scope }),
  ];
  return (
    <>
      <PageHeader title={t('statistics:partners.title')} />
      <FigureNote
        title={t('statistics:partners.note', { date: formatDate(search.asOf ?? me.today) })}
        facts={facts.filter(Boolean).join(' · ')}
        count={
          query.isSuccess && !query.hasNextPage ? query.data.pages.flatMap((page) => page.items).length : undefined
        }
        failed={query.isError}
        back={{ asOf: search.asOf, schoolYear, scope: asked.scope, map: search.map }}
      />
      <DataList
        caption={t('statistics:partners.title')}
        columns={columns}
        query={query}
        source={{ path: '/api/v1/partners', filter: search }}
        rowKey={(row) => row.id}
        empty={<EmptyState icon="pair" title={t('statistics:partners.none')} />}
      />
    </>
  );
}
