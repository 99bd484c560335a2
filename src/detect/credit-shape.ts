import type { Severity } from '../model.js';
import { fold, hashWord } from '../text/fold.js';
import { CAPITAL, WORD, type Text } from '../text/text.js';
import { creditBefore, SLASH, type Credit, type Place, type Stretch, type Tables } from './credit-line.js';
import { census, COURTESY, GARBLED, OWN, PHOTO, SMALL, type Census } from './credit-words.js';
import type { ClassOf } from './kept.js';

const LONGEST_UNKNOWN = 3;
const OF = hashWord('of');
const THE = hashWord('the');
const CLOSE = hashWord(')');

/** A credit that no desk writes: what is reported, and where its form stands. */
export interface Odd extends Stretch {
  readonly agency: number;
  readonly form: Stretch;
  readonly severity?: Severity;
}

/** Reads the line before an agency, else behind it; undefined where it is a real credit or none. */
export function oddCredit(text: Text, tables: Tables, place: Place): Odd | undefined {
  return oddBefore(text, tables, place) ?? oddAfter(text, tables, place);
}

function oddBefore(text: Text, tables: Tables, place: Place): Odd | undefined {
  const credit = creditBefore(text, tables, place);
  if (!credit) return undefined;
  const { first, last, agency, words } = credit;
  const split = credit.link === 'none' ? undefined : splitName(text, tables.classOf, credit);
  if (split !== undefined) return { first: split, last: agency, agency, form: { first: split, last } };
  if (words.words === 0 || !ODD[credit.link](text, tables, credit)) return undefined;
  const severity = credit.link === 'soft' && words.garbled === 0 ? 'hint' : undefined;
  return { first, last: agency, agency, form: { first, last }, ...(severity ? { severity } : {}) };
}

const ODD: Readonly<Record<Credit['link'], (text: Text, tables: Tables, credit: Credit) => boolean>> = {
  real: isOddForm,
  soft: (_text, _tables, { words }) =>
    words.garbled + words.own + words.photo === words.words && words.garbled + words.own > 0,
  garbled: isOddLink,
  none: (_text, _tables, { words, separator }) => separator === '/' && isGarbledForm(words, true),
};

/** Known forms and names of services are real; so is what stands in a table of neither but follows no name. */
function isOddForm(text: Text, { classOf, known }: Tables, { first, last, words, separator }: Credit): boolean {
  if (known.has(fold(text.source.slice(text.starts[first], text.ends[last])).replace(/\s+/g, ' '))) return false;
  if (isGarbledForm(words, separator === '/' || text.hashes[last - 1] === OF)) return true;
  if (words.names > 0 || words.bits & COURTESY) return false;
  if (words.own > 0) return goesOn(text, classOf, { first, last });
  if (words.sources > 0 || words.words > LONGEST_UNKNOWN || text.hashes[first] === THE) return false;
  return separator === '/' && isCapital(text, first - 2) && isCapital(text, first) && !isTitle(text, first, last);
}

/** Several words with capitals are a name, though each is in the dictionary: Woods Hole via AP. */
function isTitle(text: Text, first: number, last: number): boolean {
  return first < last && isCapital(text, last);
}

/** Nothing but words that engines write for a form; those that firms bear too only after a slash. */
function isGarbledForm({ words, garbled, strong, own, form, photo }: Census, afterSlash: boolean): boolean {
  if (garbled === 0) return false;
  return strong > 0 ? garbled + own + form === words : afterSlash && garbled + own + photo === words;
}

/** Handout media service: a form that goes on with other words, unless they say whose it is. */
function goesOn(text: Text, classOf: ClassOf, { first, last }: Stretch): boolean {
  let own = first;
  while ((classOf(text, own) & OWN) === 0) own++;
  return own < last && (classOf(text, own + 1) & (OWN | PHOTO | SMALL)) === 0;
}

/** `Handout road AP`; without a slash the line must begin with a form, or hold one that is no other word, and end here. */
function isOddLink(
  text: Text,
  { classOf }: Tables,
  { first, agency, start, words, separator, isCredit }: Credit,
): boolean {
  const forms = words.own + words.garbled;
  if (separator === '/')
    return isCapital(text, first) && (isCredit || forms + census(text, classOf, start, first - 1).own > 0);
  const startsWithForm = (classOf(text, first) & (OWN | GARBLED)) !== 0;
  return endsLine(text, agency) && (startsWithForm || words.strong + words.own > 0);
}

/** Group of / Tate of Owen via AP: the name was pulled apart and its parts joined by `of`. */
function splitName(text: Text, classOf: ClassOf, { first, start, separator }: Credit): number | undefined {
  const slash = first - 1;
  if (separator !== '/' || slash - 2 < start) return undefined;
  const joined = text.hashes[slash - 1] === OF;
  if (!joined && text.hashes[first] !== OF) return undefined;
  let form = joined ? slash - 2 : slash - 1;
  while (form > start && classOf(text, form) & OWN && classOf(text, form - 1) & GARBLED) form--;
  return form;
}

/** `AFP / Rope` and `/ dpa swimming-pool`. */
function oddAfter(text: Text, { classOf }: Tables, { agency, sentence }: Place): Odd | undefined {
  const hasSlash = text.hashes[agency + 1] === SLASH;
  if (!hasSlash && text.hashes[agency - 1] !== SLASH) return undefined;
  const first = agency + (hasSlash ? 2 : 1);
  let last = text.sentences[sentence + 1] - 1;
  while (last > agency && (text.flags[last] & WORD) === 0) last--;
  if (last < first || last - first >= LONGEST_UNKNOWN) return undefined;
  const words = census(text, classOf, first, last);
  if (words.strong === 0 || words.garbled + words.own + words.photo !== words.words) return undefined;
  return { first: agency, last, agency, form: { first, last } };
}

function endsLine(text: Text, agency: number): boolean {
  const next = agency + 1;
  return next >= text.length || text.hashes[next] === CLOSE || text.source[text.ends[agency]] === '\n';
}

function isCapital(text: Text, token: number): boolean {
  return token >= 0 && (text.flags[token] & (WORD | CAPITAL)) === (WORD | CAPITAL);
}
