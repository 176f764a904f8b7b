import type { Schema } from '../../api/types';

type Version = Schema<'OrganisationVersion'>;

/** What a version brought, compared with the one before it. */
export function changeOf(version: Version, before: Version | undefined): 'first' | 'renamed' | 'moved' | 'changed' {
  if (!before) {
    return 'first';
  }
  if (version.name !== before.name) {
    return 'renamed';
  }
  return version.parent?.id === before.parent?.id ? 'changed' : 'moved';
}
