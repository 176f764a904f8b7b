import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

type Status = Schema<'ContributionStatus'>;

export const contributionKinds = [
  'BOOKS',
  'SCHOLARSHIPS',
  'EQUIPMENT',
  'LEARNING_MATERIALS',
  'CLOTHING',
  'FOOD',
  'FACILITIES',
  'MONEY',
  'OTHER',
] as const satisfies readonly Schema<'ContributionKind'>[];

export const unitsOfMeasure = [
  'TITLE',
  'COPY',
  'AWARD',
  'ITEM',
  'SET',
  'VND',
] as const satisfies readonly Schema<'UnitOfMeasure'>[];

export const contributionStatuses = [
  'PLEDGED',
  'DELIVERED',
  'RECEIVED',
  'RETURNED',
  'WITHDRAWN',
] as const satisfies readonly Status[];

export const sponsorKinds = [
  'AGENCY',
  'ENTERPRISE',
  'ASSOCIATION',
  'OTHER',
] as const satisfies readonly Schema<'SponsorKind'>[];

export const tones: Record<Status, Tone> = {
  PLEDGED: 'quiet',
  DELIVERED: 'waiting',
  RECEIVED: 'good',
  RETURNED: 'attention',
  WITHDRAWN: 'bad',
};

/** In what each kind is usually counted; a start for the form, no rule. */
export const usualUnit: Partial<Record<Schema<'ContributionKind'>, Schema<'UnitOfMeasure'>>> = {
  BOOKS: 'COPY',
  SCHOLARSHIPS: 'AWARD',
  EQUIPMENT: 'ITEM',
  LEARNING_MATERIALS: 'SET',
  CLOTHING: 'SET',
  FACILITIES: 'ITEM',
  MONEY: 'VND',
};
