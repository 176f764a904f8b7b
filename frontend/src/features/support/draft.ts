import type { Schema } from '../../api/types';
import type { ContributionBody } from './queries';

/** What the form holds. */
export interface ContributionValues {
  id: string;
  date?: string;
  kind: Schema<'ContributionKind'>;
  quantity?: number;
  unitOfMeasure: Schema<'UnitOfMeasure'>;
  valueVnd?: number;
  givers: string[];
  receivers: string[];
  sponsors: Schema<'Sponsor'>[];
  note: string;
  /** Absent: the year of the date. */
  schoolYear?: string;
}

/** The form as it was when the record was opened. */
export function valuesOf(contribution: Schema<'Contribution'>): ContributionValues {
  const { id, date, kind, quantity, unitOfMeasure, valueVnd, sponsors, schoolYear } = contribution;
  return {
    ...{ id, date, kind, quantity, unitOfMeasure, valueVnd, sponsors, schoolYear },
    givers: contribution.givers.map((each) => each.code),
    receivers: contribution.receivers.map((each) => each.organisation.code),
    note: contribution.note ?? '',
  };
}

/** What is sent. A field that is missing is left out: the service then names it with all the rest. */
export function bodyOf(values: ContributionValues, deliver: boolean): ContributionBody {
  const { date, quantity, note, valueVnd, unitOfMeasure, sponsors, ...rest } = values;
  return {
    ...rest,
    unitOfMeasure,
    date: date as string,
    quantity: quantity as number,
    // Of money the quantity is the value.
    valueVnd: unitOfMeasure === 'VND' ? undefined : valueVnd,
    sponsors: sponsors.filter((sponsor) => sponsor.name.trim() !== ''),
    note: note.trim() || undefined,
    deliver,
  };
}
