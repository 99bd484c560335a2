/** Letters a to z are 1 to 26; 0 is the end of a word. */
const SYMBOLS = 27;
/** Where the constant stands, behind the groups. */
const CONSTANT = SYMBOLS ** 3;
const BASE = 'a'.charCodeAt(0) - 1;

/** How foreign the letters of a word look, above 0 more foreign than English; the word is written in plain small letters. */
export type LetterScore = (word: string) => number;

/** The weights of rules/lists/foreign-letters.txt: a line holds a weight and the groups of three letters that have it. */
export function packLetters(lines: readonly string[]): Int32Array {
  const weights = new Int32Array(SYMBOLS ** 3 + 1);
  for (const line of lines) {
    const [weight, ...groups] = line.split(' ');
    for (const group of groups) weights[group === 'constant' ? CONSTANT : indexOf(group)] = Number(weight);
  }
  return weights;
}

/** Reads the weights that `packLetters` made. */
export function letterScore(weights: Int32Array): LetterScore {
  // A group counts once in a word: where it was met last.
  const metIn = new Int32Array(SYMBOLS ** 3);
  let words = 0;
  return (word) => {
    words = (words + 1) | 0;
    let score = weights[CONSTANT];
    let index = symbolAt(word, 0);
    for (let at = 1; at <= word.length; at++) {
      index = (index % SYMBOLS ** 2) * SYMBOLS + symbolAt(word, at);
      if (metIn[index] === words) continue;
      metIn[index] = words;
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
