import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, oneOf, readSearch, severalOf, text } from '../../lib/address';
import { rootRoute } from '../../lib/rootRoute';
import { auditActions, auditCollections } from './vocabulary';

export const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  validateSearch: (raw: Record<string, unknown>) =>
    readSearch(raw, {
      q: text,
      from: date,
      to: date,
      person: text,
      organisation: text,
      action: severalOf(auditActions),
      collection: oneOf(auditCollections),
      operation: text,
      record: text,
      trace: text,
    }),
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
});
