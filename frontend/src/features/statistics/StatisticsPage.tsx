import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Filter } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { organisationQuery } from '../organisations/queries';
import { Breakdown } from './Breakdown';
import styles from './Figures.module.css';
import { Question } from './Question';
import { statisticsRoute } from './routes';
import { Tiles } from './Tiles';

/** The figures of the programme by the end of a day; every one opens its rows. */
export function StatisticsPage() {
  const { t } = useTranslation('statistics');
  const years = useQuery(schoolYearsQuery);
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <Button variant="default" onClick={() => window.print()} data-noprint>
            {t('print')}
          </Button>
        }
      />
      {years.isPending && <LoadingShape shape="page" />}
      {years.isError && <ErrorPanel error={years.error} onRetry={() => years.refetch()} />}
      {years.data && <Asked current={years.data.find((year) => year.current)?.code} />}
    </>
  );
}

function Asked({ current }: { current: string | undefined }) {
  const { t } = useTranslation('statistics');
  const { me } = useActing();
  const search = statisticsRoute.useSearch();
  const scope = useQuery({ ...organisationQuery(search.scope ?? ''), enabled: search.scope !== undefined });
  const year = search.schoolYear === 'all' ? undefined : (search.schoolYear ?? current);
  const question: Filter<'getStatistic'> = {
    asOf: search.asOf,
    map: search.map,
    scope: search.scope,
    schoolYear: year,
  };
  return (
    <>
      <p className={styles.printed}>
        {t('printed', {
          date: formatDate(search.asOf ?? me.today),
          year: year ? `${t('schoolYear')} ${year.replace('-', '–')}` : t('allYears'),
          scope: search.scope ? (scope.data?.name ?? search.scope) : t('wholeProgramme'),
          map: t(search.map === 'now' ? 'mapHint.mapNow' : 'mapHint.mapThen'),
        })}
      </p>
      <Question year={year} />
      <Tiles question={question} />
      <Breakdown question={question} />
    </>
  );
}
