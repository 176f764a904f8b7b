import type { Schema } from '../../api/types';

/** Who may report. */
export const reporters = ['EDITOR', 'APPROVER', 'DEPARTMENT'] as const satisfies readonly Schema<'Role'>[];

/** Whether the way to the report form is worth showing; the service decides in the end. */
export function mayReport(me: Schema<'Me'>): boolean {
  return reporters.some((role) => me.roles.includes(role)) && me.organisations.some((each) => !each.ended);
}
