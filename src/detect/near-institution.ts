import { compareTwoStrings } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import { ALL_CAPS, CAPITAL, SPACED, type Text } from '../text/text.js';
import { CAPITALISED, endOfRun, phraseAround, type Phrase } from './capital-runs.js';
import { mark, tokensSpan } from './detector.js';
import { institutionExchanges, wrongWords, type Exchanges } from './institution-exchanges.js';
import { exchangeFilter } from './institution-pairs.js';
import { institutionRegister, standsInName, type Register } from './institution-register.js';
import { NEAR_INSTITUTION } from './near-miss-rules.js';
import { extendPhrase, phraseHash } from './phrases.js';

/** Wrong words looked at in one run of capitalised words: no name holds more. */
const MOST_TRIES = 4;
/** Exchanges in one name. */
const MOST_EXCHANGES = 2;
const MEANINGS = 3;
/** Small words that follow a name more often than they go on with it. */
const LOOSE: ReadonlySet<number> = new Set(['in', 'on', 'to', 'the'].map(hashWord));

/**
 * What finds names of institutions a wrong word or two away from an entry of institution.txt: a capitalised phrase with a
 * word of confusable-office-word.txt that becomes an entry by the exchange and is none itself (Ministry of State,
 * International Currency Fund, Nationwide Well-being Service). Phrases are looked up, not compared; string-similarity
 * puts the nearest meaning first.
 */
export function institutionFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const spots = knowledge.watches.words('wrong-institution-words', () => wrongWords(knowledge), CAPITALISED);
  const register = institutionRegister(knowledge);
  const tables = { register, exchanges: institutionExchanges(knowledge, register) };
  const mayExchange = exchangeFilter(knowledge);
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = spots(text);
    let covered = -1;
    let runEnd = -1;
    let tries = 0;
    for (let at = 0; at < length; at++) {
      const token = tokens[at];
      if (token > runEnd) {
        runEnd = endOfRun(text, token);
        tries = mayExchange(text, { tokens, length }, { at, end: runEnd }) ? 0 : MOST_TRIES;
      }
      if (++tries > MOST_TRIES) continue;
      const { first } = phraseAround(text, token);
      const { last } = phraseAround(text, endOfWrong(text, tables, token));
      if (last === first || text.starts[token] < covered) continue;
      const finding = nearest(text, tables, { first, last, token });
      if (!finding) continue;
      found.push(finding);
      covered = finding.end;
    }
    return found;
  };
}

interface Tables {
  readonly register: Register;
  readonly exchanges: Exchanges;
}

interface Place extends Phrase {
  readonly token: number;
}

interface Candidate extends Phrase {
  readonly means: readonly string[];
}

/** The last token of the longest wrong phrase that begins here: its later words may be small (Financial institution). */
function endOfWrong(text: Text, { exchanges }: Tables, token: number): number {
  let size = 1;
  for (const { wrong } of exchanges.within(text.hashes[token]))
    if (wrong.length > size && stands(text, wrong, token)) size = wrong.length;
  return token + size - 1;
}

function stands(text: Text, words: readonly number[], token: number): boolean {
  return words.every(
    (word, at) => text.hashes[token + at] === word && (at === 0 || (text.flags[token + at] & SPACED) !== 0),
  );
}

/** The longest stretch around the wrong word that an exchange makes a name; nothing where one is a real name. */
function nearest(text: Text, tables: Tables, place: Place): Finding | undefined {
  if (text.flags[place.first] & text.flags[place.last] & ALL_CAPS) return undefined;
  const { last, token } = place;
  if (standsInName(text, tables.register, { first: place.first, last, token, shortest: 2 })) return undefined;
  const best: Candidate[] = [];
  for (let first = place.first; first <= token; first++)
    if (mayBegin(text, tables, first)) addFrom(text, tables, { first, last, token }, best);
  const longest = best.sort((a, b) => b.last - b.first - (a.last - a.first))[0] as Candidate | undefined;
  return longest && report(text, longest);
}

/** Whether a name or a wrong word begins here: most stretches are ruled out so. */
function mayBegin(text: Text, { register, exchanges }: Tables, first: number): boolean {
  const word = text.hashes[first];
  return register.begins(extendPhrase(0, word)) || exchanges.within(word).length > 0;
}

/** Words that were read so far as the beginning of a name. */
interface Reading {
  readonly hash: number;
  /** Exchanges made. */
  readonly made: number;
  readonly shortest: number;
}

/** Tries every end of a stretch that begins at `first`, hashing on from word to word. */
function addFrom(text: Text, tables: Tables, { first, last, token }: Place, best: Candidate[]): void {
  const { register, exchanges } = tables;
  const readings: Reading[][] = [[{ hash: 0, made: 0, shortest: 0 }]];
  let written = 0;
  for (let to = first; to <= last; to++) {
    written = extendPhrase(written, text.hashes[to]);
    for (const reading of readings[to - first] ?? [])
      readOn(text, tables, { reading, token: to }, (length, next) => {
        (readings[to - first + length] ??= []).push(next);
      });
    if (to < token || to === first) continue;
    const whole =
      first === token && (to === last || LOOSE.has(text.hashes[to + 1])) ? exchanges.whole(written) : undefined;
    const hashes = whole?.right.map(phraseHash) ?? exchanged(register, readings[to - first + 1] ?? []);
    const means = hashes.filter((hash) => register.isName(hash)).map((hash) => register.name(hash));
    if (means.length > 0) best.push({ first, last: to, means });
  }
}

/** The hashes of names that hold as many words as their exchanges ask for. */
function exchanged(register: Register, readings: readonly Reading[]): number[] {
  return readings
    .filter(({ hash, made, shortest }) => made > 0 && register.size(hash) >= Math.max(shortest, made + 1))
    .map(({ hash }) => hash);
}

/** Every way to read the word at `token`: as it stands, or as what was exchanged for it. */
function readOn(
  text: Text,
  { register, exchanges }: Tables,
  { reading, token }: { reading: Reading; token: number },
  add: (length: number, next: Reading) => void,
): void {
  const { hash, made } = reading;
  const asWritten = extendPhrase(hash, text.hashes[token]);
  if (register.begins(asWritten)) add(1, { hash: asWritten, made, shortest: reading.shortest });
  if (made === MOST_EXCHANGES || (text.flags[token] & CAPITAL) === 0) return;
  for (const { wrong, right, shortest } of exchanges.within(text.hashes[token])) {
    if (wrong.length > 1 && !stands(text, wrong, token)) continue;
    for (const hashes of right) {
      const next = hashes.reduce(extendPhrase, hash);
      if (register.begins(next))
        add(wrong.length, { hash: next, made: made + 1, shortest: Math.max(reading.shortest, shortest) });
    }
  }
}

function report(text: Text, { first, last, means }: Candidate): Finding {
  const span = tokensSpan(text, first, last);
  const written = text.source.slice(span.start, span.end);
  const ranked = [...means].sort((a, b) => compareTwoStrings(b, written) - compareTwoStrings(a, written));
  return mark(text, NEAR_INSTITUTION['institution-near-miss'], span, { means: ranked.slice(0, MEANINGS) });
}
