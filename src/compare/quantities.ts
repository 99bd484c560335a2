import { tokenText } from '../text/text.js';
import type { Unit, Word } from './unit.js';

/** What a number is a number of, as far as its form tells. */
export type QuantityKind = 'count' | 'percent' | 'ordinal' | 'year' | 'time' | 'day' | 'weekday' | 'month';

/** A number in a unit, in digits or words. `first` and `end` are indexes of the unit's words, end excluded. */
export interface Quantity {
  readonly kind: QuantityKind;
  /** What it may be read as: more than one value where a dot or a comma may mark thousands or decimals. */
  readonly values: readonly number[];
  readonly first: number;
  readonly end: number;
  /** Stands beside about, nearly, more than: a neighbouring number says the same. */
  readonly rough: boolean;
}

const table = (line: string): string[] => line.split(' ');
const SMALL = new Map(
  table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, value) => [word, value]),
);
const TENS = new Map(
  table('twenty thirty forty fifty sixty seventy eighty ninety').map((word, at) => [word, (at + 2) * 10]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['dozen', 12],
]);
const ORDINALS = new Map(
  table('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth').map((word, at) => [
    word,
    at + 1,
  ]),
);
const WEEKDAYS = new Map(
  table('monday tuesday wednesday thursday friday saturday sunday').map((word, at) => [word, at]),
);
const MONTHS = new Map(
  table('january february march april may june july august september october november december').flatMap((word, at) => [
    [word, at] as const,
    ...(word === 'may' ? [] : [[word.slice(0, 3), at] as const, [`${word.slice(0, 3)}.`, at] as const]),
  ]),
);
const PERCENT = new Set(table('percent per cent percentage pct'));
const HALVES_OF_DAY: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['a.m', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['p.m', 12],
]);
const ROUGH = new Set(
  table(
    'about around nearly almost roughly approximately some over under than least most estimated up as to close below above',
  ),
);

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
  const rough = [at - 1, at - 2].some((before) => ROUGH.has(words[before]?.form ?? ''));
  if (named) return { ...named, first: at, end: at + 1, rough: false };
  const ordinal = ORDINALS.get(word.form) ?? digitsOrdinal(word.form);
  if (ordinal !== undefined) {
    const day =
      isMonth(words[at + 1]) || isMonth(words[at - 1]) || (words[at + 1]?.form === 'of' && isMonth(words[at + 2]));
    return { kind: day ? 'day' : 'ordinal', values: [ordinal], first: at, end: at + 1, rough: false };
  }
  const clock = clockAt(words, at);
  if (clock) return clock;
  const number = numberAt(words, at);
  if (!number) return undefined;
  const kind = kindOf(unit, at, number);
  return { kind, ...number, first: at, rough };
}

/** A weekday or month: only as a name, since may and march are words besides. */
function namedDay({ form, name }: Word): Pick<Quantity, 'kind' | 'values'> | undefined {
  const day = WEEKDAYS.get(form);
  if (day !== undefined) return { kind: 'weekday', values: [day] };
  const month = name || form.length > 5 ? MONTHS.get(form) : undefined;
  return month === undefined ? undefined : { kind: 'month', values: [month] };
}

function isMonth(word: Word | undefined): boolean {
  return word !== undefined && MONTHS.has(word.form) && (word.name || word.form.length > 5);
}

function digitsOrdinal(form: string): number | undefined {
  const match = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(form);
  return match ? Number(match[1]) : undefined;
}

/** 12:30, 3 p.m. or 3.30pm, in minutes after midnight; twelve hours more where the half of the day is not told. */
function clockAt(words: readonly Word[], at: number): Quantity | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m\.?|p\.m\.?)?$/.exec(words[at].form);
  if (!match) return undefined;
  const [, hours = '', minutes, half] = match;
  const next = HALVES_OF_DAY.get(words[at + 1]?.form ?? '');
  if (half === undefined && next === undefined && !words[at].form.includes(':')) return undefined;
  const value = (Number(hours) % 12) * 60 + Number(minutes ?? 0);
  return {
    kind: 'time',
    values: [value],
    first: at,
    end: at + (half === undefined && next !== undefined ? 2 : 1),
    rough: false,
  };
}

