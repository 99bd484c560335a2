import { compareTwoStrings } from 'string-similarity';

const SHARED = 4;
const SHARED_PART = 0.6;
const SIMILAR = 0.6;
/** One spelling for two of the same word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ies|y)$/, 'i'],
  [/(?:e?s|'s|e)'?$/, ''],
  [/our/, 'or'],
  [/(?<=[^aeiou])r$/, 'er'],
  [/is(?=$|ation)/, 'iz'],
  [/c$/, 's'],
  [/mm$/, 'm'],
];
/** Offices and their holders, places and peoples: both words are right in names. */
const FAMILIES =
  /^(?:minist|commi|counc?[is]|counse|direct|secret|presiden|govern|prosecut|parliament|administ|command|inspect|senat|judg|justic|chancel|chief|attorn|bank|interna|nation|social|public|communi|democra|econom|industr|commerc|financ|scien|region|agricult|environ|constitut|law)/;

/** Two words with one stem, which are not two forms or spellings of one word. */
export function shareStem(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  const long = shared >= SHARED && shared >= SHARED_PART * Math.max(one.length, other.length) - 1;
  return long && !areForms(one, other);
}

/** Two words with nearly the same letters, which are not two forms or spellings of one word. */
export function lookAlike(one: string, other: string): boolean {
  return compareTwoStrings(one, other) >= SIMILAR && !areForms(one, other);
}

function areForms(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  const family = FAMILIES.exec(one)?.[0];
  return family !== undefined && other.startsWith(family);
}

function plain(word: string): string {
  return SPELLINGS.reduce((text, [pattern, form]) => text.replace(pattern, form), word);
}
