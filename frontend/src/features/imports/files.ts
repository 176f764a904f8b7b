/** What a file may hold, in the order in which files build on each other, and the collection that takes it. */
export const collections = {
  units: 'organisations',
  schools: 'schools',
  pairings: 'pairings',
  sessions: 'session-reports',
  pilots: 'pilot-selections',
} as const;

export type FileKind = keyof typeof collections;

export const kinds = Object.keys(collections) as [FileKind, ...FileKind[]];

/** The media types an import takes, by the ending of the file's name. */
const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileForm = keyof typeof mediaTypes;

export const forms = Object.keys(mediaTypes) as FileForm[];

/** The media type to send a file with; nothing when its name says that it is neither. */
export function mediaTypeOf(name: string): string | undefined {
  const form = forms.find((each) => name.toLowerCase().endsWith(`.${each}`));
  return form && mediaTypes[form];
}

/** The media type of a template. */
export function typeOf(form: FileForm): string {
  return mediaTypes[form];
}

/** A guess at what a file holds, from its name: units.csv, truong-hoc.xlsx. */
export function kindOf(name: string): FileKind | undefined {
  return guesses.find(([, pattern]) => pattern.test(name))?.[0];
}

const guesses: readonly [FileKind, RegExp][] = [
  ['units', /unit|don-?vi|organisation/i],
  ['pilots', /pilot|diem/i],
  ['schools', /school|truong/i],
  ['pairings', /pairing|ket-?nghia|ket-?noi/i],
  ['sessions', /session|chuyen-?de|giao-?luu/i],
];
