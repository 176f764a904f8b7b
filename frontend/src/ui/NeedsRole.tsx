import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/types';
import { EmptyState } from './EmptyState';

interface NeedsRoleProps {
  /** Each of them would do. */
  roles: readonly Schema<'Role'>[];
  /** What the person may not do. */
  title: string;
  /** The way on. */
  children: ReactNode;
}

/** In the place of a form that this person could fill in, but never send. */
export function NeedsRole({ roles, title, children }: NeedsRoleProps) {
  const { t, i18n } = useTranslation(['ui', 'words']);
  const names = new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
    roles.map((role) => t(`words:role.${role}`)),
  );
  return (
    <EmptyState icon="person" title={title} action={children}>
      {t('ui:needsRole', { roles: names })}
    </EmptyState>
  );
}
