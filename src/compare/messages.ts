import type { Article, Severity } from '../model.js';
import { isOutvoted } from './sides.js';
import type { OddOne } from './views.js';

/** Whether two articles are the same text, edited at most. */
export type AreCopies = (one: number, other: number) => boolean;

/** How a departure is told; without a severity of its own it has that of its rule. */
interface Sides {
  readonly message: (what: string) => string;
  readonly severity?: Severity;
}

/** How many stand on either side, in words; where no side is greater, it is a hint. */
export function sidesOf(odd: OddOne, areCopies: AreCopies): Sides {
  const { against } = odd;
  const alike = odd.with.size;
  const same = alike === 0 ? '' : alike === 1 ? ', and one says the same as it' : `, and ${alike} say the same as it`;
  const others = against.length === 1 ? 'Another article' : `${against.length} others`;
  const copied = copyText(against.length, against.filter(({ article }) => areCopies(odd.article, article)).length);
  if (isOutvoted(odd)) return { message: (what) => `It stands against ${others}${same}${copied}: it ${what}.` };
  const disagree = against.length === 1 ? 'disagrees' : 'disagree';
  return {
    message: (what) => `${others} of this story ${disagree}${same}: it ${what}. Which is right cannot be told.`,
    severity: 'hint',
  };
}

/** Of a wire report that many print, the one copy that was altered. */
function copyText(others: number, copies: number): string {
  if (copies === 0) return '';
  return copies === others ? ', though it is a copy of them' : `, though it is a copy of ${copies} of them`;
}

/** What an earlier version of an article is called. */
export function versionName({ published }: Article): string {
  return published === undefined ? 'An earlier version of this article' : `The version of ${published}`;
}
