import type { Body, Schema } from '../../api/types';

type View = Schema<'OrganisationView'>;
type Version = Pick<
  View,
  | 'code'
  | 'name'
  | 'kind'
  | 'zone'
  | 'levels'
  | 'ownership'
  | 'parent'
  | 'professionalParent'
  | 'latitude'
  | 'longitude'
>;

/** What a form about an organisation holds; numbers as they are typed. */
export interface FactValues extends Record<string, unknown> {
  code: string;
  name: string;
  kind: Schema<'OrganisationKind'>;
  zone: Schema<'Zone'> | '';
  levels: Schema<'EducationLevel'>[];
  ownership: Schema<'Ownership'>;
  parent: string | undefined;
  professionalParent: string | undefined;
  latitude: string;
  longitude: string;
  document: string;
  day: string | undefined;
}

/** What is recorded, as a form shows it. */
export function factsOf(version: Version | undefined, parent: string | undefined): FactValues {
  return {
    code: version?.code ?? '',
    name: version?.name ?? '',
    kind: version?.kind ?? 'SCHOOL',
    zone: version?.zone ?? '',
    levels: [...(version?.levels ?? [])],
    ownership: version?.ownership ?? 'PUBLIC',
    parent: version?.parent?.code ?? parent,
    professionalParent: version?.professionalParent?.code,
    latitude: typed(version?.latitude),
    longitude: typed(version?.longitude),
    document: '',
    day: undefined,
  };
}

/** The body of a new organisation. */
export function newOne(facts: FactValues, id: string): Body<'createOrganisation'> {
  const school = facts.kind === 'SCHOOL';
  return {
    id,
    code: facts.code.trim(),
    name: facts.name.trim(),
    kind: facts.kind,
    zone: facts.zone || undefined,
    parent: facts.kind === 'EXTERNAL' ? undefined : facts.parent,
    professionalParent: facts.professionalParent,
    levels: school ? facts.levels : undefined,
    ownership: school ? facts.ownership : undefined,
    latitude: numberOf(facts.latitude) ?? undefined,
    longitude: numberOf(facts.longitude) ?? undefined,
    from: facts.day,
    decidingDocument: facts.document.trim() || undefined,
  };
}

/** What differs from what is recorded: an emptied field is null, an untouched one is left out. */
export function differences(facts: FactValues, before: FactValues): Partial<Body<'correctOrganisation'>> {
  const changed: Partial<Body<'correctOrganisation'>> = {};
  if (facts.code.trim() !== before.code) {
    changed.code = facts.code.trim();
  }
  if (facts.name.trim() !== before.name) {
    changed.name = facts.name.trim();
  }
  if (facts.kind !== before.kind) {
    changed.kind = facts.kind;
  }
  if (facts.zone !== before.zone) {
    changed.zone = facts.zone || null;
  }
  if (facts.parent !== before.parent) {
    changed.parent = facts.parent ?? null;
  }
  if (facts.professionalParent !== before.professionalParent) {
    changed.professionalParent = facts.professionalParent ?? null;
  }
  if (facts.kind === 'SCHOOL' && [...facts.levels].sort().join() !== [...before.levels].sort().join()) {
    changed.levels = facts.levels;
  }
  if (facts.kind === 'SCHOOL' && facts.ownership !== before.ownership) {
    changed.ownership = facts.ownership;
  }
  if (facts.latitude !== before.latitude) {
    changed.latitude = numberOf(facts.latitude);
  }
  if (facts.longitude !== before.longitude) {
    changed.longitude = numberOf(facts.longitude);
  }
  return changed;
}

/** A number typed with a decimal comma or point; null when nothing is typed, NaN when it is none. */
export function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text.trim().replace(',', '.'));
}

const typed = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','));
