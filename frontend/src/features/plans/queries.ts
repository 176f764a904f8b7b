import { queryOptions } from '@tanstack/react-query';
import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body, Filter, Schema } from '../../api/types';

export type PlanFilter = Filter<'listActivityPlans'>;
type Plan = Schema<'ActivityPlan'>;

/** Plans, page by page. */
export function plansQuery(filter: PlanFilter, pageSize = 25) {
  return pages(['listActivityPlans', filter, pageSize], (pageToken, signal) =>
    taken(api.GET('/api/v1/activity-plans', { params: { query: { ...filter, pageSize, pageToken } }, signal })),
  );
}

export function planQuery(id: string) {
  return queryOptions({
    queryKey: ['getActivityPlan', id],
    queryFn: ({ signal }) => taken(api.GET('/api/v1/activity-plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** What happened to a plan, oldest first. */
export function planTransitionsQuery(id: string) {
  return queryOptions({
    queryKey: ['listActivityPlanTransitions', id],
    queryFn: ({ signal }) =>
      taken(api.GET('/api/v1/activity-plans/{id}/transitions', { params: { path: { id } }, signal })),
    select: (page) => page.items,
  });
}

export function createPlan(body: Body<'createActivityPlan'>) {
  return taken(api.POST('/api/v1/activity-plans', { body }));
}

export function transitionPlan(plan: Plan, body: Body<'transitionActivityPlan'>) {
  const params = { path: { id: plan.id } };
  return taken(api.POST('/api/v1/activity-plans/{id}/transitions', { params, headers: ifMatch(plan.etag), body }));
}

/** The state of a plan a person saw: what they save is meant for this one. */
export type SeenPlan = Pick<Plan, 'id' | 'etag'>;

export function addLine(plan: SeenPlan, body: Body<'addPlanLine'>) {
  const params = { path: { id: plan.id } };
  return taken(api.POST('/api/v1/activity-plans/{id}/lines', { params, headers: ifMatch(plan.etag), body }));
}

export function updateLine(plan: SeenPlan, lineId: string, body: Body<'updatePlanLine'>) {
  const params = { path: { id: plan.id, lineId } };
  return taken(api.PUT('/api/v1/activity-plans/{id}/lines/{lineId}', { params, headers: ifMatch(plan.etag), body }));
}

export function deleteLine(plan: SeenPlan, lineId: string) {
  const params = { path: { id: plan.id, lineId } };
  return taken(api.DELETE('/api/v1/activity-plans/{id}/lines/{lineId}', { params, headers: ifMatch(plan.etag) }));
}
