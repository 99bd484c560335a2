import { BODY, type Text } from '../text/text.js';
import type { Knowledge } from '../rules/knowledge.js';
import { compileFrame, writtenWords, type Frame, type Groups, type Step } from './frame-notation.js';
import { tokenKinds, type TokenKinds } from './token-kinds.js';

/** A place where a frame fits: its number, and its first and last token. */
export interface Fit {
  readonly frame: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Finds all frames in the running text of an article. A frame is written as steps with spaces between: words and kinds
 * (`N`, `VD`) or groups of words (`DET`), any of several parted by `|`, `!` before what may not stand there, `?` behind
 * what may be missing, `^` first for the beginning of a sentence that is no question, square brackets around what is
 * reported. What is reported begins with two steps that may not be missing, the first of them in a list: frames are
 * found by these two.
 */
export function frameFinder(frames: readonly string[], groups: Groups, knowledge: Knowledge): (text: Text) => Fit[] {
  const kinds = tokenKinds(knowledge, writtenWords(frames, groups));
  const compiled = frames.map((frame, at) => compileFrame(frame, at, { groups, kinds }));
  const initial = byPair(
    compiled.filter((frame) => frame.initial),
    kinds,
  );
  const anywhere = byPair(
    compiled.filter((frame) => !frame.initial),
    kinds,
  );
  const places = new Int32Array(MOST_STEPS);
  return (text) => {
    const fits: Fit[] = [];
    const { words, sentences, regions } = text;
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
      if (regions[sentence] !== BODY) continue;
      const bounds = { text, places, kinds, start: sentences[sentence], limit: sentences[sentence + 1] };
      if (!isQuestion(text, bounds.limit)) tryAll(initial.at(bounds, bounds.start), bounds.start, bounds, fits);
      for (let at = bounds.start; at + 1 < bounds.limit; at++) {
        if (anywhere.words[words[at]] === 1) tryAll(anywhere.at(bounds, at), at, bounds, fits);
      }
    }
    return fits;
  };
}

/** Questions have an order of their own. */
function isQuestion({ source, ends }: Text, limit: number): boolean {
  return source[ends[limit - 1] - 1] === '?' || (limit > 1 && source[ends[limit - 2] - 1] === '?');
}

/** Frames by the pair of kinds that their reported part begins with. */
interface Pairs {
  /** 1 for the id of a word that a reported part can begin with: most words are turned away by it. */
  readonly words: Uint8Array;
  at(sentence: Sentence, token: number): readonly Frame[];
}

const NONE: readonly Frame[] = [];

function byPair(frames: readonly Frame[], { size, wordsWith }: TokenKinds): Pairs {
  const begins = new Uint8Array(size * size);
  const beginsAny = new Uint8Array(size);
  for (const { steps, from } of frames) {
    const seconds = kindsIn(steps[from + 1]);
    for (const first of kindsIn(steps[from])) {
      beginsAny[first] = 1;
      for (const second of seconds) begins[first * size + second] = 1;
    }
  }
  const known = new Map<number, readonly Frame[]>();
  const remember = (pair: number, found: readonly Frame[]): readonly Frame[] => known.set(pair, found) && found;
  const framesOf = (first: number, second: number): readonly Frame[] =>
    frames.filter(({ steps, from }) => steps[from].allowed[first] === 1 && steps[from + 1].allowed[second] === 1);
  return {
    words: wordsWith(beginsAny),
    at({ text, kinds, limit }, token) {
      if (token + 1 >= limit) return NONE;
      const first = kinds.at(text, token);
      const second = kinds.at(text, token + 1);
      const pair = first * size + second;
      return begins[pair] === 0 ? NONE : (known.get(pair) ?? remember(pair, framesOf(first, second)));
    },
  };
}

function kindsIn({ allowed }: Step): number[] {
  return [...allowed.keys()].filter((kind) => allowed[kind] === 1);
}

/** More steps than any frame has. */
const MOST_STEPS = 64;

interface Sentence {
  readonly text: Text;
  /** Where the steps of the frame being tried began; one column for all tries, since most of them fail. */
  readonly places: Int32Array;
  readonly kinds: TokenKinds;
  readonly start: number;
  readonly limit: number;
}

function tryAll(frames: readonly Frame[], at: number, sentence: Sentence, fits: Fit[]): void {
  for (const frame of frames) {
    const start = at - frame.from;
    if (start < sentence.start || !goesThrough(frame.steps, 0, start, sentence)) continue;
    fits.push({ frame: frame.frame, first: sentence.places[frame.from], last: sentence.places[frame.to] - 1 });
  }
}

/** Goes through the steps from `step` on; an optional one is taken where it can be. */
function goesThrough(steps: readonly Step[], step: number, at: number, sentence: Sentence): boolean {
  const { places, text, kinds, limit } = sentence;
  places[step] = at;
  if (step === steps.length) return true;
  const { allowed, optional } = steps[step];
  const taken = at < limit && allowed[kinds.at(text, at)] === 1;
  if (taken && goesThrough(steps, step + 1, at + 1, sentence)) return true;
  return optional && goesThrough(steps, step + 1, places[step], sentence);
}
