import type { Schema } from '../../api/types';

/** Whether the way to the form is worth showing: a list carries no allowed actions, and the service decides in the end. */
export function mayPropose(me: Schema<'Me'>): boolean {
  const speaks = me.roles.some((role) => role === 'APPROVER' || role === 'DEPARTMENT');
  return speaks && me.organisations.some((each) => !each.ended);
}
