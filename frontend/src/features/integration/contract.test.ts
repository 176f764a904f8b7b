import { describe, expect, it } from 'vitest';
import { type Contract, operationsByTag } from './contract';
import { curlOf, needsIfMatch } from './curl';
import { sampleOf, typeOf } from './sample';

const contract: Contract = {
  info: { title: 'Chung Tay', version: '1' },
  tags: [{ name: 'Pairings', description: 'Two organisations working together' }],
  paths: {
    '/api/v1/pairings': {
      get: {
        operationId: 'listPairings',
        tags: ['Pairings'],
        parameters: [{ $ref: '#/components/parameters/PageSize' }],
        responses: {
          '200': {
            description: 'OK',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pairing' } } },
          },
        },
      },
      post: {
        operationId: 'proposePairing',
        tags: ['Pairings'],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Propose' } } } },
      },
    },
    '/api/v1/pairings/{id}/transitions': {
      post: {
        operationId: 'transitionPairing',
        tags: ['Pairings'],
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          { name: 'If-Match', in: 'header', schema: { type: 'string' } },
        ],
        requestBody: { content: { 'application/json': { example: { action: 'accept', comment: "l'accord" } } } },
      },
    },
    '/api/v1/openapi.json': { get: { operationId: 'getContract', security: [] } },
  },
  components: {
    parameters: { PageSize: { name: 'pageSize', in: 'query', schema: { type: 'integer', maximum: 200 } } },
    schemas: {
      Kind: { type: 'string', enum: ['UNIT', 'SCHOOL'] },
      Propose: {
        type: 'object',
        required: ['first'],
        properties: { first: { type: 'string', examples: ['HN-005'] }, on: { type: 'string', format: 'date' } },
      },
      Pairing: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'uuid' },
          kind: { $ref: '#/components/schemas/Kind' },
          under: { $ref: '#/components/schemas/Pairing' },
          rows: { type: 'array', items: { type: 'integer' } },
        },
      },
    },
  },
};

const groups = operationsByTag(contract);
const operation = (id: string) => {
  const found = groups.flatMap((group) => group.operations).find((each) => each.id === id);
  if (!found) {
    throw new Error(`no operation ${id}`);
  }
  return found;
};

describe('the contract', () => {
  it('is read by resource, references followed', () => {
    expect(groups.map((group) => [group.tag, group.operations.length])).toEqual([
      ['Pairings', 3],
      ['openapi.json', 1],
    ]);
    expect(groups[0]?.description).toBe('Two organisations working together');
    expect(operation('listPairings').parameters[0]?.name).toBe('pageSize');
    expect(operation('getContract').open).toBe(true);
  });

  it('gives samples that end, even for a record that holds itself', () => {
    expect(sampleOf(contract, { $ref: '#/components/schemas/Pairing' })).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'UNIT',
      rows: [1],
    });
  });

  it('names types shortly', () => {
    expect(typeOf(contract, { type: 'array', items: { $ref: '#/components/schemas/Kind' } })).toBe('Kind[]');
    expect(typeOf(contract, { type: ['string', 'null'], format: 'date' })).toBe('string | null, date');
  });

  it('gives requests to try', () => {
    expect(curlOf(contract, operation('listPairings'), 'https://x')).toBe(
      `curl 'https://x/api/v1/pairings' \\\n  -H "Authorization: Bearer $TOKEN"`,
    );
    expect(curlOf(contract, operation('proposePairing'), 'https://x')).toContain(
      `-d '{"first":"HN-005","on":"2026-10-15"}'`,
    );
    const accept = curlOf(contract, operation('transitionPairing'), 'https://x');
    expect(accept).toContain(`If-Match: "1"`);
    expect(accept).toContain(`l'\\''accord`);
    expect(curlOf(contract, operation('getContract'), 'https://x')).not.toContain('Authorization');
    expect(needsIfMatch(operation('proposePairing'))).toBe(false);
  });
});
