import type { Schema } from '../../api/types';
import { forget, keep, recall } from '../../lib/kept';
import type { SessionBody } from './queries';
import { attendance } from './vocabulary';

/** What the form holds. */
export interface SessionValues {
  id: string;
  planLineId?: string;
  date?: string;
  title: string;
  themes: string[];
  minutes?: number;
  managers?: number;
  teachers?: number;
  staff?: number;
  pupils?: number;
  host?: string;
  partners: string[];
  kind: Schema<'SessionKind'>;
  organisingLevel: Schema<'OrganisingLevel'>;
  mode: Schema<'SessionMode'>;
  levels: Schema<'EducationLevel'>[];
  /** Absent: the year of the date. */
  schoolYear?: string;
  place: string;
  umbrella: string;
  note: string;
}

interface Kept {
  values: SessionValues;
  /** The state of the record that is being corrected. */
  etag?: string;
}

/** What was typed and not yet sent; nothing when the record has moved on since. */
export function recallDraft(name: string, etag?: string): SessionValues | undefined {
  const kept = recall(`draft.${name}`);
  if (!kept) {
    return undefined;
  }
  try {
    const draft = JSON.parse(kept) as Kept;
    return draft.etag === etag ? draft.values : undefined;
  } catch {
    // Not a draft of ours: the form starts fresh.
    return undefined;
  }
}

export function keepDraft(name: string, values: SessionValues, etag?: string): void {
  keep(`draft.${name}`, JSON.stringify({ values, etag } satisfies Kept));
}

export function forgetDraft(name: string): void {
  forget(`draft.${name}`);
}

/** The form as it was when the record was opened. */
export function valuesOf(session: Schema<'SessionReport'>): SessionValues {
  const { id, planLineId, date, title, minutes, managers, teachers, staff, pupils, kind, organisingLevel, mode } =
    session;
  return {
    ...{ id, planLineId, date, title, minutes, managers, teachers, staff, pupils, kind, organisingLevel, mode },
    themes: session.themes,
    levels: session.levels,
    host: session.host.code,
    partners: session.partners.map((each) => each.organisation.code),
    schoolYear: session.schoolYear,
    place: session.place ?? '',
    umbrella: session.umbrella ?? '',
    note: session.note ?? '',
  };
}

/** What is sent. Once someone came, an empty box means that nobody of that kind did. */
export function bodyOf(values: SessionValues, report: boolean): SessionBody {
  const { place, umbrella, note, title, date, host, ...rest } = values;
  const someoneCame = attendance.some((who) => values[who] !== undefined);
  const numbers = Object.fromEntries(
    attendance.map((who) => [who, values[who] ?? (report && someoneCame ? 0 : undefined)]),
  );
  return {
    ...rest,
    ...numbers,
    // A day that is missing is left out: the service then names it with all the rest.
    date: date as string,
    host: host ?? '',
    title: title.trim(),
    place: place.trim() || undefined,
    umbrella: umbrella.trim() || undefined,
    note: note.trim() || undefined,
    report,
  };
}
