/** Endings that tell what a word does in a sentence; a word that has several has the longest. */
export const SUFFIXES = [
  ...['ings', 'ing', 'tions', 'tion', 'sions', 'sion', 'ments', 'ment', 'ness', 'ities', 'ity', 'ance', 'ence'],
  ...['ised', 'ized', 'ed', 'ers', 'er', 'ors', 'or', 'ists', 'ist', 'isms', 'ism', 'able', 'ible', 'ally', 'al'],
  ...['ously', 'ous', 'ively', 'ive', 'ic', 'less', 'ful', 'ly', 'est', 'ies', 'ees', 'ians', 'ian', 's'],
] as const;

/** Fewest letters that must stand before an ending. */
const SHORTEST_STEM = 3;

const A = 97;
const LETTERS = 26;

/** Endings read backwards, letter by letter: the next node by node and letter, and the number of the ending a node completes. */
const { next, completes } = trieOf(SUFFIXES);

function trieOf(suffixes: readonly string[]): { next: Uint8Array; completes: Uint8Array } {
  const next = new Uint8Array(LETTERS * 256);
  const completes = new Uint8Array(256);
  let nodes = 1;
  suffixes.forEach((suffix, index) => {
    let node = 0;
    for (let at = suffix.length - 1; at >= 0; at--) {
      const edge = node * LETTERS + suffix.charCodeAt(at) - A;
      if (next[edge] === 0) next[edge] = nodes++;
      node = next[edge];
    }
    completes[node] = index + 1;
  });
  return { next, completes };
}

/** Number of the ending of the word from `start` to `end`, from 1; 0 for a word without any of them. */
export function suffixAt(source: string, start: number, end: number): number {
  let node = 0;
  let ending = 0;
  for (let at = end - 1; at >= start + SHORTEST_STEM; at--) {
    const letter = source.charCodeAt(at) - A;
    node = letter >= 0 && letter < LETTERS ? next[node * LETTERS + letter] : 0;
    if (node === 0) return ending;
    ending = completes[node] || ending;
  }
  return ending;
}
