import type { Filter } from '../../api/types';
import type { spreadFigures } from './vocabulary';

export type SpreadFigure = (typeof spreadFigures)[number];

interface Spread {
  measure: string;
  more?: Filter<'getStatistic'>;
  /** Whether the school year is part of the question, or only leads back. */
  ofAYear?: boolean;
}

/** What each of them asks. */
export const spreads: Readonly<Record<SpreadFigure, Spread>> = {
  sessions: { measure: 'sessions', ofAYear: true },
  thematic: { measure: 'sessions', more: { kind: 'THEMATIC_SESSION' }, ofAYear: true },
  participations: { measure: 'participations', ofAYear: true },
  signed: { measure: 'signed-organisations' },
  pairings: { measure: 'pairings' },
  contributions: { measure: 'contributions', ofAYear: true },
  contributionValue: { measure: 'contributions', more: { of: 'value' }, ofAYear: true },
  pilots: { measure: 'pilots' },
  organisations: { measure: 'organisations', more: { kind: 'SCHOOL' } },
};

/** The months from the first to the last, those with nothing among them. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let next = first; next <= last; next = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(next);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
}

/** A round number to draw up to, and where lines are drawn on the way. */
export function roundScale(most: number): { top: number; lines: number[] } {
  const rough = Math.max(most, 4) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    ([1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough && each >= 1) ?? rough) || 1;
  const whole = Number.isInteger(step) ? step : Math.ceil(step);
  const count = Math.max(Math.ceil(most / whole), 1);
  return { top: whole * count, lines: Array.from({ length: count + 1 }, (_, index) => index * whole) };
}
