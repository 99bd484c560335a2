import type { Script } from '../../wording/untranslated.js';

/** Letters beside a to z that the languages write with; where a letter stands in one alone, it gives that language away. */
const ALPHABETS: Readonly<Record<string, string>> = {
  es: 'áéíóúüñ',
  pt: 'ãõçâêôáéíóúà',
  fr: 'éèêëàâçôîïûùœ',
  it: 'àèéìòù',
  de: 'äöüß',
  pl: 'ąćęłńóśźż',
  cs: 'áčďéěíňóřšťúůýž',
  tr: 'çğıöşüâ',
  ru: 'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
  uk: 'абвгдежзийклмнопрстуфхцчшщьюяіїєґ',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء',
  fa: 'ابتثجحخدذرزسشصضطظعغفقلمنهوپچژگکیآ',
};

const SCRIPTS: Readonly<Record<Script, readonly string[]>> = {
  Cyrillic: ['ru', 'uk'],
  Arabic: ['ar', 'fa'],
  Devanagari: ['hi'],
  Han: ['zh', 'ja'],
  Kana: ['ja'],
  Hangul: ['ko'],
};

/** Likelihood ratios before anything is counted: a script or a letter is of a language, or it is not. */
const OF_SCRIPT = 8;
const NOT_OF_SCRIPT = 0.2;
const OF_ONE_ALPHABET = 6;
const NOT_OF_ALPHABET = 0.3;

/** What alphabets say of a letter, script or group of letters (which they say nothing of), before anything is counted. */
export function promisedByLetter(sign: string, language: string): number {
  if (Object.hasOwn(SCRIPTS, sign)) return SCRIPTS[sign as Script].includes(language) ? OF_SCRIPT : NOT_OF_SCRIPT;
  if ([...sign].length > 1) return 1;
  const users = Object.keys(ALPHABETS).filter((user) => ALPHABETS[user].includes(sign));
  if (users.length === 0) return 1;
  return users.includes(language) ? (2 * OF_ONE_ALPHABET) / (users.length + 1) : NOT_OF_ALPHABET;
}
