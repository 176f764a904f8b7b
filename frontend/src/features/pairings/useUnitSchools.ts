import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/types';
import { organisationQuery, organisationsQuery } from '../organisations/queries';

const most = 200;

/** A unit and its schools of a level, by name. */
export function useUnitSchools(unit: string | undefined, level: Schema<'EducationLevel'> | undefined) {
  const enabled = Boolean(unit && level);
  const named = useQuery({ ...organisationQuery(unit ?? ''), enabled: Boolean(unit) });
  const query = useInfiniteQuery({ ...organisationsQuery({ unit, level, kind: 'SCHOOL' }, most), enabled });
  return {
    name: named.data?.name ?? unit ?? '',
    schools: enabled ? (query.data?.pages[0]?.items ?? []) : [],
    more: query.hasNextPage,
    loading: enabled && query.isPending,
    error: query.error,
  };
}
