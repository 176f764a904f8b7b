import { expect, it } from 'vitest';
import { problemsFile } from './problemsFile';

it('quotes what needs it and lets no cell be a formula', async () => {
  const file = problemsFile(
    ['Dòng', 'Cột', 'Trong tệp'],
    [{ row: 2, column: 'name', heading: 'Tên', value: '=1+1', code: 'BAD', message: 'Sai, "rất" sai' }],
  );
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Dòng,Cột,Trong tệp\r\n2,Tên,name,\'=1+1,"Sai, ""rất"" sai",BAD\r\n');
});
