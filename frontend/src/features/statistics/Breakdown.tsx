import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filter, Schema } from '../../api/types';
import { formatMonth } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import { ChipField } from '../../ui/ChipField';
import { DataTable } from '../../ui/DataList';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { ExportButtons } from '../../ui/ExportButtons';
import { LoadingShape } from '../../ui/LoadingShape';
import { Panel } from '../../ui/Panel';
import { Figure, RecordsAddress, Uncounted } from './Figure';
import { MonthChart } from './MonthChart';
import { statisticQuery } from './queries';
import { statisticsRoute } from './routes';
import styles from './Spread.module.css';
import { type SpreadFigure, spreads } from './spread';
import { dimensions, spreadFigures } from './vocabulary';

type Row = Schema<'FigurePart'>;
type Dimension = (typeof dimensions)[number];

/** Where one record may stand in several rows, or in none. */
const notes: Partial<Record<Dimension, 'byUnitNote' | 'byPairingNote' | 'byManyNote'>> = {
  unit: 'byUnitNote',
  pairing: 'byPairingNote',
  level: 'byManyNote',
  theme: 'byManyNote',
  zone: 'byManyNote',
  giver: 'byManyNote',
  receiver: 'byManyNote',
};

/** A picture shows so many rows; the table has all of them. */
const drawn = 40;

/** How a figure is spread, as a picture with its table behind it. Which figure, by what, and whether the table is open stand in the address. */
export function Breakdown({ question }: { question: Filter<'getStatistic'> }) {
  const { t } = useTranslation('statistics');
  const navigate = statisticsRoute.useNavigate();
  const search = statisticsRoute.useSearch();
  const of = search.of ?? 'sessions';
  const by = search.by ?? 'unit';
  const { measure, more, ofAYear } = spreads[of];
  const { schoolYear, ...onTheDay } = question;
  const asked = { ...onTheDay, ...(ofAYear ? { schoolYear } : {}), ...more, by };
  const query = useQuery(statisticQuery(measure, asked));
  const name = t(`spreadOf.${of}`);

  function change(changed: typeof search) {
    navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  }

  return (
    <Panel title={t('spread')}>
      <div data-noprint>
        <NativeSelect
          label={t('spreadFigure')}
          maw={420}
          mb="md"
          value={of}
          onChange={(event) => change({ of: event.currentTarget.value as SpreadFigure, by: undefined })}
          data={spreadFigures.map((value) => ({ value, label: t(`spreadOf.${value}`) }))}
        />
        <ChipField
          label={t('breakdown')}
          value={by}
          options={dimensions
            .filter((value) => (query.data ? query.data.breakdowns.includes(value) : value === by))
            .map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(value) => change({ by: value as Dimension })}
        />
      </div>
      {query.isPending && <LoadingShape shape="panel" />}
      {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <>
          <div className={styles.head}>
            <div className={styles.whole}>
              <Text span fw={600}>
                {name}
                <span className={styles.printed}>
                  {' '}
                  · {t('breakdown').toLocaleLowerCase()}: {t(`by.${by}`)}
                </span>
                :
              </Text>
              <Figure small name={name} value={query.data.value} records={query.data.records} />
              <Uncounted name={name} answer={query.data} />
              <RecordsAddress records={query.data.records} />
            </div>
            {query.data.unconfirmed !== undefined && (
              <div className={styles.legend} aria-hidden="true">
                <span>
                  <i className={styles.swatch} />
                  {t('counted')}
                </span>
                <span>
                  <i className={styles.swatch} data-beside />
                  {t('notCounted')}
                </span>
              </div>
            )}
          </div>
          <Spread answer={query.data} by={by} name={name} />
          <div className={styles.foot}>
            <ExportButtons source={{ path: `/api/v1/statistics/${measure}/parts`, filter: asked }} />
          </div>
        </>
      )}
    </Panel>
  );
}

function Spread({ answer, by, name }: { answer: Schema<'Figure'>; by: Dimension; name: string }) {
  const { t } = useTranslation('statistics');
  const navigate = statisticsRoute.useNavigate();
  const open = statisticsRoute.useSearch().table === 'open';
  const rows = answer.breakdown ?? [];
  const note = notes[by];
  if (rows.length === 0) {
    return <Text my="md">{t('nothing')}</Text>;
  }
  return (
    <>
      {note && (
        <Text size="sm" c="dimmed" mb="sm">
          {t(note)}
        </Text>
      )}
      {by === 'month' ? <MonthChart rows={rows} /> : <Bars rows={rows} by={by} />}
      <details
        className={styles.details}
        open={open}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open !== open) {
            navigate({
              search: (before) => ({ ...before, table: currentTarget.open ? 'open' : undefined }),
              replace: true,
              resetScroll: false,
            });
          }
        }}
      >
        <summary>{t('table')}</summary>
        <DataTable
          caption={`${name}: ${t(`by.${by}`)}`}
          rows={rows}
          rowKey={(row) => row.records}
          columns={[
            { key: 'label', header: t(`by.${by}`), named: true, cell: (row) => labelOf(row, by) },
            {
              key: 'value',
              header: t('counted'),
              align: 'end',
              cell: (row) => <Figure small name={labelOf(row, by)} value={row.value} records={row.records} />,
            },
            ...(answer.unconfirmed === undefined
              ? []
              : [
                  {
                    key: 'unconfirmed',
                    header: t('notCounted'),
                    align: 'end' as const,
                    cell: (row: Row) =>
                      row.unconfirmedRecords && row.unconfirmed ? (
                        <Figure
                          small
                          name={labelOf(row, by)}
                          value={row.unconfirmed}
                          records={row.unconfirmedRecords}
                        />
                      ) : (
                        formatNumber(row.unconfirmed ?? 0)
                      ),
                  },
                ]),
          ]}
        />
      </details>
    </>
  );
}

/** Units and pairings by how much they did; all others in their own order. */
function Bars({ rows, by }: { rows: readonly Row[]; by: Dimension }) {
  const { t } = useTranslation('statistics');
  const many = by === 'unit' || by === 'pairing';
  const sorted = many ? [...rows].sort((one, other) => other.value - one.value) : rows;
  const shown = sorted.slice(0, drawn);
  const most = Math.max(...rows.map((row) => row.value + (row.unconfirmed ?? 0)), 1);
  const share = (value: number) => ({ width: `${(value / most) * 100}%` });
  return (
    <>
      <ul className={styles.bars}>
        {shown.map((row) => (
          <li key={row.records} className={styles.bar}>
            <span className={styles.barLabel}>{labelOf(row, by)}</span>
            <span className={styles.track} aria-hidden="true">
              {row.value > 0 && <span className={styles.counted} style={share(row.value)} />}
              {row.unconfirmed ? <span className={styles.uncounted} style={share(row.unconfirmed)} /> : null}
            </span>
            <span className={styles.barValue}>
              <Figure small name={labelOf(row, by)} value={row.value} records={row.records} />
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('drawn', { shown: formatNumber(shown.length), all: formatNumber(rows.length) })}
        </Text>
      )}
    </>
  );
}

function labelOf(row: Row, by: Dimension): string {
  return by === 'month' ? formatMonth(row.key) : by === 'schoolYear' ? row.label.replace('-', '–') : row.label;
}
