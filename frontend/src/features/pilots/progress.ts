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
