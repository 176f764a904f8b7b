/** A word as it stands inside a sentence; abbreviations such as THCS stay as they are. */
export function withinSentence(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase() + words.slice(1);
}

/** For a search that asks neither for accents nor for capitals; đ is a letter of its own, but not here. */
export function withoutAccents(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
