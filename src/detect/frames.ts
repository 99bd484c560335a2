import { BODY, type Text } from '../text/text.js';
import type { Knowledge } from '../rules/knowledge.js';
import { bitOf, frameAnchors, INITIAL, type FrameAnchors } from './frame-anchors.js';
import { compileFrame, writtenWords, type Frame, type Groups, type Step } from './frame-notation.js';
import { tokenKinds, type TokenKinds } from './token-kinds.js';

/** A place where a frame fits: its number, and its first and last token. */
export interface Fit {
  readonly frame: number;
  readonly first: number;
  readonly last: number;
}

/** More steps than any frame has. */
export const MOST_STEPS = 64;

/**
 * Finds all frames in the running text of an article, ordered by their first tokens. A frame is written as steps with spaces
 * between: words and kinds (`N`, `VD`) or groups of words (`DET`), any of several parted by `|`, `!` before what may not stand
 * there, `?` behind what may be missing, `^` first for the beginning of a sentence that is no question, square brackets around
 * what is reported. Two steps in a row that may not be missing stand before those that may.
 *
 * One loop over the word ids meets every pair of words that may be the anchor of a frame: only there kinds are asked for, and
 * frames compiled.
 */
export function frameFinder(frames: readonly string[], groups: Groups, knowledge: Knowledge): (text: Text) => Fit[] {
  const kinds = tokenKinds(knowledge, writtenWords(frames, groups));
  const compiled: Frame[] = [];
  const frameAt = (at: number): Frame => (compiled[at] ??= compileFrame(frames[at], at, { groups, kinds }));
  const { anchors, firsts, seconds, behind } = frameAnchors(() => frames.map((_, at) => frameAt(at)), kinds, knowledge);
  const bits = frames.map((frame, at) => bitOf(at, frame.startsWith('^')));
  // Frames that begin a sentence come first.
  const rankOf = ({ frame }: Fit): number => (bits[frame] === INITIAL ? frame - frames.length : frame);
  const framesAt = pairReader(kinds, anchors, (pair) =>
    [...frames.keys()].filter((at) => (bits[at] & pair) !== 0).map(frameAt),
  );
  const meet = pairMeter(kinds, { firsts, seconds, behind });
  const places = new Int32Array(MOST_STEPS);
  return (text) => {
    const fits: Fit[] = [];
    const { sentences } = text;
    const { tokens, pairs, length } = meet(text);
    let sentence = 0;
    for (let at = 0; at < length; at++) {
      const token = tokens[at];
      while (sentences[sentence + 1] <= token) sentence++;
      const [start, limit] = [sentences[sentence], sentences[sentence + 1]];
      tryAll({ text, start, limit, kinds, anchors, framesAt, places }, token, pairs[at], fits);
    }
    return fits.length > 1 ? fits.sort((one, other) => one.first - other.first || rankOf(one) - rankOf(other)) : fits;
  };
}

/** The pairs of tokens that may be the anchor of a frame: the first token of each, and the bits of such frames. */
interface Pairs {
  tokens: Int32Array;
  pairs: Int32Array;
  length: number;
}

/** What meets these pairs in running text. The loop over the tokens has no branch: what is met is kept, or written over by the next. */
function pairMeter(
  { entries }: TokenKinds,
  { firsts, seconds, behind }: Omit<FrameAnchors, 'anchors'>,
): (text: Text) => Pairs {
  const met: Pairs = { tokens: NO_TOKENS, pairs: NO_TOKENS, length: 0 };
  const entryOf = (word: number): number => (word < entries.length ? entries[word] : 0);
  const read = ({ words }: Text, start: number, limit: number): void => {
    const { tokens, pairs } = met;
    let count = met.length;
    let before = firsts[entryOf(words[start])];
    let pair = 0;
    for (let token = start + 1; token < limit; token++) {
      const entry = entryOf(words[token]);
      tokens[count] = token - 2;
      pairs[count] = pair;
      count += isAny(pair & behind[entry]);
      pair = before & seconds[entry];
      before = firsts[entry] & ~INITIAL;
    }
    tokens[count] = limit - 2;
    pairs[count] = pair;
    met.length = count + isAny(pair);
  };
  return (text) => {
    const { sentences, regions, length } = text;
    met.length = 0;
    if (met.tokens.length <= length) [met.tokens, met.pairs] = [new Int32Array(length * 2), new Int32Array(length * 2)];
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
      if (regions[sentence] === BODY) read(text, sentences[sentence], sentences[sentence + 1]);
    return met;
  };
}

const NO_TOKENS = new Int32Array(0);

/** 1 where any bit is set, else 0. */
function isAny(bits: number): number {
  return (bits | -bits) >>> 31;
}

/** The frames whose anchor may stand at a token, among those whose bits are in `pair`. */
type FrameReader = (text: Text, token: number, pair: number) => readonly Frame[];

/** Remembers which frames have their anchors at a pair of kinds: in news few pairs are met at all. */
function pairReader(kinds: TokenKinds, anchors: Int32Array, framesIn: (pair: number) => Frame[]): FrameReader {
  const known = new Map<number, readonly Frame[]>();
  return (text, token, pair) => {
    const first = kinds.at(text, token);
    const second = kinds.at(text, token + 1);
    const key = (first * kinds.size + second) * 2 + (pair & INITIAL ? 1 : 0);
    let frames = known.get(key);
    if (!frames) {
      const fits = ({ frame, steps }: Frame): boolean =>
        steps[anchors[frame]].allowed[first] === 1 && steps[anchors[frame] + 1].allowed[second] === 1;
      known.set(key, (frames = framesIn(pair).filter(fits)));
    }
    return frames;
  };
}

interface Sentence {
  readonly text: Text;
  readonly start: number;
  readonly limit: number;
  readonly kinds: TokenKinds;
  readonly anchors: Int32Array;
  readonly framesAt: FrameReader;
  /** Where the steps of the frame being tried began; one column for all tries, since most of them fail. */
  readonly places: Int32Array;
}

/** Tries the frames whose anchor stands at a token. */
function tryAll(sentence: Sentence, token: number, pair: number, fits: Fit[]): void {
  const { text, anchors, framesAt, places, start, limit } = sentence;
  for (const { frame, initial, steps, from, to } of framesAt(text, token, pair)) {
    const first = token - anchors[frame];
    if (first < start || (initial && isQuestion(text, limit)) || !goesThrough(steps, 0, first, sentence)) continue;
    fits.push({ frame, first: places[from], last: places[to] - 1 });
  }
}

/** Questions have an order of their own. */
function isQuestion({ source, ends }: Text, limit: number): boolean {
  return source[ends[limit - 1] - 1] === '?' || (limit > 1 && source[ends[limit - 2] - 1] === '?');
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
