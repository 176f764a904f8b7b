import { describe, expect, it } from 'vitest';
import { fieldErrorsOf, NetworkLost, ProblemError, sentenceOf, troubleOf } from './problems';

const refused = (status: number, problem = {}) => new ProblemError(status, problem);

describe('a problem', () => {
  it.each([
    [401, 'signedOut'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [409, 'conflict'],
    [412, 'stale'],
    [428, 'stale'],
    [422, 'invalid'],
    [503, 'service'],
    [418, 'unknown'],
  ] as const)('of status %i is %s', (status, trouble) => {
    expect(troubleOf(refused(status))).toBe(trouble);
  });

  it('of no answer is the network', () => {
    expect(troubleOf(new NetworkLost(new TypeError('failed')))).toBe('network');
    expect(troubleOf(new Error('ours'))).toBe('unknown');
  });

  it('speaks with the sentence of the service', () => {
    expect(sentenceOf(refused(409, { title: 'Trùng', detail: 'Hai trường đã kết nghĩa.' }))).toBe(
      'Hai trường đã kết nghĩa.',
    );
    expect(sentenceOf(refused(409, { title: 'Trùng' }))).toBe('Trùng');
    expect(sentenceOf(new Error('internal'))).toBeUndefined();
  });

  it('puts field errors beside their fields, the first of each', () => {
    const error = refused(400, {
      errors: [
        { pointer: '/partners/0', code: 'unknown', message: 'Không có đơn vị này' },
        { pointer: '/title', code: 'blank', message: 'Cần tên' },
        { pointer: '/title', code: 'long', message: 'Dài quá' },
        { pointer: '#/a~1b', code: 'x', message: 'Có gạch chéo' },
      ],
    });
    expect(fieldErrorsOf(error)).toEqual({
      'partners.0': 'Không có đơn vị này',
      title: 'Cần tên',
      'a/b': 'Có gạch chéo',
    });
  });
});
