import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';
import { newId } from '../../lib/ids';

type Selection = Schema<'PilotSelection'>;

export interface SlotKey {
  level: Schema<'EducationLevel'>;
  position: number;
}

/** The selections of a phase: every unit's once approved, one's own at any time. */
export function selectionsQuery(filter: Filter<'listPilotSelections'>) {
  return pages(['listPilotSelections', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/pilot-selections', { params: { query: { ...filter, pageSize: 200, pageToken } }, signal })),
  );
}

export function selectionQuery(id: string) {
  return queryOptions({
    queryKey: ['getPilotSelection', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pilot-selections/{id}', { params: { path: { id } }, signal })),
  });
}

/** The unit's schools as candidates for a slot of a level; asked anew of each state of the selection, for who is chosen is none any more. */
export function candidatesQuery({ id, etag }: Selection, filter: Filter<'listPilotCandidates'>) {
  return pages(['listPilotCandidates', id, etag, filter], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/pilot-selections/{id}/candidates', {
        params: { path: { id }, query: { ...filter, pageToken } },
        signal,
      }),
    ),
  );
}

/** Whom each pilot school of a selection reaches. */
export function reachQuery(id: string) {
  return pages(['listPilotReach', id], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/pilot-selections/{id}/reach', {
        params: { path: { id }, query: { pageSize: 200, pageToken } },
        signal,
      }),
    ),
  );
}

/** Which schools came to the sessions of one pilot school, or of all of a selection. */
export function guidedQuery(id: string, filter: Filter<'listGuidedSchools'>) {
  return pages(['listGuidedSchools', id, filter], (pageToken, signal) =>
    taken(
      api.GET('/api/v1/pilot-selections/{id}/guided-schools', {
        params: { path: { id }, query: { ...filter, pageSize: 50, pageToken } },
        signal,
      }),
    ),
  );
}

/** The units of a phase, with a selection or without. */
export function unitsQuery(filter: Filter<'listPilotUnits'>) {
  return pages(['listPilotUnits', filter], (pageToken, signal) =>
    taken(api.GET('/api/v1/pilot-units', { params: { query: { ...filter, pageSize: 50, pageToken } }, signal })),
  );
}

/** How many of them are in which state, and how many schools of each level there are. */
export function summaryQuery(phase: string) {
  return queryOptions({
    queryKey: ['getPilotSummary', phase],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/pilot-units/summary', { params: { query: { phase } }, signal })),
  });
}

/** What happened to a selection, oldest first. */
export function selectionHistoryQuery(id: string) {
  return queryOptions({
    queryKey: ['listPilotSelectionTransitions', id],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/pilot-selections/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

export function startSelection(unit: string, phase: string): Promise<Selection> {
  return taken(api.POST('/api/v1/pilot-selections', { body: { id: newId(), unit, phase } }));
}

export function fillSlot(selection: Selection, slot: SlotKey, school: string): Promise<Selection> {
  return taken(
    api.PUT('/api/v1/pilot-selections/{id}/slots/{level}/{position}', {
      params: { path: { id: selection.id, level: slot.level, position: slot.position } },
      headers: ifMatch(selection.etag),
      body: { school },
    }),
  );
}

export function clearSlot(selection: Selection, slot: SlotKey): Promise<Selection> {
  return taken(
    api.DELETE('/api/v1/pilot-selections/{id}/slots/{level}/{position}', {
      params: { path: { id: selection.id, level: slot.level, position: slot.position } },
      headers: ifMatch(selection.etag),
    }),
  );
}

export function transitionSelection(selection: Selection, body: Body<'transitionPilotSelection'>): Promise<Selection> {
  return taken(
    api.POST('/api/v1/pilot-selections/{id}/transitions', {
      params: { path: { id: selection.id } },
      headers: ifMatch(selection.etag),
      body,
    }),
  );
}
