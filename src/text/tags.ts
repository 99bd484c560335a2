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

/**
 * A hidden Markov model over four tags, with frequent function words as states of their own, so that "to run" and "the
 * run" part. Viterbi's best path (1967) over a sentence; time linear in its length.
 */
export function createTagger(model: TagModel): Tagger {
  const size = FIRST_FUNCTION_WORD + model.functionWords.length;
  return (text, sentence) => {
    const first = text.sentences[sentence];
    const length = text.sentences[sentence + 1] - first;
    const lattice = Array.from({ length }, (_, at) => columnOf(model, text, first + at));
    return bestPath(lattice, model.transitions, size).map((state) => tagOf(model, state));
  };
}

function tagOf({ functionTags }: TagModel, state: number): Tag {
  if (state < MARK) return TAGS[state];
  return state === MARK ? 'other' : TAGS[functionTags[state - FIRST_FUNCTION_WORD]];
}

/** The states a token may be in, and what each costs. */
interface Column {
  readonly states: readonly number[];
  readonly costs: ArrayLike<number>;
}

const FREE = [0];
const ALL_TAGS = [0, 1, 2, 3];

function columnOf(model: TagModel, text: Text, token: number): Column {
  const hash = text.hashes[token];
  if (text.flags[token] & PUNCTUATION) return { states: [MARK], costs: FREE };
  const word = find(model.functionWords, hash);
  if (word >= 0) return { states: [FIRST_FUNCTION_WORD + word], costs: FREE };
  return { states: ALL_TAGS, costs: wordCosts(model, text, token) };
}

function wordCosts(model: TagModel, text: Text, token: number): Uint8Array {
  const known = find(model.words, text.hashes[token]);
  if (known >= 0) return model.wordCosts.subarray(known * 4, known * 4 + 4);
  if (text.flags[token] & CAPITAL) return CAPITALISED;
  const ending = foldMarks(tokenText(text, token)).toLowerCase().slice(-SUFFIX);
  const similar = find(model.suffixes, hashWord(ending));
  return similar >= 0 ? model.suffixCosts.subarray(similar * 4, similar * 4 + 4) : UNKNOWN;
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

/** The cheapest row of states, one a column, beginning after a mark. */
function bestPath(lattice: readonly Column[], transitions: Uint8Array, size: number): number[] {
  let states: readonly number[] = [MARK];
  let costs: number[] = [0];
  const comes: number[][] = [];
  for (const column of lattice) {
    const from: number[] = [];
    const next: number[] = [];
    for (let at = 0; at < column.states.length; at++) {
      const state = column.states[at];
      let index = 0;
      let cost = Infinity;
      for (let before = 0; before < states.length; before++) {
        const sum = costs[before] + transitions[states[before] * size + state];
        if (sum < cost) [index, cost] = [before, sum];
      }
      from.push(index);
      next.push(cost + column.costs[at]);
    }
    comes.push(from);
    states = column.states;
    costs = next;
  }
  return traceBack(lattice, comes, costs);
}

function traceBack(
  lattice: readonly Column[],
  comes: readonly (readonly number[])[],
  costs: readonly number[],
): number[] {
  const path: number[] = [];
  let index = costs.indexOf(Math.min(...costs));
  for (let at = lattice.length - 1; at >= 0; at--) {
    path.push(lattice[at].states[index]);
    index = comes[at][index];
  }
  return path.reverse();
}
