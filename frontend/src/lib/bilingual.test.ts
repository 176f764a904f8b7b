import { expect, it } from 'vitest';
import { bilingual } from './bilingual';

it('compiles complete texts and refuses incomplete ones', () => {
  const texts = bilingual({
    vi: { hello: 'Chào {{name}}', rows_other: '{{count}} dòng' },
    en: { hello: 'Hello {{name}}', rows_one: '{{count}} row', rows_other: '{{count}} rows' },
  });
  expect(texts.en.hello).toBe('Hello {{name}}');
  // @ts-expect-error the English text is missing
  bilingual({ vi: { a: 'Một', b: 'Hai' }, en: { a: 'One' } });
  // @ts-expect-error the Vietnamese text is missing
  bilingual({ vi: { a: 'Một' }, en: { a: 'One', b: 'Two' } });
  // @ts-expect-error the placeholder differs
  bilingual({ vi: { a: 'Chào {{name}}' }, en: { a: 'Hello {{person}}' } });
});
