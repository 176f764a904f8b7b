import type { Schema } from '../../api/types';

/** Whether the way to the report form is worth showing; the service decides in the end. */
export function mayReport(me: Schema<'Me'>): boolean {
  return me.roles.some((role) => role === 'EDITOR' || role === 'APPROVER' || role === 'DEPARTMENT');
}
