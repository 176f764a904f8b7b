import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Components whose style is carried by another file of the kit. */
const carriedBy: Record<string, string> = {
  Select: 'Combobox',
  MultiSelect: 'Combobox',
  Autocomplete: 'Combobox',
  TextInput: 'Input',
  Textarea: 'Input',
  NativeSelect: 'Input',
  TagsInput: 'Combobox',
  HoverCard: 'Popover',
};

it('imports the style of every component of the kit in use', () => {
  const imported = readFileSync(join(root, 'ui', 'styles.ts'), 'utf8');
  const missing = new Set<string>();
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  for (const source of files) {
    for (const [, names = ''] of source.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)) {
      for (const name of names.split(',').map((each) => each.trim())) {
        const style = carriedBy[name] ?? name;
        const exists = existsSync(join(root, '..', 'node_modules/@mantine/core/styles', `${style}.css`));
        if (exists && !imported.includes(`/styles/${style}.css`)) {
          missing.add(style);
        }
      }
    }
  }
  expect([...missing]).toEqual([]);
});
