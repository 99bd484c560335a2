import { fold, foldMarks } from '../text/fold.js';
import { inflections } from '../text/inflect.js';
import type { Lexicon } from '../text/lexicon.js';
import { tokenize } from '../text/tokenize.js';

/** One written word: its id, and its letters where a capital is demanded. */
export interface Word {
  readonly id: number;
  readonly shapes: Shapes;
}

/** Ways a word is written that hold a capital: the text must have capitals at the same letters of one; null: any case. */
export type Shapes = readonly string[] | null;

/** A word as it is written in a pattern or list. */
export function toWord(written: string, lexicon: Lexicon): Word {
  const shape = foldMarks(written);
  return { id: lexicon.id(fold(written)), shapes: shape === shape.toLowerCase() ? null : [shape] };
}

/** The word may be written as one or as the other. */
export function either(known: Shapes | undefined, shapes: Shapes): Shapes {
  if (known === undefined) return shapes;
  return known === null || shapes === null ? null : [...new Set([...known, ...shapes])];
}

/** All inflections of a lemma, with its capital if it has one. */
export function inflectedWords(lemma: string, lexicon: Lexicon): Word[] {
  return inflections(lemma).map((form) => toWord(capitalLike(lemma, form), lexicon));
}

function capitalLike(lemma: string, form: string): string {
  return lemma[0] === lemma[0].toLowerCase() ? form : form[0].toUpperCase() + form.slice(1);
}

/** What is one token for sure, and most words are: letters with hyphens, or digits with separators. */
const PLAIN = /^(?:[A-Za-z]+(?:-[A-Za-z]+)*|\d+(?:[.,:]\d+)*)$/;

/** The tokens of a written phrase; `'s` by itself is the possessive. */
export function tokensOf(written: string): string[] {
  if (PLAIN.test(written)) return [written];
  if (/^['\u2019]s$/i.test(written)) return ["'s"];
  const { length, starts, ends } = tokenize(written);
  return Array.from({ length }, (_, token) => written.slice(starts[token], ends[token]));
}
