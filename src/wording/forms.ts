import { hashWord } from '../text/fold.js';
import { CAPITAL, COMMON, FOREIGN_SCRIPT, NAME, NUMBER, WORD, type Text } from '../text/text.js';
import type { Table } from '../text/table.js';
import { SUFFIXES, suffixAt } from './suffixes.js';

/**
 * What a token is to the wording model. A frequent word is itself (WORDS and its rank); any other word is a class: its part
 * of speech where that is known, its ending, and whether the dictionary has it. Names, numbers and words in other scripts
 * are one form each, whoever and whatever they name; quotation marks are left out.
 */
export const SENTENCE = 0;
const A_NAME = 1;
const A_NUMBER = 2;
const OTHER_SCRIPT = 3;
export const FIRST_CLASS = 4;
/** The code of the most frequent word; that of the next is one higher. */
export const WORDS = 512;

/** Parts of speech a class may name; the last one stands for words too rare to have been counted. */
export const PARTS = ['noun', 'verb', 'adj', 'other', 'unknown'] as const;
const PER_PART = SUFFIXES.length + 1;

/** The forms of a text in order, SENTENCE before each sentence, and the token each was made from (the next one, for SENTENCE). */
export interface Forms {
  readonly length: number;
  readonly codes: Uint16Array;
  readonly tokens: Int32Array;
}

/** Code of a class. `part` is an index of PARTS, `suffix` what `suffixAt` gives. */
export function classCode(known: boolean, part: number, suffix: number): number {
  return FIRST_CLASS + ((known ? 0 : PARTS.length) + part) * PER_PART + suffix;
}

const RARE = PARTS.length - 1;

/** The forms of a text, from the hash of each frequent word to its rank from 1: one look-up a word, and a look at the ending of rare ones. A name of several words is one form. */
export function formsOf(text: Text, ranks: Table): Forms {
  const { flags, hashes, sentences } = text;
  const codes = new Uint16Array(text.length + sentences.length);
  const tokens = new Int32Array(codes.length);
  let length = 0;
  let sentence = 0;
  let before = SENTENCE;
  for (let token = 0; token < text.length; token++) {
    if (sentences[sentence] === token) {
      sentence++;
      tokens[length] = token;
      codes[length++] = before = SENTENCE;
    }
    const code = isQuote(hashes[token]) ? -1 : codeOf(text, token, flags[token], ranks);
    if (code < 0 || (code === A_NAME && before === A_NAME)) continue;
    tokens[length] = token;
    codes[length++] = before = code;
  }
  return { length, codes, tokens };
}

const DOUBLE_QUOTE = hashWord('"');
const SINGLE_QUOTE = hashWord("'");

function isQuote(hash: number): boolean {
  return hash === DOUBLE_QUOTE || hash === SINGLE_QUOTE;
}

function codeOf(text: Text, token: number, flags: number, ranks: Table): number {
  if (flags & NUMBER) return A_NUMBER;
  if (flags & WORD && (flags & NAME || (flags & (CAPITAL | COMMON)) === CAPITAL)) return A_NAME;
  if (flags & FOREIGN_SCRIPT) return OTHER_SCRIPT;
  const rank = ranks.get(text.hashes[token]);
  if (rank !== 0) return WORDS + rank - 1;
  return classCode((flags & COMMON) !== 0, RARE, suffixAt(text.source, text.starts[token], text.ends[token]));
}
