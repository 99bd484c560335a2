import type { Frequency } from '../rules/checks.js';
import { NAME, NUMBER, PUNCTUATION, WORD, type Text } from '../text/text.js';

/** What tells an article from others: its names, numbers and rarer words, each once, in the order in which they first stand. */
export interface Features {
  readonly hashes: Int32Array;
  /** How likely an article of the day's news is to hold each, 0 to 1. */
  readonly chances: Float32Array;
  /** A_NAME, A_NUMBER, or 0 for another word. */
  readonly kinds: Uint8Array;
}

/** Kinds of feature that say whom and what an event is about. */
export const A_NAME = 1;
export const A_NUMBER = 2;

/** Words met more often than this, per million words of news, say nothing of an event. */
const COMMONEST = 400;
/** The same for a word that the lexicon does not hold: rarer than any it holds. */
const UNKNOWN = 0.5;
/** The chance of meeting a given number of two digits or more. */
const NUMBER_CHANCE = 0.003;
/** Words of an ordinary article, to go from a word's frequency to its chance. */
const WORDS = 300;
const FEWEST_LETTERS = 3;
const FEWEST_DIGITS = 2;
/** The head of a mail. Letters of one list share names and quote each other, but tell no event. */
const MAIL = /\bsubject\s{0,3}[:=]/i;
const MAIL_HEAD = 1000;
/** An article tells what it is about before this many tokens. */
const MOST_TOKENS = 1500;

/**
 * The features of a text; a mail has none. A hash counts as a name if one of the places where it stands is a name.
 */
export function featuresOf(text: Text, frequency: Frequency): Features {
  const found = new Map<number, { chance: number; kind: number }>();
  for (const token of tellingTokens(text)) {
    const chance = chanceOf(text, token, frequency);
    if (chance === 0) continue;
    const kind = kindOf(text.flags[token]);
    const known = found.get(text.hashes[token]);
    if (known === undefined) found.set(text.hashes[token], { chance, kind });
    else known.kind = Math.max(known.kind, kind);
  }
  const entries = [...found.values()];
  return {
    hashes: Int32Array.from(found.keys()),
    chances: Float32Array.from(entries, ({ chance }) => chance),
    kinds: Uint8Array.from(entries, ({ kind }) => kind),
  };
}

function kindOf(flags: number): number {
  if ((flags & NUMBER) !== 0) return A_NUMBER;
  return (flags & NAME) === 0 ? 0 : A_NAME;
}

/** Tokens of the sentences that tell something; one with an address (a byline, a line of contacts) does not. */
function* tellingTokens({ source, starts, sentences, length }: Text): Generator<number> {
  if (MAIL.test(source.slice(0, MAIL_HEAD))) return;
  const most = Math.min(length, MOST_TOKENS);
  for (let sentence = 0; sentences[sentence] < most; sentence++) {
    const end = Math.min(sentences[sentence + 1], most);
    if (source.slice(starts[sentences[sentence]], starts[end]).includes('@')) continue;
    for (let token = sentences[sentence]; token < end; token++) yield token;
  }
}

/** How likely an article is to hold the token, or 0 where it says nothing of an event. */
function chanceOf(text: Text, token: number, frequency: Frequency): number {
  const flags = text.flags[token];
  if ((flags & PUNCTUATION) !== 0 || (flags & (WORD | NUMBER)) === 0) return 0;
  const length = text.ends[token] - text.starts[token];
  if ((flags & NUMBER) !== 0) return length < FEWEST_DIGITS ? 0 : NUMBER_CHANCE;
  const id = text.words[token];
  const perMillion = id === 0 ? UNKNOWN : Math.max(frequency(id), UNKNOWN);
  if (length < FEWEST_LETTERS || ((flags & NAME) === 0 && perMillion > COMMONEST)) return 0;
  return Math.min((perMillion * WORDS) / 1e6, 0.5);
}
