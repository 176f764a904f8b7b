import { Alert, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../api/types';
import { formatYears } from '../../lib/years';
import { statisticQuery } from './queries';
import { statisticsRoute } from './routes';

/** Where nothing counts for a school year: what will, and the last year before it that has figures. */
export function EmptyYear({ question }: { question: Filter<'getStatistic'> }) {
  const { t } = useTranslation('statistics');
  const navigate = statisticsRoute.useNavigate();
  const { schoolYear: year, ...ofAnyYear } = question;
  const empty = useQuery(statisticQuery('sessions', question)).data?.value === 0 && year !== undefined;
  const others = useQuery({ ...statisticQuery('sessions', { ...ofAnyYear, by: 'schoolYear' }), enabled: empty });
  if (!empty) {
    return null;
  }
  const last = others.data?.breakdown
    ?.filter((row) => row.value > 0)
    .map((row) => row.key)
    .sort()
    .at(-1);
  return (
    <Alert color="lake" mb="xl" title={t('emptyYear', { year: formatYears(year) })} data-noprint>
      <Text size="sm">{t('emptyYearAbout')}</Text>
      {last && (
        <Button
          mt="sm"
          onClick={() => navigate({ search: (before) => ({ ...before, schoolYear: last }), replace: true })}
        >
          {t('otherYear', { year: formatYears(last) })}
        </Button>
      )}
    </Alert>
  );
}
