import type { Quantity } from './quantity.js';
import type { Unit, Word } from './unit.js';

const table = (line: string): string[] => line.split(' ');
const WEEKDAYS = new Map(
  table('monday tuesday wednesday thursday friday saturday sunday').map((word, at) => [word, at]),
);
const MONTHS = new Map(
  table('january february march april may june july august september october november december').flatMap((word, at) => [
    [word, at] as const,
    ...(word === 'may' ? [] : [[word.slice(0, 3), at] as const, [`${word.slice(0, 3)}.`, at] as const]),
  ]),
);
const HALVES: ReadonlySet<string> = new Set(table('am a.m. a.m pm p.m. p.m'));
const DAY_MINUTES = 12 * 60;

/** A weekday or a month: only as a name, since may and march are words besides. */
export function namedDay({ form, name }: Word): Pick<Quantity, 'kind' | 'values'> | undefined {
  const day = WEEKDAYS.get(form);
  if (day !== undefined) return { kind: 'weekday', values: [day] };
  const month = name || form.length > 5 ? MONTHS.get(form) : undefined;
  return month === undefined ? undefined : { kind: 'month', values: [month] };
}

/** Whether a word names a month. */
export function isMonth(word: Word | undefined): boolean {
  return word !== undefined && namedDay(word)?.kind === 'month';
}

/**
 * 12:30, 7: 00 a.m., 3 p.m. or 3.30pm, in minutes after midnight or noon: the half of the day is often left out, and 14:30
 * is 2.30 p.m.
 */
export function clockAt(unit: Unit, at: number): Pick<Quantity, 'kind' | 'values' | 'end'> | undefined {
  const { words } = unit;
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m\.?|p\.m\.?)?$/.exec(words[at].form);
  if (!match) return undefined;
  const [, hours = '', minutes, half] = match;
  const split = minutes === undefined ? minutesBehind(unit, at) : undefined;
  const end = at + (split === undefined ? 1 : 2);
  const halved = half === undefined && HALVES.has(words[end]?.form ?? '');
  if (half === undefined && !halved && split === undefined && !words[at].form.includes(':')) return undefined;
  const value = (Number(hours) * 60 + Number(minutes ?? split ?? 0)) % DAY_MINUTES;
  return { kind: 'time', values: [value], end: end + (halved ? 1 : 0) };
}

/** The minutes that a colon and perhaps a blank set apart. */
function minutesBehind({ words, text }: Unit, at: number): string | undefined {
  const next = words[at + 1];
  if (next === undefined || !/^[0-5]\d$/.test(next.form)) return undefined;
  return /^: ?$/.test(text.source.slice(text.ends[words[at].token], text.starts[next.token])) ? next.form : undefined;
}
