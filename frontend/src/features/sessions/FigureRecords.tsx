import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAllPages } from '../../api/useAllPages';
import { useThemes } from '../../api/useThemes';
import { formatDate, today } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { EmptyState } from '../../ui/EmptyState';
import { FigureNote } from '../../ui/FigureNote';
import { usePartWords } from '../organisations/usePartWords';
import { totalsOf } from './people';
import { type SessionFilter, sessionsQuery } from './queries';
import { SessionList } from './SessionList';

/** The sessions behind a figure, all of them, with their number and the way back. */
export function FigureRecords({ search }: { search: SessionFilter }) {
  const { t } = useTranslation(['sessions', 'words', 'ui']);
  const query = useAllPages(useInfiniteQuery(sessionsQuery(search, 200)));
  const { nameOf } = useThemes();
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const day = formatDate(search.asOf ?? today());
  const totals = totalsOf(rows);
  const part = usePartWords(search.part, search.asOf);
  const named = (values: string | undefined, name: (value: never) => string) =>
    values
      ?.split(',')
      .map((value) => name(value as never))
      .join(', ');
  const facts = [
    search.schoolYear && `${t('sessions:schoolYear')} ${search.schoolYear.replace('-', '–')}`,
    named(search.kind, (kind) => t(`words:sessionKind.${kind as 'EXCHANGE'}`)),
    named(search.organisingLevel, (level) => t(`words:organisingLevel.${level as 'UNIT'}`)),
    named(search.mode, (mode) => t(`words:sessionMode.${mode as 'ONLINE'}`)),
    named(search.level, (level) => t(`words:level.${level as 'PRIMARY'}`)),
    named(search.theme, nameOf),
    search.scope && t('sessions:figure.scope', { code: search.scope }),
    part,
    search.host && t('sessions:figure.host', { code: search.host }),
    search.school && t('sessions:figure.school', { code: search.school }),
    search.from && t('sessions:figure.from', { date: formatDate(search.from) }),
    search.to && t('sessions:figure.to', { date: formatDate(search.to) }),
    search.pairing && t('sessions:figure.pairing'),
    search.parties && t('sessions:figure.parties', { codes: search.parties.replace(',', ', ') }),
    t(search.map === 'now' ? 'sessions:figure.mapNow' : 'sessions:figure.mapThen'),
  ];
  return (
    <>
      <FigureNote
        title={t(search.standing === 'UNCONFIRMED' ? 'sessions:figure.unconfirmed' : 'sessions:figure.counted', {
          date: day,
        })}
        facts={facts.filter(Boolean).join(' · ')}
        count={query.isSuccess && !query.hasNextPage ? rows.length : undefined}
        failed={query.isError}
        back={{
          asOf: search.asOf,
          schoolYear: search.schoolYear ?? 'all',
          scope: search.scope,
          map: search.map,
        }}
      >
        {!query.hasNextPage &&
          rows.length > 0 &&
          t('sessions:figure.total', {
            managers: formatNumber(totals.managers),
            teachers: formatNumber(totals.teachers),
            staff: formatNumber(totals.staff),
            pupils: formatNumber(totals.pupils),
          })}
      </FigureNote>
      <SessionList
        query={query}
        filter={search}
        empty={<EmptyState icon="calendar" title={t('sessions:noneFound')} />}
      />
    </>
  );
}
