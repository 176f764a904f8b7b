import { fileForms, formsOfFiles } from '../../api/files';

/** What a file may hold, in the order in which files build on each other, and the collection that takes it. */
export const collections = {
  units: 'organisations',
  schools: 'schools',
  successions: 'successions',
  profiles: 'profiles',
  pairings: 'pairings',
  sessions: 'session-reports',
  pilots: 'pilot-selections',
} as const;

export type FileKind = keyof typeof collections;

export const kinds = Object.keys(collections) as [FileKind, ...FileKind[]];

/** The media type to send a file with; nothing when its name says that it is neither. */
export function mediaTypeOf(name: string): string | undefined {
  const form = formsOfFiles.find((each) => name.toLowerCase().endsWith(`.${each}`));
  return form && fileForms[form];
}

/** A guess at what a file holds, from its name: units.csv, truong-hoc.xlsx. */
export function kindOf(name: string): FileKind | undefined {
  return guesses.find(([, pattern]) => pattern.test(name))?.[0];
}

const guesses: readonly [FileKind, RegExp][] = [
  ['successions', /succession|ke-?thua/i],
  ['profiles', /profile|ho-?so/i],
  ['units', /unit|don-?vi|organisation/i],
  ['pilots', /pilot|diem/i],
  ['schools', /school|truong/i],
  ['pairings', /pairing|ket-?nghia|ket-?noi/i],
  ['sessions', /session|chuyen-?de|giao-?luu/i],
];
