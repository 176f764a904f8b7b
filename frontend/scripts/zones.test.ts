import { describe, expect, it } from 'vitest';
import { findingsOf } from './zones.mjs';

describe('the import zones', () => {
  it('let a feature use its own files, the lower zones and the open features', () => {
    const source = `
      import { x } from './queries';
      import { y } from '../../ui/DataList';
      import type { Z } from '../../api/types';
      import { OrganisationPicker } from '../organisations/OrganisationPicker';
      import { RecordChanges } from '../audit/RecordChanges';
    `;
    expect(findingsOf('features/sessions/SessionPage.tsx', source)).toEqual([]);
  });

  it.each([
    ['features/sessions/SessionPage.tsx', `import { p } from '../pairings/PairingLine';`],
    ['features/sessions/SessionPage.tsx', `import { s } from '../../app/Shell';`],
    ['features/sessions/routes.ts', `const page = () => import('../plans/PlanPage');`],
    ['ui/DataList.tsx', `import type { O } from '../features/organisations/queries';`],
    ['lib/dates.ts', `import { t } from '../ui/texts';`],
    ['api/client.ts', `import { me } from '../features/access/queries';`],
    ['features/sessions/SessionPage.tsx', `import { api } from '../../api/client';`],
  ])('stop %s from importing against the order', (path, source) => {
    expect(findingsOf(path, source)).toHaveLength(1);
  });

  it('let queries.ts alone call the client', () => {
    expect(findingsOf('features/sessions/queries.ts', `import { api } from '../../api/client';`)).toEqual([]);
  });
});