/** A number in digits or words with what scales it: `2.4 million`, `two hundred thousand`, `twenty-five`. */
function numberAt(words: readonly Word[], at: number): Pick<Quantity, 'values' | 'end'> | undefined {
  const start = startAt(words, at);
  if (!start) return undefined;
  let { values, end } = start;
  for (;;) {
    const next = words[end]?.form ?? '';
    const scale = SCALES.get(next);
    const add = TENS.get(next) ?? SMALL.get(next);
    if (scale !== undefined && (next.length > 2 || start.digits)) values = values.map((value) => value * scale);
    else if (
      !start.digits &&
      add !== undefined &&
      values.every((value) => value % 10 === 0 && value > add && (value >= 100 || (value >= 20 && add < 10)))
    )
      values = values.map((value) => value + add);
    else if (
      next === 'and' &&
      !start.digits &&
      values.every((value) => value >= 100) &&
      (TENS.has(words[end + 1]?.form ?? '') || SMALL.has(words[end + 1]?.form ?? ''))
    ) {
      // two hundred and five
    } else break;
    end++;
  }
  return { values, end };
}

function startAt(
  words: readonly Word[],
  at: number,
): { values: readonly number[]; end: number; digits: boolean } | undefined {
  const { form } = words[at];
  const glued = /^([\d.,]+)(bn|tn|mn|m|k|b|million|billion)$/.exec(form);
  if (glued) {
    const factor = glued[2] === 'k' ? 1e3 : (SCALES.get(glued[2]) ?? 1);
    return { values: digitValues(glued[1]).map((value) => value * factor), end: at + 1, digits: true };
  }
  const digits = /^\d[\d.,]*$/.test(form) ? digitValues(form) : [];
  if (digits.length > 0) return { values: digits, end: at + 1, digits: true };
  const [tens = '', ones = ''] = form.split('-');
  const small =
    SMALL.get(form) ??
    TENS.get(form) ??
    (TENS.has(tens) && SMALL.has(ones) ? (TENS.get(tens) ?? 0) + (SMALL.get(ones) ?? 0) : undefined);
  if (small === undefined) {
    const scaled = form === 'hundred' || form === 'thousand' || form === 'million' || form === 'dozen';
    return scaled && ['a', 'half'].includes(words[at - 1]?.form ?? '')
      ? { values: [SCALES.get(form) ?? 0], end: at + 1, digits: false }
      : undefined;
  }
  if (small === 1 && !SCALES.has(words[at + 1]?.form ?? '')) return undefined;
  return { values: [small], end: at + 1, digits: false };
}

/** What digits with dots and commas may mean: `1.500` is a thousand and a half to some, a half more than one to others. */
function digitValues(form: string): number[] {
  const plain = form.replace(/[.,]+$/, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) {
    const value = Number(plain.replaceAll(',', ''));
    return /^\d{1,3},\d{3}$/.test(plain) ? [value, Number(plain.replace(',', '.'))] : [value];
  }
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)) {
    const value = Number(plain.replaceAll('.', '').replace(',', '.'));
    return /^\d{1,3}\.\d{3}$/.test(plain) ? [value, Number(plain)] : [value];
  }
  if (/^\d+,\d+$/.test(plain)) return [Number(plain.replace(',', '.'))];
  const value = Number(plain);
  return Number.isNaN(value) ? [] : [value];
}

function kindOf({ text, words }: Unit, at: number, { values, end }: Pick<Quantity, 'values' | 'end'>): QuantityKind {
  const next = words[end]?.form ?? '';
  if (PERCENT.has(next) || tokenText(text, words[end - 1].token + 1) === '%') return 'percent';
  const [value] = values;
  if (end === at + 1 && /^\d{1,2}$/.test(words[at].form) && (isMonth(words[at - 1]) || isMonth(words[end])))
    return 'day';
  return /^(1[5-9]|20)\d\d$/.test(words[at].form) && value < 2100 ? 'year' : 'count';
}
