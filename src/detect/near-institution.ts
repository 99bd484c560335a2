import { compareTwoStrings } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import { ALL_CAPS, CAPITAL, type Text } from '../text/text.js';
import { endOfRun, LINKER, LINKERS, phraseAround, type Phrase } from './capital-runs.js';
import { mark, tokensSpan } from './detector.js';
import { readRegister, type Register } from './institution-register.js';
import { NEAR_INSTITUTION } from './near-miss-rules.js';
import { extendPhrase, phraseHash } from './phrases.js';
import { classAt, wordClasses, wordsOf, type WordClasses } from './words.js';

const WRONG = 1;
/** Wrong words looked at in one run of capitalised words: no name holds more. */
const MOST_TRIES = 4;
const MEANINGS = 3;
/** Small words that follow a name more often than they go on with it. */
const LOOSE: ReadonlySet<number> = new Set(['in', 'on', 'to', 'the'].map(hashWord));

/**
 * What finds names of institutions one wrong word away from an entry of institution.txt: a capitalised phrase with a word
 * of confusable-office-word.txt that becomes an entry by the exchange and is none itself (Ministry of State, International
 * Currency Fund). Phrases are looked up, not compared; string-similarity puts the nearest meaning first.
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
      const phrase = phraseAround(text, classes, token);
      if (phrase.last === phrase.first || text.starts[token] < covered) continue;
      register ??= readRegister(knowledge.list('institution'), lines);
      const finding = nearest(text, register, { ...phrase, token, classes });
      if (!finding) continue;
      found.push(finding);
      covered = finding.end;
    }
    return found;
  };
}

interface Place extends Phrase {
  readonly token: number;
  readonly classes: WordClasses;
}

interface Candidate extends Phrase {
  readonly means: readonly string[];
}

/** The longest stretch around the wrong word that an exchange makes a name; nothing where one is a real name. */
function nearest(text: Text, register: Register, place: Place): Finding | undefined {
  if (text.flags[place.first] & text.flags[place.last] & ALL_CAPS) return undefined;
  const best: Candidate[] = [];
  for (let from = place.first; from <= place.token; from++) {
    if (!addFrom(text, register, { ...place, first: from }, best)) return undefined;
  }
  const longest = best.sort((a, b) => b.last - b.first - (a.last - a.first))[0] as Candidate | undefined;
  return longest && report(text, longest);
}

/** Tries every end of a stretch that begins at `first`, hashing on from word to word; false if one is a real name. */
function addFrom(
  text: Text,
  { names, words, wholes }: Register,
  { first, last, token, classes }: Place,
  best: Candidate[],
): boolean {
  const exchange = words.get(text.hashes[token]);
  let written = 0;
  for (let at = first; at < token; at++) written = extendPhrase(written, text.hashes[at]);
  let exchanged = exchange?.right.map((right) => right.reduce(extendPhrase, written)) ?? [];
  let size = 0;
  for (let at = first; at < token; at++) if ((classAt(classes, text, at) & LINKER) === 0) size++;
  for (let to = token; to <= last; to++) {
    written = extendPhrase(written, text.hashes[to]);
    if (to > token) exchanged = exchanged.map((hash) => extendPhrase(hash, text.hashes[to]));
    if ((classAt(classes, text, to) & LINKER) === 0) size++;
    if (to === first) continue;
    if (names.has(written)) return false;
    const hashes =
      first === token && wholes.has(written) && (to === last || LOOSE.has(text.hashes[to + 1]))
        ? (wholes.get(written)?.right.map(phraseHash) ?? [])
        : exchanged;
    const means = hashes.flatMap((hash) => names.get(hash) ?? []);
    if (means.length > 0 && (hashes !== exchanged || size >= (exchange?.shortest ?? 0)))
      best.push({ first, last: to, means });
  }
  return true;
}

function report(text: Text, { first, last, means }: Candidate): Finding {
  const span = tokensSpan(text, first, last);
  const written = text.source.slice(span.start, span.end);
  const ranked = [...means].sort((a, b) => compareTwoStrings(b, written) - compareTwoStrings(a, written));
  return mark(text, NEAR_INSTITUTION['institution-near-miss'], span, { means: ranked.slice(0, MEANINGS) });
}
