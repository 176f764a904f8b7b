import type { components, operations } from './schema';

type Schemas = components['schemas'];

/** A record of the contract by its name: `Schema<'Pairing'>`. */
export type Schema<Name extends keyof Schemas> = Schemas[Name];

/** The filter of a list, without what the list itself manages. */
export type Filter<Name extends keyof operations> = Omit<
  NonNullable<operations[Name]['parameters']['query']>,
  'pageToken' | 'pageSize'
>;

/** The body an operation takes, whatever the contract calls it. */
export type Body<Name extends keyof operations> = operations[Name] extends {
  requestBody: { content: { 'application/json': infer Content } };
}
  ? Content
  : never;
