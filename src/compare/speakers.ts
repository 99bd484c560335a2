import { fold } from '../text/fold.js';
import { NAME, PUNCTUATION, QUOTED, tokenText, type Text } from '../text/text.js';
import type { Aligned, Departure } from './departure.js';
import { coverage } from './links-near.js';
import { quotationOf } from './quoted.js';
import { mayBeSame } from './same-name.js';
import type { Unit } from './unit.js';

const SAYING: ReadonlySet<string> = new Set(
  `said says say told tells stated states added adds declared declares announced warned warns noted notes insisted insists explained
  explains wrote writes replied recalled stressed emphasised emphasized argued according`.split(/\s+/),
);
/** Tokens beside a quotation among which a verb of saying and the speaker stand. */
const REACH = 9;
/** A quotation with fewer of its words linked may be another one. */
const COVERED = 0.7;
const FEWEST = 5;

/** Where the same quotation is given to two people. The words are the same, so the whole of it is marked on either side. */
export function speakerDepartures({ one, other, links }: Aligned): Departure[] {
  if (one.words.length < FEWEST || coverage(one, other, links) < COVERED) return [];
  const [mine, its] = [speakerOf(one), speakerOf(other)];
  if (mine.length === 0 || its.length === 0) return [];
  if (mine.some((name) => its.some((partner) => mayBeSame(name, partner)))) return [];
  return [
    {
      kind: 'speaker',
      one: { first: 0, end: one.words.length },
      other: { first: 0, end: other.words.length },
    },
  ];
}

/** The words of the name beside a quotation, where a verb of saying stands there too; none without one. */
function speakerOf(unit: Unit): string[] {
  const quotation = quotationOf(unit);
  if (!quotation) return [];
  const { text } = unit;
  const behind = spanBeside(text, quotation.limit + 1, 1);
  const names = namesIn(text, behind);
  return names.length > 0 ? names : namesIn(text, spanBeside(text, quotation.open - 1, -1));
}

/** Tokens from a place in one direction, to the end of the sentence or the next quotation. */
function spanBeside(text: Text, from: number, step: 1 | -1): number[] {
  const tokens: number[] = [];
  for (let token = from; token >= 0 && token < text.length && tokens.length < REACH; token += step) {
    if ((text.flags[token] & QUOTED) !== 0 || /^[.!?]$/.test(tokenText(text, token))) break;
    tokens.push(token);
  }
  return tokens;
}

function namesIn(text: Text, tokens: readonly number[]): string[] {
  if (!tokens.some((token) => SAYING.has(fold(tokenText(text, token))))) return [];
  return tokens
    .filter((token) => (text.flags[token] & NAME) !== 0 && (text.flags[token] & PUNCTUATION) === 0)
    .map((token) => fold(tokenText(text, token)))
    .filter((name) => name.length > 2 && !SAYING.has(name));
}
