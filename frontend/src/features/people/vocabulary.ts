import type { Schema } from '../../api/types';

export const roles = [
  'VIEWER',
  'EDITOR',
  'APPROVER',
  'DEPARTMENT',
  'ADMINISTRATOR',
  'AUDITOR',
] as const satisfies readonly Schema<'Role'>[];
