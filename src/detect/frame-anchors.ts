import type { Knowledge } from '../rules/knowledge.js';
import type { Frame, Step } from './frame-notation.js';
import type { TokenKinds } from './token-kinds.js';

/** Where frames are looked for: each at the rarest two steps in a row that it cannot do without, its anchor. */
export interface FrameAnchors {
  /** By frame: the step that its anchor begins with. */
  readonly anchors: Int32Array;
  /** By entry of `TokenKinds`: a bit for each frame whose anchor may begin with such a word. */
  readonly firsts: Int32Array;
  /** The same for its second word. */
  readonly seconds: Int32Array;
  /** The same for the word behind the anchor, and the bits of all frames that have no step there, or may do without it. */
  readonly behind: Int32Array;
}

/** The bit of all frames that stand at the beginning of a sentence; others share the 31 bits below it. */
export const INITIAL = 1 << 31;

/** The bit of a frame. */
export function bitOf(frame: number, initial: boolean): number {
  return initial ? INITIAL : 1 << (frame % 31);
}

/** The anchors of frames, which the build keeps. */
export function frameAnchors(frames: () => readonly Frame[], kinds: TokenKinds, knowledge: Knowledge): FrameAnchors {
  const { tables } = knowledge;
  const anchors = tables.get('frame-anchors', () => {
    const commonness = commonnessOf(kinds, knowledge);
    return Int32Array.from(frames(), (frame) => rarestPair(frame, commonness));
  });
  const bits = (step: number): Int32Array => bitsByEntry(frames(), kinds, (frame) => anchors[frame] + step);
  return {
    anchors,
    firsts: tables.get('frame-firsts', () => bits(0)),
    seconds: tables.get('frame-seconds', () => bits(1)),
    behind: tables.get('frame-thirds', () => bits(2)),
  };
}

/** Per million tokens: marks are not among the words that were counted, and of three tokens about one is in no list. */
const MARKS = 40_000;
const UNLISTED = 300_000;

/** How often tokens of each number are met, per million. */
function commonnessOf({ size, entries, possible }: TokenKinds, { lexicon, frequency }: Knowledge): Float64Array {
  const commonness = new Float64Array(size);
  for (const number of possible(0)) commonness[number] = UNLISTED;
  entries.forEach((entry, id) => {
    if (entry > 0) commonness[entry - 1] += /^\p{L}/u.test(lexicon.word(id)) ? frequency(id) : MARKS;
  });
  return commonness;
}

/** The first step of the pair that is met least; frames that begin a sentence are always looked for there. */
function rarestPair({ initial, steps }: Frame, commonness: Float64Array): number {
  if (initial) return 0;
  const sums = steps.map(({ allowed }) => allowed.reduce((sum, is, number) => sum + is * commonness[number], 0));
  const optional = steps.findIndex((step) => step.optional);
  const last = optional < 0 ? steps.length : optional;
  let best = 0;
  for (let at = 1; at + 1 < last; at++) if (sums[at] * sums[at + 1] < sums[best] * sums[best + 1]) best = at;
  return best;
}

function bitsByEntry(
  frames: readonly Frame[],
  { size, possible }: TokenKinds,
  stepOf: (frame: number) => number,
): Int32Array {
  const rows = frames.map(({ frame, initial, steps }) => ({ bit: bitOf(frame, initial), step: steps[stepOf(frame)] }));
  const mayBe = (step: Step | undefined, entry: number): boolean =>
    !step || step.optional || possible(entry).some((number) => step.allowed[number] === 1);
  return Int32Array.from({ length: size + 1 }, (_, entry) =>
    rows.reduce((bits, { bit, step }) => (mayBe(step, entry) ? bits | bit : bits), 0),
  );
}
