import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filter, Schema } from '../../api/types';
import { formatMonth } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { ChipField } from '../../ui/ChipField';
import { DataTable } from '../../ui/DataList';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { organisationsQuery } from '../organisations/queries';
import { Figure } from './Figure';
import styles from './Figures.module.css';
import { statisticQuery } from './queries';
import { statisticsRoute } from './routes';
import { dimensions } from './vocabulary';

type Row = Schema<'FigurePart'>;
type Dimension = (typeof dimensions)[number];

/** How the counted activities are spread, as a picture with its table behind it. */
export function Breakdown({ question }: { question: Filter<'getStatistic'> }) {
  const { t } = useTranslation('statistics');
  const navigate = statisticsRoute.useNavigate();
  const by = statisticsRoute.useSearch().by ?? 'unit';
  const query = useQuery(statisticQuery('sessions', { ...question, by }));
  return (
    <Panel title={t('spread')}>
      <ChipField
        label={t('breakdown')}
        value={by}
        options={dimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(value) =>
          navigate({ search: (before) => ({ ...before, by: value as Dimension }), replace: true, resetScroll: false })
        }
      />
      {by !== 'month' && (
        <Text size="sm" c="dimmed" my="sm">
          {by === 'unit' ? t('byUnitNote') : t('byManyNote')}
        </Text>
      )}
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data && <Picture answer={query.data} by={by} />}
    </Panel>
  );
}

function Picture({ answer, by }: { answer: Schema<'Figure'>; by: Dimension }) {
  const { t } = useTranslation('statistics');
  const narrowing = useNarrowing(by);
  const rows = answer.breakdown ?? [];
  if (rows.length === 0) {
    return <Text my="md">{t('nothing')}</Text>;
  }
  const most = Math.max(...rows.map((row) => row.value), 1);
  const labelOf = (row: Row) =>
    by === 'month' && /^\d{4}-\d{2}$/.test(row.label) ? formatMonth(row.label) : row.label;
  return (
    <>
      <ul className={styles.bars} aria-hidden="true">
        {rows.map((row) => (
          <li key={row.key} className={styles.bar}>
            <span className={styles.barLabel}>{labelOf(row)}</span>
            <span className={styles.track}>
              {row.value > 0 && <span className={styles.counted} style={{ width: `${(row.value / most) * 100}%` }} />}
            </span>
            <span className={styles.barValue}>{formatNumber(row.value)}</span>
          </li>
        ))}
      </ul>
      <details className={styles.details}>
        <summary>{t('table')}</summary>
        <DataTable
          caption={`${t('spread')}: ${t(`by.${by}`)}`}
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            { key: 'label', header: t(`by.${by}`), cell: labelOf },
            {
              key: 'value',
              header: t('counted'),
              align: 'end',
              cell: (row) => {
                const narrowed = narrowing(row.key);
                return narrowed ? (
                  <Figure small name={labelOf(row)} value={row.value} records={answer.records} narrowed={narrowed} />
                ) : (
                  formatNumber(row.value)
                );
              },
            },
            {
              key: 'unconfirmed',
              header: t('notCounted'),
              align: 'end',
              cell: (row) => (row.unconfirmed === undefined ? null : formatNumber(row.unconfirmed)),
            },
          ]}
        />
      </details>
    </>
  );
}

/** How a row's key narrows the records behind the figure; nothing where no list is exactly that row. */
function useNarrowing(by: Dimension): (key: string) => Record<string, string> | undefined {
  const { scope } = statisticsRoute.useSearch();
  const departments = useInfiniteQuery(organisationsQuery({ kind: 'CITY_DEPARTMENT' }));
  const root = departments.data?.pages[0]?.items.map((each) => each.code) ?? [];
  switch (by) {
    case 'unit':
      // The department's row holds its direct schools alone, while its scope is everything.
      return (unit): Record<string, string> | undefined => {
        if (root.includes(unit)) {
          return undefined;
        }
        return scope && scope !== unit ? { parties: `${scope},${unit}` } : { scope: unit };
      };
    case 'month':
      return (month) => ({ from: `${month}-01`, to: lastDayOf(month) });
    default:
      return (key) => ({ [by]: key });
  }
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
