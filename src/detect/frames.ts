import { BODY, type Text } from '../text/text.js';
import type { Knowledge } from '../rules/knowledge.js';
import { bitOf, frameAnchors, INITIAL } from './frame-anchors.js';
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
  const { entries } = kinds;
  const places = new Int32Array(MOST_STEPS);
  const find = (text: Text, start: number, limit: number, fits: Fit[]): void => {
    const { words } = text;
    let before = 0;
    let wanted = ~INITIAL;
    for (let token = start; token < limit; token++) {
      // A word that came into the lexicon after the table was made is in no list.
      const entry = words[token] < entries.length ? entries[words[token]] : 0;
      const pair = before & seconds[entry] & wanted;
      wanted = token === start ? -1 : ~INITIAL;
      before = firsts[entry];
      if (pair !== 0 && mayGoOn(text, token + 1, limit, pair))
        tryAll({ text, start, limit, kinds, anchors, framesAt, places }, token - 1, pair, fits);
    }
  };
  const mayGoOn = ({ words }: Text, next: number, limit: number, pair: number): boolean => {
    const entry = next < limit && words[next] < entries.length ? entries[words[next]] : 0;
    return next === limit || (pair & behind[entry]) !== 0;
  };
  return (text) => {
    const fits: Fit[] = [];
    const { sentences, regions } = text;
    for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
      if (regions[sentence] === BODY) find(text, sentences[sentence], sentences[sentence + 1], fits);
    return fits.length > 1 ? fits.sort((one, other) => one.first - other.first || rankOf(one) - rankOf(other)) : fits;
  };
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
