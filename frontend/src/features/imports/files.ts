/** What a file may hold, in the order in which files build on each other, and the collection that takes it. */
export const collections = {
  units: 'organisations',
  schools: 'schools',
  successions: 'successions',
  profiles: 'profiles',
  pairings: 'pairings',
  sessions: 'session-reports',
  contributions: 'contributions',
  pilots: 'pilot-selections',
  targets: 'targets',
  reported: 'reported-figures',
  phases: 'phases',
  years: 'school-years',
  themes: 'themes',
} as const;

export type FileKind = keyof typeof collections;

export const kinds = Object.keys(collections) as [FileKind, ...FileKind[]];

/** A guess at what a file holds, from its name: units.csv, truong-hoc.xlsx. */
export function kindOf(name: string): FileKind | undefined {
  return guesses.find(([, pattern]) => pattern.test(name))?.[0];
}

const guesses: readonly [FileKind, RegExp][] = [
  ['successions', /succession|ke-?thua/i],
  ['profiles', /profile|ho-?so/i],
  ['targets', /target|chi-?tieu/i],
  ['reported', /reported|truoc-?he-?thong/i],
  ['phases', /phase|giai-?doan/i],
  ['years', /school-?year|nam-?hoc/i],
  ['themes', /theme|chu-?de/i],
  ['units', /unit|don-?vi|organisation/i],
  ['contributions', /contribution|ho-?tro|trao-?tang/i],
  ['pilots', /pilot|diem/i],
  ['schools', /school|truong/i],
  ['pairings', /pairing|ket-?nghia|ket-?noi/i],
  ['sessions', /session|chuyen-?de|giao-?luu/i],
];
