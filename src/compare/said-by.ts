import { fold } from '../text/fold.js';
import { indexOf, NAME, PUNCTUATION, QUOTED, tokenText, type Quotation, type Text } from '../text/text.js';

/** Verbs that hand words to a speaker. */
const SAYING: ReadonlySet<string> = new Set(
  `said says say told tells added adds wrote writes warned warns insisted insists promised promises announced claimed claims argued
  argues explained explains replied answered asked recalled noted declared stated admitted admits joked shouted complained
  commented remarked conceded acknowledged stressed urged vowed according`.split(/\s+/),
);
/** Tokens of the words that name a speaker behind what is reported: `, Foreign Minister Petrak told reporters`. */
const LONGEST_TAIL = 9;
/** Tokens on each side of a quotation among which its speaker is looked for, and between a name and its verb. */
const REACH = 16;
const BESIDE = 4;

/** The last part of the name beside a verb of saying, folded, next to a quotation of the same paragraph; undefined without one. */
export function saidBy(text: Text, { open, close, limit }: Quotation): string | undefined {
  const paragraph = indexOf(text.paragraphs, open);
  const [first, last] = [text.paragraphs[paragraph], text.paragraphs[paragraph + 1]];
  const behind = close === -1 ? limit : close + 1;
  return (
    speakerIn(text, behind, Math.min(behind + REACH, last)) ?? speakerIn(text, Math.max(open - REACH, first), open)
  );
}

/** What a sentence reports, without the words at its end that say who said it. */
export interface Reported {
  /** One after the last token of what is reported. */
  readonly end: number;
  readonly speaker: string;
}

/** Finds the speaker behind the last comma of a sentence without quotation marks: `It is vital, Johnson said`. */
export function reportedIn(text: Text, first: number, end: number): Reported | undefined {
  for (let comma = end - 2; comma > Math.max(first, end - LONGEST_TAIL); comma--) {
    if ((text.flags[comma] & PUNCTUATION) === 0 || tokenText(text, comma) !== ',') continue;
    const speaker = speakerIn(text, comma + 1, end);
    return speaker === undefined ? undefined : { end: comma, speaker };
  }
  return undefined;
}

function speakerIn(text: Text, first: number, end: number): string | undefined {
  for (let at = first; at < end; at++) {
    if ((text.flags[at] & QUOTED) !== 0 || !SAYING.has(fold(tokenText(text, at)))) continue;
    const near = (token: number): boolean => token >= first && token < end && isName(text, token);
    const steps = Array.from({ length: BESIDE }, (_, step) => step + 1);
    const before = steps.map((step) => at - step).find(near);
    if (before !== undefined) return isBody(text, before) ? undefined : fold(tokenText(text, before));
    const behind = steps.map((step) => at + step).find(near);
    if (behind !== undefined) return fold(tokenText(text, lastOfName(text, behind, end)));
  }
  return undefined;
}

/** The State Department is no person: its spokesman may be named elsewhere. */
function isBody(text: Text, token: number): boolean {
  let first = token;
  while (first > 0 && isName(text, first - 1)) first--;
  return first > 0 && fold(tokenText(text, first - 1)) === 'the';
}

function isName({ flags }: Text, token: number): boolean {
  return (flags[token] & NAME) !== 0 && (flags[token] & QUOTED) === 0;
}

function lastOfName(text: Text, token: number, end: number): number {
  let last = token;
  while (last + 1 < end && isName(text, last + 1)) last++;
  return last;
}
