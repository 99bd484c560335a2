/** Endings that tell what a word does in a sentence; a longer one stands before the one it ends in. */
export const SUFFIXES = [
  ...['ings', 'ing', 'tions', 'tion', 'sions', 'sion', 'ments', 'ment', 'ness', 'ities', 'ity', 'ance', 'ence'],
  ...['ised', 'ized', 'ed', 'ers', 'er', 'ors', 'or', 'ists', 'ist', 'isms', 'ism', 'able', 'ible', 'ally', 'al'],
  ...['ously', 'ous', 'ively', 'ive', 'ic', 'less', 'ful', 'ly', 'est', 'ies', 'ees', 'ians', 'ian', 's'],
] as const;

/** Fewest letters that must stand before an ending. */
const SHORTEST_STEM = 3;

const BY_LAST_LETTER = new Map<number, number[]>();
SUFFIXES.forEach((suffix, index) => {
  const last = suffix.charCodeAt(suffix.length - 1);
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), index]);
});

/** Number of the ending of the word from `start` to `end`, from 1; 0 for a word without any of them. */
export function suffixAt(source: string, start: number, end: number): number {
  const candidates = BY_LAST_LETTER.get(source.charCodeAt(end - 1) | 32);
  if (candidates === undefined) return 0;
  for (const index of candidates) {
    const suffix = SUFFIXES[index];
    if (end - start >= suffix.length + SHORTEST_STEM && source.endsWith(suffix, end)) return index + 1;
  }
  return 0;
}
