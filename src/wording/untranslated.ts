import { CAPITAL, COMMON, FOREIGN_SCRIPT, NAME, NUMBER, tokenText, WORD, type Text } from '../text/text.js';

/** Scripts whose letters say no more than that they are of this script; looked up when a text has words left in the source language. */
const SCRIPTS = [
  ['Cyrillic', () => /\p{Script=Cyrillic}/u],
  ['Arabic', () => /\p{Script=Arabic}/u],
  ['Devanagari', () => /\p{Script=Devanagari}/u],
  ['Han', () => /\p{Script=Han}/u],
  ['Kana', () => /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hangul', () => /\p{Script=Hangul}/u],
] as const;

/** The scripts that are told apart. */
export type Script = (typeof SCRIPTS)[number][0];

/** Letters that are signs of their own; those of other scripts are too many. */
const alphabets = (): RegExp => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
const onlyLetters = (): RegExp => /^\p{L}+$/u;
const GROUP = 3;

/**
 * Letters of words that were left in the source language, and how many different words hold each: letters no English word
 * has, scripts, and groups of three letters with _ at the ends of a word. Names are not looked at, since they tell what a
 * text is about; of other words, only those in small letters that no English dictionary holds.
 */
export function untranslatedLetters(text: Text): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const add = (sign: string): void => void signs.set(sign, (signs.get(sign) ?? 0) + 1);
  for (const word of foreignWords(text)) {
    for (const [script, letter] of SCRIPTS) if (letter().test(word)) add(script);
    for (const letter of new Set(word)) if (letter > '\x7f' && alphabets().test(letter)) add(letter);
    if (onlyLetters().test(word)) for (const group of groupsOf(word)) add(group);
  }
  return signs;
}

function foreignWords(text: Text): Set<string> {
  const words = new Set<string>();
  for (let token = 0; token < text.length; token++)
    if (isForeign(text.flags[token])) words.add(tokenText(text, token).toLowerCase());
  return words;
}

function isForeign(flags: number): boolean {
  if (flags & FOREIGN_SCRIPT) return true;
  return (flags & (WORD | COMMON | NAME | CAPITAL | NUMBER)) === WORD;
}

function groupsOf(word: string): Set<string> {
  const whole = `_${word}_`;
  const groups = new Set<string>();
  for (let at = 0; at + GROUP <= whole.length; at++) groups.add(whole.slice(at, at + GROUP));
  return groups;
}
