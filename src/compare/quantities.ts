import { tokenText } from '../text/text.js';
import { clockAt, isMonth, namedDay } from './calendar.js';
import { digitValues } from './digits.js';
import { ORDINALS, SCALES, SMALL, smallNumber, TENS } from './number-words.js';
import type { Quantity, QuantityKind } from './quantity.js';
import type { Unit, Word } from './unit.js';

/** A number as it is read, word by word. */
interface Reading {
  readonly values: readonly number[];
  readonly end: number;
  readonly digits: boolean;
}

const set = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/));
const PERCENT = set('percent per cent percentage pct');
const ROUGH =
  set(`about around nearly almost roughly approximately some over under than least most estimated up as to close below above
  just odd circa`);
/** Scales that stand for a number by themselves behind `a` or `half a`. */
const ALONE = set('hundred thousand million billion dozen lakh crore');

/** All numbers of a unit, in its order. A lone "one" is mostly no number and is left out. */
export function quantitiesOf(unit: Unit): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < unit.words.length; at++) {
    const quantity = quantityAt(unit, at);
    if (!quantity) continue;
    found.push(quantity);
    at = quantity.end - 1;
  }
  return found;
}

function quantityAt(unit: Unit, at: number): Quantity | undefined {
  const { words } = unit;
  const word = words[at];
  const named = namedDay(word);
  if (named) return { ...named, first: at, end: at + 1, rough: false };
  const ordinal = ORDINALS.get(word.form) ?? digitsOrdinal(word.form);
  if (ordinal !== undefined)
    return {
      kind: isDated(words, at) ? 'day' : 'ordinal',
      values: [ordinal],
      ...{ first: at, end: at + 1, rough: false },
    };
  const clock = clockAt(unit, at);
  if (clock) return { ...clock, first: at, rough: false };
  const number = numberAt(unit, at);
  if (!number) return undefined;
  const rough = [at - 1, at - 2].some((before) => ROUGH.has(words[before]?.form ?? ''));
  return { kind: kindOf(unit, at, number), values: number.values, first: at, end: number.end, rough };
}

function isDated(words: readonly Word[], at: number): boolean {
  return isMonth(words[at + 1]) || isMonth(words[at - 1]) || (words[at + 1]?.form === 'of' && isMonth(words[at + 2]));
}

function digitsOrdinal(form: string): number | undefined {
  const match = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(form);
  return match ? Number(match[1]) : undefined;
}

/** A number in digits or words with what scales it: `2.4 million`, `two hundred thousand`, `twenty-five`. */
function numberAt(unit: Unit, at: number): Reading | undefined {
  let reading = startAt(unit, at);
  while (reading) {
    const next = continued(unit.words, reading);
    if (!next) return reading;
    reading = next;
  }
  return undefined;
}

/** A number with the next word added to it, or nothing where it ends. */
function continued(words: readonly Word[], { values, end, digits }: Reading): Reading | undefined {
  const next = words[end]?.form ?? '';
  const scale = SCALES.get(next);
  if (scale !== undefined && (next.length > 2 || digits))
    return { values: values.map((value) => value * scale), end: end + 1, digits };
  if (digits) return undefined;
  const add = TENS.get(next) ?? SMALL.get(next);
  if (add !== undefined && values.every((value) => takes(value, add)))
    return { values: values.map((value) => value + add), end: end + 1, digits };
  const counts = smallNumber(words[end + 1]?.form ?? '') !== undefined;
  return next === 'and' && counts && values.every((value) => value >= 100)
    ? { values, end: end + 1, digits }
    : undefined;
}

/** Whether a smaller number word behind a number adds to it: `forty two`, `two hundred five`. */
function takes(value: number, add: number): boolean {
  return value % 10 === 0 && value > add && (value >= 100 || (value >= 20 && add < 10));
}

function startAt(unit: Unit, at: number): Reading | undefined {
  const { words } = unit;
  const { form } = words[at];
  const end = at + 1;
  const glued = /^(\d[\d.,]*)(bn|tn|mn|m|k|b|million|billion)$/.exec(form);
  if (glued) return { values: scaled(digitValues(glued[1]), SCALES.get(glued[2]) ?? 1), end, digits: true };
  const [head = '', tail = ''] = /^([\d.,]+|[a-z]+)-[a-z]/.test(form) ? form.split(/-(.*)/) : [form];
  if (/^\d/.test(head)) return digitsAt(unit, at, { head, tail });
  const small = smallNumber(form) ?? (tail === '' ? undefined : SMALL.get(head)) ?? smallNumber(withoutTail(form));
  if (small !== undefined)
    return small === 1 && !SCALES.has(words[end]?.form ?? '') ? undefined : { values: [small], end, digits: false };
  if (!ALONE.has(form) || words[at - 1]?.form !== 'a') return undefined;
  const half = words[at - 2]?.form === 'half' ? 0.5 : 1;
  return { values: scaled([SCALES.get(form) ?? 0], half), end, digits: false };
}

/** `forty-two-year-old` without what it counts. */
function withoutTail(form: string): string {
  return /^([a-z]+-[a-z]+)-/.exec(form)?.[1] ?? '';
}

function scaled(values: readonly number[], factor: number): number[] {
  return values.map((value) => value * factor);
}

/** Digits, those in `16-year-old`, and groups of three that blanks set apart. */
function digitsAt(unit: Unit, at: number, { head, tail }: { head: string; tail: string }): Reading | undefined {
  const end = tail === '' ? groupsEnd(unit, at) : at + 1;
  const digits = unit.words.slice(at, end).map(({ form }) => form);
  const values = digitValues(end > at + 1 ? digits.join('') : head);
  const factor = SCALES.get(tail) ?? 1;
  return values.length === 0 ? undefined : { values: scaled(values, factor), end, digits: true };
}

function groupsEnd({ words, text }: Unit, at: number): number {
  let end = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(words[at].form)) return end;
  while (/^\d{3}$/.test(words[end]?.form ?? '')) {
    const between = text.source.slice(text.ends[words[end - 1].token], text.starts[words[end].token]);
    if (!/^[\s\u00a0\u2009\u202f]$/.test(between)) break;
    end++;
  }
  return end;
}

function kindOf({ text, words }: Unit, at: number, { values, end }: Reading): QuantityKind {
  const next = words[end]?.form ?? '';
  if (PERCENT.has(next) || tokenText(text, words[end - 1].token + 1) === '%') return 'percent';
  const { form } = words[at];
  if (end === at + 1 && /^\d{1,2}$/.test(form) && (isMonth(words[at - 1]) || isMonth(words[end]))) return 'day';
  return /^(1[5-9]|20)\d\d$/.test(form) && values[0] < 2100 ? 'year' : 'count';
}
