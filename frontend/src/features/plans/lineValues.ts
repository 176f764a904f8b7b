import type { Body, Schema } from '../../api/types';

type Line = Schema<'PlanLine'>;

/** A line of a plan as it is typed. */
export interface LineValues {
  [field: string]: unknown;
  title: string;
  kind: Schema<'SessionKind'>;
  organisingLevel: Schema<'OrganisingLevel'>;
  levels: Schema<'EducationLevel'>[];
  themes: string[];
  /** A month (2026-10), a day (2026-10-15), or nothing yet. */
  when: string;
  /** The code. */
  host: string;
  expectedParticipants: number | string;
  minutes: number | string;
  means: string;
  responsible: string;
}

export const lineFields = [
  'title',
  'kind',
  'organisingLevel',
  'levels',
  'themes',
  'when',
  'host',
  'expectedParticipants',
  'minutes',
  'means',
  'responsible',
] as const;

export type LineField = (typeof lineFields)[number];

export function valuesOf(line: Line): LineValues {
  return {
    title: line.title,
    kind: line.kind,
    organisingLevel: line.organisingLevel,
    levels: line.levels,
    themes: line.themes,
    when: line.date ?? line.month ?? '',
    host: line.host.code,
    expectedParticipants: line.expectedParticipants ?? '',
    minutes: line.minutes ?? '',
    means: line.means ?? '',
    responsible: line.responsible ?? '',
  };
}

/** What is sent: a day already says its month. */
export function requestOf(values: LineValues): Body<'updatePlanLine'> {
  const isDay = values.when.length === 10;
  return {
    title: values.title.trim(),
    kind: values.kind,
    organisingLevel: values.organisingLevel,
    levels: values.levels,
    themes: values.themes,
    month: (!isDay && values.when) || undefined,
    date: isDay ? values.when : undefined,
    host: values.host,
    expectedParticipants: numberOf(values.expectedParticipants),
    minutes: numberOf(values.minutes),
    means: values.means.trim() || undefined,
    responsible: values.responsible.trim() || undefined,
  };
}

function numberOf(typed: number | string): number | undefined {
  return typed === '' ? undefined : Number(typed);
}

export function sameValue(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

/** Sets have no order; a number typed and a number read are the same. */
function textOf(value: unknown): string {
  return Array.isArray(value) ? [...value].sort().join('\n') : String(value ?? '').trim();
}

export interface Difference {
  field: LineField;
  mine: LineValues[LineField];
  theirs: LineValues[LineField];
  /** Only they changed it since both began: their word is taken unless I choose otherwise. */
  onlyTheirs: boolean;
}

/** Where my line and theirs part, seen from the line both began with. */
export function differences(base: LineValues, mine: LineValues, theirs: LineValues): Difference[] {
  return lineFields
    .filter((field) => !sameValue(mine[field], theirs[field]))
    .map((field) => ({
      field,
      mine: mine[field],
      theirs: theirs[field],
      onlyTheirs: sameValue(base[field], mine[field]),
    }));
}

/** What else changed in the plan while I typed. */
export function planChanges(before: Schema<'ActivityPlan'>, after: Schema<'ActivityPlan'>, lineId: string | undefined) {
  const others = (plan: Schema<'ActivityPlan'>) => plan.lines.filter((line) => line.id !== lineId);
  const was = new Map(others(before).map((line) => [line.id, line]));
  const is = new Map(others(after).map((line) => [line.id, line]));
  const added = others(after).filter((line) => !was.has(line.id));
  const removed = others(before).filter((line) => !is.has(line.id));
  const changed = others(after).filter((line) => {
    const old = was.get(line.id);
    return old && differences(valuesOf(old), valuesOf(old), valuesOf(line)).length > 0;
  });
  const agreed = after.agreements.filter(
    (now) => now.agreed && !before.agreements.some((then) => then.party.code === now.party.code && then.agreed),
  );
  return { added, removed, changed, agreed, status: before.status === after.status ? undefined : after.status };
}
