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
/** Stands for tokens that make no form. */
const NOTHING = 0xffff;

/** Parts of speech a class may name; the last one stands for words too rare to have been counted. */
export const PARTS = ['noun', 'verb', 'adj', 'other', 'unknown'] as const;
const PER_PART = SUFFIXES.length + 1;

/** The forms of a text in order, SENTENCE before each sentence; columns may be longer than `length`. */
export interface Forms {
  readonly length: number;
  readonly codes: Uint16Array;
  /** The token each form was made from; for SENTENCE, the one after it. */
  readonly tokens: Int32Array;
  /** Room for what the n-grams that end at each form weigh. */
  readonly weights: Int16Array;
}

const RARE = PARTS.length - 1;

/** The classes of words that are not frequent. */
export function rareClasses(): number[] {
  return [true, false].flatMap((known) =>
    Array.from({ length: PER_PART }, (_, suffix) => classCode(known, RARE, suffix)),
  );
}

/** Code of a class. `part` is an index of PARTS, `suffix` what `suffixAt` gives. */
export function classCode(known: boolean, part: number, suffix: number): number {
  return FIRST_CLASS + ((known ? 0 : PARTS.length) + part) * PER_PART + suffix;
}

/**
 * Reads the forms of texts of one lexicon. Its columns are written over when the next text is read: making them anew for each
 * would cost more than filling them.
 */
export type FormReader = (text: Text) => Forms;

/** Forms for which columns are kept; longer texts get columns of their own. */
const USUAL = 1 << 14;
/** Ids below this are remembered with their code. */
const REMEMBERED = 1 << 16;

/**
 * A reader that knows frequent words by their hash, each with its rank from 1. A word with an id is looked up once: after
 * that, its code stands in a column by id. A name of several words is one form.
 */
export function createFormReader(ranks: Table): FormReader {
  const kept = emptyForms(USUAL);
  const known = new Uint16Array(REMEMBERED);
  const lookUp = (text: Text, token: number): number => {
    const code = frequentCode(text.hashes[token], ranks);
    if (code === 0) return rareCode(text, token);
    if (text.words[token] !== 0) known[text.words[token]] = code;
    return code;
  };
  return (text) => {
    const { flags, words, sentences } = text;
    const size = text.length + sentences.length;
    const forms = size <= USUAL ? kept : emptyForms(size);
    const { codes, tokens } = forms;
    let length = 0;
    let sentence = 0;
    let before = SENTENCE;
    for (let token = 0; token < text.length; token++) {
      if (sentences[sentence] === token) {
        sentence++;
        tokens[length] = token;
        codes[length++] = before = SENTENCE;
      }
      const code = namelessCode(flags[token]) || known[words[token]] || lookUp(text, token);
      if (code === NOTHING || (code === A_NAME && before === A_NAME)) continue;
      tokens[length] = token;
      codes[length++] = before = code;
    }
    return { ...forms, length };
  };
}

/** Columns for forms that are still to be read. */
function emptyForms(length: number): Forms {
  return {
    length,
    codes: new Uint16Array(length),
    tokens: new Int32Array(length),
    weights: new Int16Array(length),
  };
}

/** The code of what counts by its kind alone, whatever its letters; 0 for all that is looked up. */
function namelessCode(flags: number): number {
  if ((flags & (NUMBER | CAPITAL | FOREIGN_SCRIPT)) === 0) return 0;
  if (flags & NUMBER) return A_NUMBER;
  if (flags & WORD && (flags & NAME || (flags & (CAPITAL | COMMON)) === CAPITAL)) return A_NAME;
  return flags & FOREIGN_SCRIPT ? OTHER_SCRIPT : 0;
}

const DOUBLE_QUOTE = hashWord('"');
const SINGLE_QUOTE = hashWord("'");

/** The code of a frequent word, NOTHING for quotation marks, 0 for a rare word. */
function frequentCode(hash: number, ranks: Table): number {
  if (hash === DOUBLE_QUOTE || hash === SINGLE_QUOTE) return NOTHING;
  const rank = ranks.get(hash);
  return rank === 0 ? 0 : WORDS + rank - 1;
}

function rareCode({ flags, source, starts, ends }: Text, token: number): number {
  return classCode((flags[token] & COMMON) !== 0, RARE, suffixAt(source, starts[token], ends[token]));
}
