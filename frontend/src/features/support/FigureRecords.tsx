import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAllPages } from '../../api/useAllPages';
import { formatDate, today } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { withinSentence } from '../../lib/text';
import { formatYears } from '../../lib/years';
import { EmptyState } from '../../ui/EmptyState';
import { FigureNote } from '../../ui/FigureNote';
import { usePartWords } from '../organisations/usePartWords';
import { ContributionList } from './ContributionList';
import { type ContributionFilter, contributionsQuery } from './queries';

/** The contributions behind a figure, all of them, with their number, what their column adds up to, and the way back. */
export function FigureRecords({ search }: { search: ContributionFilter }) {
  const { t } = useTranslation(['support', 'supportWords']);
  const query = useAllPages(useInfiniteQuery(contributionsQuery(search, 200)));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const units = [...new Set(rows.map((row) => row.unitOfMeasure))];
  const [unit] = units;
  const value = rows.reduce((sum, row) => sum + (row.valueVnd ?? 0), 0);
  const part = usePartWords(search.part, search.asOf);
  const named = (values: string | undefined, name: (each: never) => string) =>
    values
      ?.split(',')
      .map((each) => name(each as never))
      .join(', ');
  const facts = [
    search.schoolYear && `${t('support:schoolYear')} ${formatYears(search.schoolYear)}`,
    named(search.kind, (kind) => t(`supportWords:kind.${kind as 'BOOKS'}`)),
    named(search.unitOfMeasure, (each) => t(`supportWords:unit.${each as 'TITLE'}`)),
    search.giver && t('support:figure.giver', { code: search.giver }),
    search.receiver && t('support:figure.receiver', { code: search.receiver }),
    search.scope && t('support:figure.scope', { code: search.scope }),
    part,
    search.from && search.to && `${formatDate(search.from)} – ${formatDate(search.to)}`,
    t(search.map === 'now' ? 'support:figure.mapNow' : 'support:figure.mapThen'),
  ];
  return (
    <>
      <FigureNote
        title={t(search.standing === 'UNCONFIRMED' ? 'support:figure.unconfirmed' : 'support:figure.counted', {
          date: formatDate(search.asOf ?? today()),
        })}
        facts={facts.filter(Boolean).join(' · ')}
        count={query.isSuccess && !query.hasNextPage ? rows.length : undefined}
        failed={query.isError}
        back={{ asOf: search.asOf, schoolYear: search.schoolYear ?? 'all', scope: search.scope, map: search.map }}
      >
        {!query.hasNextPage && rows.length > 0 && (
          <>
            {/* Titles are not copies: what is counted in different units is not added up. */}
            {unit &&
              units.length === 1 &&
              t('support:figure.quantity', {
                amount: formatNumber(rows.reduce((sum, row) => sum + row.quantity, 0)),
                unit: withinSentence(t(`supportWords:unit.${unit}`)),
              })}{' '}
            {value > 0 && t('support:figure.value', { amount: formatNumber(value) })}
          </>
        )}
      </FigureNote>
      <ContributionList
        query={query}
        filter={search}
        empty={<EmptyState icon="swap" title={t('support:noneFound')} />}
      />
    </>
  );
}
