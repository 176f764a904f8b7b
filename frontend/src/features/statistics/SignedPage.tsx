import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filter, Schema } from '../../api/types';
import { useAllPages } from '../../api/useAllPages';
import { formatDate } from '../../lib/dates';
import { type Column, DataList } from '../../ui/DataList';
import { EmptyState } from '../../ui/EmptyState';
import { FigureNote } from '../../ui/FigureNote';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { OrganisationLink } from '../organisations/OrganisationLink';
import { usePartWords } from '../organisations/usePartWords';
import { signedQuery } from './queries';
import { signedRoute } from './routes';

/** Who had signed by a day: the rows behind the figures of signatures. */
export function SignedPage() {
  const { t } = useTranslation(['statistics', 'words']);
  const { me } = useActing();
  const { schoolYear, ...search } = signedRoute.useSearch();
  const part = usePartWords(search.part, search.asOf);
  const query = useAllPages(useInfiniteQuery(signedQuery(search as Filter<'listSignedOrganisations'>)));
  const columns: Column<Schema<'SignedOrganisation'>>[] = [
    {
      key: 'name',
      header: t('statistics:signed.name'),
      cell: (row) => <OrganisationLink organisation={row.organisation} />,
    },
    {
      key: 'levels',
      header: t('statistics:signed.levels'),
      cell: (row) => row.levels.map((level) => t(`words:level.${level}`)).join(', ') || null,
    },
    {
      key: 'parent',
      header: t('statistics:signed.parent'),
      cell: (row) => row.parent && <OrganisationLink organisation={row.parent} />,
    },
    {
      key: 'since',
      header: t('statistics:signed.since'),
      align: 'end',
      cell: (row) => formatDate(row.firstSignedOn),
    },
  ];
  const facts = [
    part,
    search.agreementType && t(`words:agreementType.${search.agreementType}`),
    search.ownership && t(`words:ownership.${search.ownership}`),
    search.level
      ?.split(',')
      .map((level) => t(`words:level.${level as 'PRIMARY'}`))
      .join(', '),
    search.scope && t('statistics:scopeIs', { code: search.scope }),
    search.with && t('statistics:with', { code: search.with }),
  ];
  return (
    <>
      <PageHeader title={t('statistics:signed.title')} />
      <FigureNote
        title={t('statistics:signed.note', { date: formatDate(search.asOf ?? me.today) })}
        facts={facts.filter(Boolean).join(' · ')}
        count={
          query.isSuccess && !query.hasNextPage ? query.data.pages.flatMap((page) => page.items).length : undefined
        }
        failed={query.isError}
        back={{ asOf: search.asOf, schoolYear, scope: search.scope, map: search.map }}
      />
      <DataList
        caption={t('statistics:signed.title')}
        columns={columns}
        query={query}
        source={{ path: '/api/v1/signed-organisations', filter: search }}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('statistics:signed.none')} />}
      />
    </>
  );
}
