import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/types';
import { formatMonth } from '../../lib/dates';
import { formatNumber } from '../../lib/numbers';
import styles from './Spread.module.css';
import { monthsBetween, roundScale } from './spread';

const height = 240;
const left = 52;
const bottom = 26;
const top = 18;
const narrowestLabel = 54;
const widestColumn = 44;

/** The course of the months as columns, what is not counted beside what is. The table says the same in numbers. */
export function MonthChart({ rows }: { rows: readonly Schema<'FigurePart'>[] }) {
  const { t } = useTranslation('statistics');
  const { ref, width: measured } = useElementSize();
  const width = measured || 640;
  const of = new Map(rows.map((row) => [row.key, row]));
  const keys = [...of.keys()].sort();
  const months = monthsBetween(keys[0] ?? '', keys.at(-1) ?? '');
  const { top: most, lines } = roundScale(Math.max(...rows.map((row) => Math.max(row.value, row.unconfirmed ?? 0))));
  // The last month's name is as wide as half a label beyond its middle.
  const band = Math.min(
    (width - left) / months.length,
    (width - left - narrowestLabel / 2) / Math.max(months.length - 0.5, 0.5),
  );
  const column = Math.min(band * 0.72, widestColumn);
  const y = (value: number) => top + (1 - value / most) * (height - top - bottom);
  const each = Math.ceil(narrowestLabel / band);
  const best = rows.reduce((one, other) => (other.value > one.value ? other : one));
  const numbers = band >= 30;
  return (
    <div ref={ref}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('chart', { month: formatMonth(best.key), number: formatNumber(best.value) })}
      >
        {lines.map((line) => (
          <g key={line}>
            <line className={styles.gridline} x1={left} x2={width} y1={y(line)} y2={y(line)} />
            <text className={styles.tick} x={left - 8} y={y(line)} dy="0.35em" textAnchor="end">
              {formatNumber(line)}
            </text>
          </g>
        ))}
        {months.map((month, index) => {
          const row = of.get(month);
          const middle = left + band * (index + 0.5);
          const counted = row?.value ?? 0;
          const beside = row?.unconfirmed ?? 0;
          const own = beside > 0 ? column * 0.66 : column;
          return (
            <g key={month}>
              <title>{`${formatMonth(month)}: ${formatNumber(counted)}`}</title>
              {counted > 0 && (
                <rect
                  className={styles.column}
                  x={middle - column / 2}
                  width={own}
                  y={y(counted)}
                  height={y(0) - y(counted)}
                  rx={2}
                />
              )}
              {beside > 0 && (
                <rect
                  className={styles.beside}
                  x={middle - column / 2 + own + 1}
                  width={column - own - 1}
                  y={y(beside)}
                  height={y(0) - y(beside)}
                  rx={1}
                />
              )}
              {numbers && counted > 0 && (
                <text className={styles.tick} x={middle - (column - own) / 2} y={y(counted) - 5} textAnchor="middle">
                  {formatNumber(counted)}
                </text>
              )}
              {index % each === 0 && (
                <text className={styles.tick} x={middle} y={height - 8} textAnchor="middle">
                  {formatMonth(month)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
