import { api, ifMatch, taken } from '../../api/client';
import { pages } from '../../api/lists';
import type { Body } from '../../api/types';

interface Kept {
  id: string;
  etag: string;
}

function of({ id, etag }: Kept) {
  return { params: { path: { id } }, headers: ifMatch(etag) };
}

export const targetsQuery = pages(['listTargets'], (pageToken, signal) =>
  taken(api.GET('/api/v1/targets', { params: { query: { pageToken } }, signal })),
);

export const reportedFiguresQuery = pages(['listReportedFigures'], (pageToken, signal) =>
  taken(api.GET('/api/v1/reported-figures', { params: { query: { pageToken } }, signal })),
);

export const createPhase = (body: Body<'createPhase'>) => taken(api.POST('/api/v1/phases', { body }));

export const updatePhase = (kept: Kept, body: Body<'updatePhase'>) =>
  taken(api.PUT('/api/v1/phases/{id}', { ...of(kept), body }));

export const createSchoolYear = (body: Body<'createSchoolYear'>) => taken(api.POST('/api/v1/school-years', { body }));

export const updateSchoolYear = (kept: Kept, body: Body<'updateSchoolYear'>) =>
  taken(api.PUT('/api/v1/school-years/{id}', { ...of(kept), body }));

export const createTheme = (body: Body<'createTheme'>) => taken(api.POST('/api/v1/themes', { body }));

export const updateTheme = (kept: Kept, body: Body<'updateTheme'>) =>
  taken(api.PUT('/api/v1/themes/{id}', { ...of(kept), body }));

export const createTarget = (body: Body<'createTarget'>) => taken(api.POST('/api/v1/targets', { body }));

export const updateTarget = (kept: Kept, body: Body<'updateTarget'>) =>
  taken(api.PUT('/api/v1/targets/{id}', { ...of(kept), body }));

export const deleteTarget = (kept: Kept) => taken(api.DELETE('/api/v1/targets/{id}', of(kept)));

export const createReportedFigure = (body: Body<'createReportedFigure'>) =>
  taken(api.POST('/api/v1/reported-figures', { body }));

export const updateReportedFigure = (kept: Kept, body: Body<'updateReportedFigure'>) =>
  taken(api.PUT('/api/v1/reported-figures/{id}', { ...of(kept), body }));

export const deleteReportedFigure = (kept: Kept) => taken(api.DELETE('/api/v1/reported-figures/{id}', of(kept)));
