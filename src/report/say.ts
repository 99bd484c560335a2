import type { Origin, Skipped } from '../model.js';
import { visible } from './visible.js';

/** A number of things in words: `1 word`, `3,120 words`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** A whole number with commas between thousands. The first use of a locale costs 15 ms; most numbers need none. */
export function grouped(number: number): string {
  return number < 1000 ? String(number) : number.toLocaleString('en-US');
}

/** Parts of one statement, set off from each other. */
export function joined(parts: readonly string[]): string {
  return parts.join(', ');
}

/** ISO 639-2 for a language that cannot be told; Intl calls it "root". */
const UNTOLD = 'und';

/** The English name of a language, or its code where there is none. */
export function languageName(code: string): string {
  try {
    if (code === UNTOLD) return 'unknown';
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** An input that was skipped, where it is, and why. */
export function skippedText({ origin, reason }: Skipped): string {
  return `${originText(origin)}: ${visible(reason)}`;
}

/** Where something was read from: the path, with the line or the number of the item where there is one. */
export function originText({ path, line, item }: Origin): string {
  const place = line === undefined ? (item === undefined ? '' : `, item ${item}`) : `:${line}`;
  return `${visible(path)}${place}`;
}

/** That there are hints which were not asked for; empty where there are none. */
export function hiddenHints(hints: number): string {
  return hints === 0 ? '' : `${count(hints, 'hint')} not shown; --hints shows ${hints === 1 ? 'it' : 'them'}.`;
}
