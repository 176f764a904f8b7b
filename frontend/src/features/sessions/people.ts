import type { Schema } from '../../api/types';
import { attendance } from './vocabulary';

type Attendance = Pick<Schema<'SessionReport'>, (typeof attendance)[number]>;

/** Everyone who came; nothing when nobody wrote it down. */
export function peopleOf(session: Attendance): number | undefined {
  const known = attendance.flatMap((who) => session[who] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, each) => sum + each, 0);
}

/** The sum of each column over the rows shown: what a figure of participations is made of. */
export function totalsOf(sessions: readonly Attendance[]): Record<(typeof attendance)[number], number> {
  const totals = { managers: 0, teachers: 0, staff: 0, pupils: 0 };
  for (const session of sessions) {
    for (const who of attendance) {
      totals[who] += session[who] ?? 0;
    }
  }
  return totals;
}
