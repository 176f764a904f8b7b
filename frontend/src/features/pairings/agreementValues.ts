import type { Body, Schema } from '../../api/types';

type Side = Schema<'AgreementSignatory'>['side'];

export interface SignatoryValues {
  key: string;
  name: string;
  post: string;
}

/** What the form of a paper holds; each side has its own list of those who sign. */
export type AgreementValues = {
  type: Schema<'AgreementType'>;
  number: string;
  signedOn: string | undefined;
  place: string;
  validFrom: string | undefined;
  validUntil: string | undefined;
  FIRST: SignatoryValues[];
  SECOND: SignatoryValues[];
  commitments: { key: string; words: string }[];
};

let keys = 0;

/** Rows are told apart by a key of their own while they are moved and removed. */
const newKey = () => `row-${keys++}`;

export const emptySignatory = (): SignatoryValues => ({ key: newKey(), name: '', post: '' });

export const emptyCommitment = () => ({ key: newKey(), words: '' });

export function newValues(type: Schema<'AgreementType'>): AgreementValues {
  return {
    type,
    number: '',
    signedOn: undefined,
    place: '',
    validFrom: undefined,
    validUntil: undefined,
    FIRST: [emptySignatory()],
    SECOND: [emptySignatory()],
    commitments: [emptyCommitment()],
  };
}

export function valuesOf(agreement: Schema<'Agreement'>): AgreementValues {
  const of = (side: Side) => {
    const named = agreement.signatories.filter((each) => each.side === side);
    return named.length > 0 ? named.map(({ name, post }) => ({ key: newKey(), name, post })) : [emptySignatory()];
  };
  return {
    type: agreement.type,
    number: agreement.number ?? '',
    signedOn: agreement.signedOn,
    place: agreement.place ?? '',
    validFrom: agreement.validFrom,
    validUntil: agreement.validUntil,
    FIRST: of('FIRST'),
    SECOND: of('SECOND'),
    commitments: agreement.commitments.map((words) => ({ key: newKey(), words })),
  };
}

/** Rows that were left empty are nobody and nothing. */
export function requestOf(values: AgreementValues): Body<'updateAgreement'> {
  const of = (side: Side) =>
    values[side]
      .filter((each) => each.name.trim() || each.post.trim())
      .map(({ name, post }) => ({ side, name: name.trim(), post: post.trim() }));
  return {
    type: values.type,
    number: values.number.trim() || undefined,
    signedOn: values.signedOn,
    place: values.place.trim() || undefined,
    validFrom: values.validFrom,
    validUntil: values.validUntil,
    signatories: [...of('FIRST'), ...of('SECOND')],
    commitments: values.commitments.map((each) => each.words.trim()).filter(Boolean),
  };
}
