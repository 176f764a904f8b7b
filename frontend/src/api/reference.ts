import { queryOptions } from '@tanstack/react-query';
import { api, taken } from './client';

const hour = 3_600_000;

/** What every room needs and nobody edits in passing: phases, school years, themes. */
export const phasesQuery = queryOptions({
  queryKey: ['listPhases'],
  queryFn: ({ signal }) => taken(api.GET('/api/v1/phases', { signal })),
  select: (page) => page.items,
  staleTime: hour,
});

export const schoolYearsQuery = queryOptions({
  queryKey: ['listSchoolYears'],
  queryFn: ({ signal }) => taken(api.GET('/api/v1/school-years', { signal })),
  select: (page) => page.items,
  staleTime: hour,
});

export const themesQuery = queryOptions({
  queryKey: ['listThemes'],
  queryFn: ({ signal }) => taken(api.GET('/api/v1/themes', { signal })),
  select: (page) => page.items,
  staleTime: hour,
});
