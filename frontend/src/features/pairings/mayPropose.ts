import type { Schema } from '../../api/types';

/** Who may propose. */
export const proposers = ['APPROVER', 'DEPARTMENT'] as const satisfies readonly Schema<'Role'>[];

/** Whether the way to the form is worth showing: a list carries no allowed actions, and the service decides in the end. */
export function mayPropose(me: Schema<'Me'>): boolean {
  return proposers.some((role) => me.roles.includes(role)) && me.organisations.some((each) => !each.ended);
}
