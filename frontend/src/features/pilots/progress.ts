import type { Schema } from '../../api/types';

export type Slot = Schema<'PilotSlot'>;
type Level = Schema<'EducationLevel'>;

export interface LevelGroup {
  level: Level;
  slots: Slot[];
  filled: number;
}

/** The slots of a selection by level, in the order they come. */
export function groupsOf(selection: Pick<Schema<'PilotSelection'>, 'slots'>): LevelGroup[] {
  const groups = new Map<Level, Slot[]>();
  for (const slot of selection.slots) {
    groups.set(slot.level, [...(groups.get(slot.level) ?? []), slot]);
  }
  return [...groups].map(([level, slots]) => ({ level, slots, filled: slots.filter((slot) => slot.school).length }));
}

/** The same, as numbers alone. */
export function levelsOf(selection: Pick<Schema<'PilotSelection'>, 'slots'>): Schema<'PilotLevel'>[] {
  return groupsOf(selection).map(({ level, slots, filled }) => ({ level, slots: slots.length, filled }));
}

/** A slot as the address names it. */
export function slotName(slot: Pick<Slot, 'level' | 'position'>): string {
  return `${slot.level}-${slot.position}`;
}

export interface Replacement {
  slot: Slot;
  left: Schema<'OrganisationRef'>;
  came: Schema<'OrganisationRef'>;
  on: string;
  reason?: string;
}

/** Who took over from whom, as the slots tell it. */
export function replacementsOf(selection: Pick<Schema<'PilotSelection'>, 'slots'>): Replacement[] {
  return selection.slots.flatMap((slot) =>
    slot.history.flatMap((tenure, index) => {
      const next = slot.history[index + 1];
      return tenure.to && next
        ? [{ slot, left: tenure.school, came: next.school, on: tenure.to, reason: tenure.reason }]
        : [];
    }),
  );
}

/**
 * Which replacement a step of the history was: the one with its reason, of several that of its day; nothing when that
 * is still not one alone.
 */
export function replacementOf(
  step: Pick<Schema<'Transition'>, 'comment'> & { day: string },
  all: readonly Replacement[],
): Replacement | undefined {
  const same = all.filter((each) => each.reason === step.comment);
  const sameDay = same.filter((each) => each.on === step.day);
  const found = sameDay.length > 0 ? sameDay : same;
  return found.length === 1 ? found[0] : undefined;
}
