import type { Schema } from '../../api/types';

/** Whether the way to something new is worth showing: a list carries no allowed actions, and the service decides in the end. */
export function mayKeep(me: Schema<'Me'>): boolean {
  return me.roles.includes('DEPARTMENT') && me.wholeProgramme;
}
