import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Schema } from '../../api/types';

/** What waits for the person, most urgent first. */
export function worklistQuery(organisation: string | undefined) {
  return pages(['listWorklist', organisation], (_pageToken, signal) =>
    taken(api.GET('/api/v1/worklist', { params: { query: { organisation } }, signal })),
  );
}

/** Performs what an item waits for, on the state of the record the person saw. */
export function actOn(item: Schema<'WorklistItem'>): Promise<unknown> {
  const request = { params: { path: { id: item.recordId } }, headers: ifMatch(item.etag) };
  const action = item.action ?? '';
  switch (item.collection) {
    case 'session-reports':
      return taken(
        api.POST('/api/v1/session-reports/{id}/transitions', {
          ...request,
          body: { action: action as Body<'transitionSessionReport'>['action'] },
        }),
      );
    case 'pairings':
      return taken(
        api.POST('/api/v1/pairings/{id}/transitions', {
          ...request,
          body: { action: action as Body<'transitionPairing'>['action'] },
        }),
      );
    case 'agreements':
      return taken(
        api.POST('/api/v1/agreements/{id}/transitions', {
          ...request,
          body: { action: action as Body<'transitionAgreement'>['action'] },
        }),
      );
    case 'activity-plans':
      return taken(
        api.POST('/api/v1/activity-plans/{id}/transitions', {
          ...request,
          body: { action: action as Body<'transitionActivityPlan'>['action'] },
        }),
      );
    case 'pilot-selections':
      return taken(
        api.POST('/api/v1/pilot-selections/{id}/transitions', {
          ...request,
          body: { action: action as Body<'transitionPilotSelection'>['action'] },
        }),
      );
    default:
      throw new Error(`no acts are known for ${item.collection}`);
  }
}
