import { type Contract, nameOf, resolve, type SchemaObject } from './contract';

const byFormat: Record<string, string> = {
  uuid: '0198f2c4-7c1e-7b52-9d3a-5f6e7a8b9c0d',
  date: '2026-10-15',
  'date-time': '2026-10-15T02:30:00Z',
};

/** A JSON value that fits a schema, from its examples where it has some. */
export function sampleOf(
  contract: Contract,
  schema: SchemaObject | undefined,
  within: readonly string[] = [],
): unknown {
  if (!schema) {
    return undefined;
  }
  const name = nameOf(schema);
  if (name && within.includes(name)) {
    return undefined;
  }
  const inside = name ? [...within, name] : within;
  const real = resolve<SchemaObject>(contract, schema);
  const given = real.example ?? real.examples?.[0] ?? real.default ?? real.enum?.[0];
  if (given !== undefined) {
    return given;
  }
  const parts = real.allOf ?? real.anyOf?.slice(0, 1) ?? real.oneOf?.slice(0, 1);
  if (parts) {
    const samples = parts.map((part) => sampleOf(contract, part, inside));
    return samples.every((each) => typeof each === 'object') ? Object.assign({}, ...samples) : samples[0];
  }
  return plainSample(contract, real, inside);
}

function plainSample(contract: Contract, schema: SchemaObject, inside: readonly string[]): unknown {
  const [type] = [schema.type ?? (schema.properties ? 'object' : 'string')].flat().filter((each) => each !== 'null');
  switch (type) {
    case 'array': {
      const item = sampleOf(contract, schema.items, inside);
      return item === undefined ? [] : [item];
    }
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .map(([key, property]) => [key, sampleOf(contract, property, inside)] as const)
          .filter(([, value]) => value !== undefined),
      );
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return byFormat[schema.format ?? ''] ?? '…';
  }
}

/** The type of a value in a few words: `SessionKind[]`, `string, date`; a name only where it names something to look up. */
export function typeOf(contract: Contract, schema: SchemaObject | undefined): string {
  if (!schema) {
    return '';
  }
  const name = nameOf(schema);
  const real = resolve<SchemaObject>(contract, schema);
  if (name && (real.properties || real.enum)) {
    return name;
  }
  if (real.items) {
    return `${typeOf(contract, real.items)}[]`;
  }
  const choice = real.anyOf ?? real.oneOf ?? real.allOf;
  if (choice) {
    return choice
      .map((part) => typeOf(contract, part))
      .filter(Boolean)
      .join(' | ');
  }
  return [[real.type ?? ''].flat().join(' | '), real.format].filter(Boolean).join(', ');
}
