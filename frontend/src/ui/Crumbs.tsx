import { Breadcrumbs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The way to a record: its list, its organisation. Long names wrap, and a finger finds each. */
export function Crumbs({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={t('breadcrumbs')}>
      <Breadcrumbs
        separatorMargin={6}
        style={{ flexWrap: 'wrap' }}
        styles={{ breadcrumb: { lineHeight: 1.75, whiteSpace: 'normal' } }}
      >
        {children}
      </Breadcrumbs>
    </nav>
  );
}
