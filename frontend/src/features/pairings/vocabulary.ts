import type { Schema } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

export const pairingKinds = ['UNIT', 'SCHOOL'] as const satisfies readonly Schema<'PairingKind'>[];

export const pairingStatuses = [
  'PROPOSED',
  'ACTIVE',
  'DECLINED',
  'WITHDRAWN',
  'ENDED',
] as const satisfies readonly Schema<'PairingStatus'>[];

/** What narrows pairings, as it stands in the address of their list, their picture and their map. */
export type PairingSearch = {
  q?: string;
  unit?: string;
  school?: string;
  scope?: string;
  between?: string;
  kind?: Schema<'PairingKind'>;
  level?: Schema<'EducationLevel'>;
  status?: Schema<'PairingStatus'>;
  phase?: string;
  asOf?: string;
  part?: string;
  map?: 'then' | 'now';
};

/** The lines of a picture join two parties, or two units with all that is between them. */
export const pictureBys = ['PARTY', 'UNIT'] as const satisfies readonly Schema<'PictureBy'>[];

export const endReasons = [
  'MUTUAL',
  'INACTIVE',
  'REFORM',
  'ERROR',
] as const satisfies readonly Schema<'PairingEndReason'>[];

export const agreementTypes = [
  'COVENANT',
  'MEMORANDUM',
  'PLEDGE',
] as const satisfies readonly Schema<'AgreementType'>[];

export const agreementStatuses = [
  'DRAFT',
  'SIGNED',
  'EXPIRED',
  'TERMINATED',
] as const satisfies readonly Schema<'AgreementStatus'>[];

/** Within how many days a term ends, to choose from. */
export const expiringDays = ['30', '60', '180'] as const;

export const pairingTones: Record<Schema<'PairingStatus'>, Tone> = {
  PROPOSED: 'waiting',
  ACTIVE: 'good',
  DECLINED: 'attention',
  WITHDRAWN: 'quiet',
  ENDED: 'quiet',
};

export const agreementTones: Record<Schema<'AgreementStatus'>, Tone> = {
  DRAFT: 'waiting',
  SIGNED: 'good',
  EXPIRED: 'quiet',
  TERMINATED: 'quiet',
};

/** What people come to do with a pairing in each state; the service says who may. */
export const pairingSteps: Record<Schema<'PairingStatus'>, readonly string[]> = {
  PROPOSED: ['accept', 'decline', 'withdraw'],
  ACTIVE: ['end', 'addAgreement', 'draftPlan'],
  DECLINED: [],
  WITHDRAWN: [],
  ENDED: [],
};

/** What people come to do with a paper in each state; the service says who may. */
export const agreementSteps: Record<Schema<'AgreementStatus'>, readonly string[]> = {
  DRAFT: ['sign', 'discard'],
  SIGNED: ['renew', 'terminate'],
  EXPIRED: ['renew'],
  TERMINATED: [],
};
