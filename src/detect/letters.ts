/** Letters a to z are 1 to 26; 0 is the end of a word. */
const SYMBOLS = 27;
const BASE = 'a'.charCodeAt(0) - 1;

/** How foreign the letters of a word look, above 0 more foreign than English; the word is written in plain small letters. */
export type LetterScore = (word: string) => number;

/** Reads rules/lists/foreign-letters.txt: a weight a line, and the groups of three letters that have it. */
export function letterScore(lines: readonly string[]): LetterScore {
  const weights = new Int8Array(SYMBOLS ** 3);
  let constant = 0;
  for (const line of lines) {
    const [weight, ...groups] = line.split(' ');
    for (const group of groups) {
      if (group === 'constant') constant = Number(weight);
      else weights[indexOf(group)] = Number(weight);
    }
  }
  return (word) => {
    const seen = new Set<number>();
    let score = constant;
    let index = symbolAt(word, 0);
    for (let at = 1; at <= word.length; at++) {
      index = (index % SYMBOLS ** 2) * SYMBOLS + symbolAt(word, at);
      if (seen.has(index)) continue;
      seen.add(index);
      score += weights[index];
    }
    return score;
  };
}

function indexOf(group: string): number {
  return [0, 1, 2].reduce((index, at) => index * SYMBOLS + (/[$^]/.test(group[at]) ? 0 : symbolAt(group, at)), 0);
}

/** 0 past the end of the word. */
function symbolAt(word: string, at: number): number {
  return at < word.length ? word.charCodeAt(at) - BASE : 0;
}
