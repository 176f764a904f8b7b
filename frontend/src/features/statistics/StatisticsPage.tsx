import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsQuery } from '../../api/reference';
import type { Filter, Schema } from '../../api/types';
import { formatDate } from '../../lib/dates';
import { rememberFigures } from '../../lib/figuresSeen';
import { formatYears } from '../../lib/years';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Icon } from '../../ui/Icon';
import { LoadingShape } from '../../ui/LoadingShape';
import { PageHeader } from '../../ui/PageHeader';
import { useActing } from '../access/acting';
import { organisationQuery } from '../organisations/queries';
import { Breakdown } from './Breakdown';
import { EmptyYear } from './EmptyYear';
import styles from './Figures.module.css';
import { Question } from './Question';
import { statisticsRoute } from './routes';
import { Tiles } from './Tiles';
import { useScope } from './useScope';

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
      {years.data && <Asked years={years.data} />}
    </>
  );
}

function Asked({ years }: { years: readonly Schema<'SchoolYear'>[] }) {
  const { t } = useTranslation('statistics');
  const { me } = useActing();
  const search = statisticsRoute.useSearch();
  const scopeCode = useScope();
  const scope = useQuery({ ...organisationQuery(scopeCode ?? ''), enabled: scopeCode !== undefined });
  useEffect(() => rememberFigures(search), [search]);
  const asked = search.schoolYear;
  const unknown = asked !== undefined && asked !== 'all' && !years.some((year) => year.code === asked);
  const current = years.find((year) => year.current)?.code;
  const year = asked === 'all' ? undefined : unknown ? current : (asked ?? current);
  const question: Filter<'getStatistic'> = {
    asOf: search.asOf,
    map: search.map,
    scope: scopeCode,
    schoolYear: year,
  };
  return (
    <>
      <p className={styles.printed}>
        {t('printed', {
          date: formatDate(search.asOf ?? me.today),
          year: year ? `${t('schoolYear')} ${year.replace('-', '–')}` : t('allYears'),
          scope: scopeCode ? (scope.data?.name ?? scopeCode) : t('wholeProgramme'),
          map: t(search.map === 'now' ? 'mapHint.mapNow' : 'mapHint.mapThen'),
        })}
      </p>
      {unknown && (
        <Alert color="straw" mb="md" role="status" icon={<Icon name="alert" />}>
          {t('noSuchYear', { year: formatYears(asked) })}
        </Alert>
      )}
      <Question year={year} />
      <EmptyYear question={question} />
      <Tiles question={question} />
      <Breakdown question={question} />
    </>
  );
}
