import type { Schema } from '../../api/types';

/** Whether the way to a new reform is worth showing: a list carries no allowed actions, and the service decides in the end. */
export function mayPrepare(me: Schema<'Me'>): boolean {
  return me.roles.includes('ADMINISTRATOR') && me.wholeProgramme;
}
