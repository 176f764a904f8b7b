/** A word as it stands inside a sentence; abbreviations such as THCS stay as they are. */
export function withinSentence(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase() + words.slice(1);
}
