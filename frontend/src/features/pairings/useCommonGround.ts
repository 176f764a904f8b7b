import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/types';
import { organisationQuery } from '../organisations/queries';
import { levels } from '../organisations/vocabulary';
import { unitPairingsQuery } from './queries';

/** What two parties share: levels they both teach, and the pairings between what stands above them. */
export function useCommonGround(firstCode: string | undefined, secondCode: string | undefined) {
  const first = useParty(firstCode);
  const second = useParty(secondCode);
  const bothSchools = first?.kind === 'SCHOOL' && second?.kind === 'SCHOOL';
  const above = first?.parent?.code;
  const units = useQuery({ ...unitPairingsQuery(above ?? ''), enabled: bothSchools && Boolean(above) });
  return {
    first,
    second,
    levels: bothSchools ? levels.filter((each) => first.levels.includes(each) && second.levels.includes(each)) : [],
    allLevels: bothSchools ? levels.filter((each) => first.levels.includes(each) || second.levels.includes(each)) : [],
    bothSchools,
    unitPairings: bothSchools ? (units.data ?? []).filter((each) => stands(each, first, second)) : [],
  };
}

function useParty(code: string | undefined) {
  return useQuery({ ...organisationQuery(code ?? ''), enabled: Boolean(code) }).data;
}

function stands(pairing: Schema<'Pairing'>, one: Schema<'OrganisationView'>, other: Schema<'OrganisationView'>) {
  const over = (unit: Schema<'OrganisationRef'>, party: Schema<'OrganisationView'>) =>
    party.ancestors.some((each) => each.code === unit.code);
  return (
    (over(pairing.first, one) && over(pairing.second, other)) ||
    (over(pairing.first, other) && over(pairing.second, one))
  );
}
