import type { TokenKinds } from './token-kinds.js';

/** One token of a frame: which numbers of `TokenKinds` may stand there. */
export interface Step {
  readonly allowed: Uint8Array;
  readonly optional: boolean;
}

/** A row of steps, compiled. */
export interface Frame {
  readonly frame: number;
  /** Only at the beginning of a sentence. */
  readonly initial: boolean;
  readonly steps: readonly Step[];
  /** Index of the first step and of the step after the last one that are reported; the others are context. */
  readonly from: number;
  readonly to: number;
}

/** Names for words that frames use together. */
export type Groups = Readonly<Record<string, string>>;

const PUNCTUATION = /^[,.;:?!"'()/%$-]$|^\.\.\.$/;
const isWord = (symbol: string): boolean => PUNCTUATION.test(symbol) || symbol === symbol.toLowerCase();

function symbolsOf(step: string, groups: Groups): string[] {
  const written = step.length > 1 ? step.replace(/^!/, '').replace(/\?$/, '') : step;
  return written.split('|').flatMap((symbol) => (Object.hasOwn(groups, symbol) ? groups[symbol].split(' ') : [symbol]));
}

function stepsOf(frame: string): string[] {
  return frame.split(' ').filter((step) => !['^', '[', ']'].includes(step));
}

/** The words that frames write out: each is a kind of its own. */
export function writtenWords(frames: readonly string[], groups: Groups): string[] {
  const symbols = frames.flatMap((frame) => stepsOf(frame).flatMap((step) => symbolsOf(step, groups)));
  return [...new Set(symbols.filter(isWord))];
}

/** A frame in the notation of `frameFinder`, compiled. */
export function compileFrame(
  written: string,
  frame: number,
  { groups, kinds }: { groups: Groups; kinds: TokenKinds },
): Frame {
  const parts = written.split(' ').filter((part) => part !== '^');
  const steps = stepsOf(written).map((step) => ({
    allowed: allowedBy(step, groups, kinds),
    optional: step.length > 1 && step.endsWith('?'),
  }));
  const open = parts.indexOf('[');
  const close = parts.indexOf(']');
  return {
    frame,
    initial: written.startsWith('^'),
    steps,
    from: Math.max(open, 0),
    to: close < 0 ? steps.length : close - (open < 0 ? 0 : 1),
  };
}

function allowedBy(step: string, groups: Groups, kinds: TokenKinds): Uint8Array {
  const negated = step.length > 1 && step.startsWith('!');
  const allowed = new Uint8Array(kinds.size).fill(negated ? 1 : 0);
  for (const symbol of symbolsOf(step, groups))
    for (const number of kinds.numbers(symbol)) allowed[number] = negated ? 0 : 1;
  return allowed;
}
