import { compareTwoStrings } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import { ALL_CAPS, CAPITAL, SPACED, type Text } from '../text/text.js';
import { endOfRun, LINKERS, phraseAround, type Phrase } from './capital-runs.js';
import { mark, tokensSpan } from './detector.js';
import { readRegister, type Register } from './institution-register.js';
import { NEAR_INSTITUTION } from './near-miss-rules.js';
import { extendPhrase, phraseHash } from './phrases.js';
import { classAt, wordClasses, wordsOf } from './words.js';

const WRONG = 1;
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
  const lines = knowledge.list('confusable-office-word');
  const wrong = lines.map((line) => wordsOf(line.replace(/^\+/, ''))[0]);
  const classes = wordClasses(knowledge.lexicon, [wrong, LINKERS]);
  let register: Register | undefined;
  return (text) => {
    const found: Finding[] = [];
    let covered = -1;
    let runEnd = -1;
    let tries = 0;
    for (let token = 0; token < text.length; token++) {
      if ((classAt(classes, text, token) & WRONG) === 0 || (text.flags[token] & CAPITAL) === 0) continue;
      if (token > runEnd) {
        runEnd = endOfRun(text, classes, token);
        tries = 0;
      }
      if (++tries > MOST_TRIES) continue;
      register ??= readRegister(knowledge.list('institution'), lines);
      const { first } = phraseAround(text, classes, token);
      const { last } = phraseAround(text, classes, endOfWrong(text, register, token));
      if (last === first || text.starts[token] < covered) continue;
      const finding = nearest(text, register, { first, last, token });
      if (!finding) continue;
      found.push(finding);
      covered = finding.end;
    }
    return found;
  };
}

interface Place extends Phrase {
  readonly token: number;
}

interface Candidate extends Phrase {
  readonly means: readonly string[];
}

/** The last token of the longest wrong phrase that begins here: its later words may be small (Financial institution). */
function endOfWrong(text: Text, { words }: Register, token: number): number {
  const sizes = words.get(text.hashes[token])?.map(({ wrong }) => (stands(text, wrong, token) ? wrong.length : 1));
  return token + Math.max(1, ...(sizes ?? [])) - 1;
}

function stands(text: Text, words: readonly number[], token: number): boolean {
  return words.every(
    (word, at) => text.hashes[token + at] === word && (at === 0 || (text.flags[token + at] & SPACED) !== 0),
  );
}

/** The longest stretch around the wrong word that an exchange makes a name; nothing where one is a real name. */
function nearest(text: Text, register: Register, place: Place): Finding | undefined {
  if (text.flags[place.first] & text.flags[place.last] & ALL_CAPS) return undefined;
  const best: Candidate[] = [];
  for (let first = place.first; first <= place.token; first++) {
    if (!addFrom(text, register, { ...place, first }, best)) return undefined;
  }
  const longest = best.sort((a, b) => b.last - b.first - (a.last - a.first))[0] as Candidate | undefined;
  return longest && report(text, longest);
}

/** Words that were read so far as the beginning of a name. */
interface Reading {
  readonly hash: number;
  /** Exchanges made. */
  readonly made: number;
  readonly shortest: number;
}

/** Tries every end of a stretch that begins at `first`, hashing on from word to word; false if one is a real name. */
function addFrom(text: Text, register: Register, { first, last, token }: Place, best: Candidate[]): boolean {
  const { names, wholes } = register;
  const readings: Reading[][] = [[{ hash: 0, made: 0, shortest: 0 }]];
  let written = 0;
  for (let to = first; to <= last; to++) {
    written = extendPhrase(written, text.hashes[to]);
    for (const reading of readings[to - first] ?? [])
      readOn(text, register, { reading, token: to }, (length, next) => {
        (readings[to - first + length] ??= []).push(next);
      });
    if (to < token || to === first) continue;
    if (names.has(written)) return false;
    const whole = first === token && (to === last || LOOSE.has(text.hashes[to + 1])) ? wholes.get(written) : undefined;
    const hashes = whole?.right.map(phraseHash) ?? exchanged(register, readings[to - first + 1] ?? []);
    const means = hashes.flatMap((hash) => names.get(hash)?.name ?? []);
    if (means.length > 0) best.push({ first, last: to, means });
  }
  return true;
}

/** The hashes of names that hold as many words as their exchanges ask for. */
function exchanged({ names }: Register, readings: readonly Reading[]): number[] {
  return readings
    .filter(({ hash, made, shortest }) => made > 0 && (names.get(hash)?.size ?? 0) >= Math.max(shortest, made + 1))
    .map(({ hash }) => hash);
}

/** Every way to read the word at `token`: as it stands, or as what was exchanged for it. */
function readOn(
  text: Text,
  { beginnings, words }: Register,
  { reading, token }: { reading: Reading; token: number },
  add: (length: number, next: Reading) => void,
): void {
  const { hash, made } = reading;
  const asWritten = extendPhrase(hash, text.hashes[token]);
  if (beginnings.has(asWritten)) add(1, { ...reading, hash: asWritten });
  if (made === MOST_EXCHANGES || (text.flags[token] & CAPITAL) === 0) return;
  for (const { wrong, right, shortest } of words.get(text.hashes[token]) ?? []) {
    if (wrong.length > 1 && !stands(text, wrong, token)) continue;
    for (const hashes of right) {
      const next = hashes.reduce(extendPhrase, hash);
      if (beginnings.has(next))
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
