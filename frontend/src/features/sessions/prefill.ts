import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/types';
import { addDays } from '../../lib/dates';
import { newId } from '../../lib/ids';
import { useActing } from '../access/acting';
import { organisationQuery } from '../organisations/queries';
import type { SessionValues } from './draft';
import { pairingQuery, partnersQuery, planOfLineQuery } from './queries';

type Ref = Schema<'OrganisationRef'>;

interface Start {
  planLine?: string;
  plan?: string;
  pairing?: string;
  host?: string;
  partner?: string;
}

interface Prefill {
  pending: boolean;
  failed: boolean;
  /** The form as it starts. */
  values: () => SessionValues;
  /** Whom the host usually works with. */
  choices: readonly Ref[];
  line: Schema<'PlanLine'> | undefined;
}

/** What is already known of a session before anyone types: from the plan's line, the pairing, the person's school. */
export function usePrefill(start: Start): Prefill {
  const { me, organisation } = useActing();
  const planQuery = useQuery({
    ...planOfLineQuery(start.planLine ?? '', {
      plan: start.plan,
      pairing: start.pairing,
      organisation: organisation?.code,
    }),
    enabled: start.planLine !== undefined,
  });
  const line = planQuery.data?.lines.find((each) => each.id === start.planLine);
  const pairing = useQuery({
    ...pairingQuery(start.pairing ?? ''),
    enabled: start.pairing !== undefined && start.planLine === undefined,
  });
  const together = planQuery.data?.pairing ?? pairing.data;
  const sides = together && [together.first, together.second];
  const waitsForSides = planQuery.isLoading || pairing.isLoading;
  const mine = sides?.find((side) => side.code === organisation?.code);
  const hostCode = line?.host.code ?? start.host ?? mine?.code ?? sides?.[0]?.code ?? organisation?.code;
  const host = useQuery({ ...organisationQuery(hostCode ?? ''), enabled: hostCode !== undefined && !waitsForSides });
  const usual = useQuery({
    ...partnersQuery(host.data ?? { code: '', kind: 'SCHOOL' }),
    enabled: host.data !== undefined && !sides,
  });

  const other = (first: Ref, second: Ref) => (first.code === hostCode ? second : first);
  const choices = sides
    ? [other(sides[0] as Ref, sides[1] as Ref)]
    : (usual.data ?? []).map((each) => other(each.first, each.second)).filter(isFirstOfItsCode);
  const partners = start.partner ? [start.partner] : choices.length === 1 ? choices.map((each) => each.code) : [];
  const pairedAt = pairing.data?.level;

  return {
    pending: waitsForSides || host.isLoading || usual.isLoading,
    failed: [planQuery, pairing, host, usual].some((query) => query.isError),
    choices,
    line,
    values: () => ({
      id: newId(),
      planLineId: line?.id,
      date: line?.date && line.date <= me.today ? line.date : addDays(me.today, -1),
      title: line?.title ?? '',
      themes: line?.themes ?? [],
      minutes: line?.minutes,
      host: hostCode,
      partners,
      kind: line?.kind ?? 'THEMATIC_SESSION',
      organisingLevel: line?.organisingLevel ?? organisedAt(host.data?.kind ?? organisation?.kind),
      mode: 'IN_PERSON',
      levels: line?.levels ?? (pairedAt ? [pairedAt] : (host.data?.levels ?? [])),
      schoolYear: planQuery.data?.schoolYear,
      place: host.data?.name ?? '',
      umbrella: '',
      note: '',
    }),
  };
}

function organisedAt(kind: Schema<'OrganisationKind'> | undefined): Schema<'OrganisingLevel'> {
  if (kind === 'CITY_DEPARTMENT') {
    return 'CITY';
  }
  return kind === undefined || kind === 'SCHOOL' ? 'SCHOOL' : 'UNIT';
}

function isFirstOfItsCode(ref: Ref, index: number, all: readonly Ref[]): boolean {
  return all.findIndex((each) => each.code === ref.code) === index;
}
