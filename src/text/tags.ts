import { foldMarks, hashWord } from './fold.js';
import { CAPITAL, PUNCTUATION, tokenText, type Text } from './text.js';

/** The classes a rule can ask for; everything else is `other`. */
export type Tag = 'noun' | 'verb' | 'adj' | 'other';

/** Gives each token of a sentence its tag. */
export type Tagger = (text: Text, sentence: number) => Tag[];

/** What was learned: counts turned into costs, 8 for each factor of e, at most 255. Hashes are ordered. */
export interface TagModel {
  /** Hashes of the function words; the state of word number n is 5 + n. States 0 to 3 are the tags, 4 is a mark. */
  readonly functionWords: Int32Array;
  /** The tag of each function word: auxiliaries are verbs. */
  readonly functionTags: Uint8Array;
  /** Cost of one state after another, row by row. */
  readonly transitions: Uint8Array;
  readonly words: Int32Array;
  /** Four costs a word: noun, verb, adjective, other. */
  readonly wordCosts: Uint8Array;
  readonly suffixes: Int32Array;
  readonly suffixCosts: Uint8Array;
}

const TAGS: readonly Tag[] = ['noun', 'verb', 'adj', 'other'];
const MARK = 4;
const FIRST_FUNCTION_WORD = 5;
const SUFFIX = 3;
/** A word never seen, with an ending never seen: a noun more often than not. */
const UNKNOWN = Uint8Array.of(4, 16, 16, 24);
const CAPITALISED = Uint8Array.of(1, 40, 24, 40);

/** Most states that a token may be in. */
const MOST_STATES = 4;
/** By token of a sentence, the states it may be in: the first, and how many follow on it. One sentence at a time. */
let first = new Uint16Array(64);
let width = new Uint8Array(64);
/** By token and state, what the state costs, and which state before it is the cheapest. */
let costs = new Uint8Array(64 * MOST_STATES);
let comes = new Uint8Array(64 * MOST_STATES);

/**
 * A hidden Markov model over four tags, with frequent function words as states of their own, so that "to run" and "the
 * run" part. Viterbi's best path (1967) over a sentence; time linear in its length.
 */
export function createTagger(model: TagModel): Tagger {
  return (text, sentence) => {
    const from = text.sentences[sentence];
    const length = text.sentences[sentence + 1] - from;
    if (length > first.length) makeRoom(length);
    for (let at = 0; at < length; at++) readToken(model, text, { token: from + at, at });
    return traceBack(model, length, bestEnd(model, length));
  };
}

function makeRoom(length: number): void {
  first = new Uint16Array(length * 2);
  width = new Uint8Array(length * 2);
  costs = new Uint8Array(length * 2 * MOST_STATES);
  comes = new Uint8Array(length * 2 * MOST_STATES);
}

function tagOf({ functionTags }: TagModel, state: number): Tag {
  if (state < MARK) return TAGS[state];
  return state === MARK ? 'other' : TAGS[functionTags[state - FIRST_FUNCTION_WORD]];
}

/** Notes which states a token may be in, and what each costs. */
function readToken(model: TagModel, text: Text, { token, at }: { token: number; at: number }): void {
  const isMark = (text.flags[token] & PUNCTUATION) !== 0;
  const word = isMark ? -1 : find(model.functionWords, text.hashes[token]);
  if (isMark || word >= 0) {
    first[at] = isMark ? MARK : FIRST_FUNCTION_WORD + word;
    width[at] = 1;
    costs[at * MOST_STATES] = 0;
    return;
  }
  first[at] = 0;
  width[at] = MOST_STATES;
  const known = find(model.words, text.hashes[token]);
  if (known >= 0) setCosts(at, model.wordCosts, known * MOST_STATES);
  else if (text.flags[token] & CAPITAL) setCosts(at, CAPITALISED, 0);
  else readEnding(model, tokenText(text, token), at);
}

function readEnding(model: TagModel, word: string, at: number): void {
  const similar = find(model.suffixes, hashWord(foldMarks(word).toLowerCase().slice(-SUFFIX)));
  if (similar >= 0) setCosts(at, model.suffixCosts, similar * MOST_STATES);
  else setCosts(at, UNKNOWN, 0);
}

function setCosts(at: number, from: Uint8Array, row: number): void {
  for (let tag = 0; tag < MOST_STATES; tag++) costs[at * MOST_STATES + tag] = from[row + tag];
}

/** The index of a hash in an ordered column, -1 if it is not there. */
function find(hashes: Int32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (hashes[middle] === hash) return middle;
    if (hashes[middle] < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What the cheapest rows of states cost that end in each state of a token, and of the token before. */
const sums = new Float64Array(MOST_STATES);
const sumsBefore = new Float64Array(MOST_STATES);

/** Finds the cheapest row of states, one a token, beginning after a mark; the place of its last state. */
function bestEnd({ transitions, functionWords }: TagModel, length: number): number {
  const size = FIRST_FUNCTION_WORD + functionWords.length;
  let states = 1;
  let before = MARK;
  sums[0] = 0;
  for (let at = 0; at < length; at++) {
    sumsBefore.set(sums);
    for (let place = 0; place < width[at]; place++) {
      const state = first[at] + place;
      let best = 0;
      let least = Infinity;
      for (let from = 0; from < states; from++) {
        const sum = sumsBefore[from] + transitions[(before + from) * size + state];
        if (sum >= least) continue;
        best = from;
        least = sum;
      }
      comes[at * MOST_STATES + place] = best;
      sums[place] = least + costs[at * MOST_STATES + place];
    }
    states = width[at];
    before = first[at];
  }
  return cheapest(states);
}

function cheapest(states: number): number {
  let best = 0;
  for (let place = 1; place < states; place++) if (sums[place] < sums[best]) best = place;
  return best;
}

function traceBack(model: TagModel, length: number, end: number): Tag[] {
  const tags = new Array<Tag>(length);
  let place = end;
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tagOf(model, first[at] + place);
    place = comes[at * MOST_STATES + place];
  }
  return tags;
}
