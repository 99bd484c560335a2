import { compareTwoStrings } from 'string-similarity';
import { areTransliterations } from '../detect/transliteration.js';

/** Likeness of letters from which on two names may be spellings of one, whatever alphabets lie between. */
const LIKE = 0.3;
/** Names that are put for each other. */
const PUT_FOR = [
  'us usa america american americans washington states united',
  'uk britain british england english london kingdom',
  'russia russian russians moscow kremlin',
  'china chinese beijing',
  'germany german germans berlin',
  'france french paris',
  'ukraine ukrainian kyiv kiev',
  'eu european europe brussels union',
  'holland netherlands dutch hague',
  'switzerland swiss',
  'greece greek greeks athens',
  'denmark danish dane danes',
  'poland polish pole poles warsaw',
  'turkey turkish turk turks ankara türkiye',
  'finland finnish finn finns',
  'sweden swedish swede swedes',
  'spain spanish madrid spaniard',
  'scotland scottish scots',
  'ireland irish dublin',
  'czech czechia bohemia bohemian prague',
  'burma myanmar',
  'iran persia persian tehran',
  'korea korean seoul pyongyang',
  'un nations',
  'tory tories conservative conservatives',
  'mr mrs ms miss dr sir lady lord herr frau pan',
].map((line) => new Set(line.split(' ')));

/**
 * Whether two names, folded, may be one: put for each other, spelled in another way, shortened, or a people and its land. Spellings
 * through several alphabets mostly keep the first letter at least.
 */
export function mayBeSame(one: string, other: string): boolean {
  if (PUT_FOR.some((names) => names.has(one) && names.has(other))) return true;
  const [first, second] = [one, other].map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
  if (first[0] === second[0]) return true;
  return areTransliterations(one, other) || compareTwoStrings(first, second) >= LIKE;
}

/** Whether one is made of first letters of words: WHO, and World Health Organization. */
export function isShortFor(letters: string, words: readonly string[]): boolean {
  return (
    letters.length > 1 &&
    words.length > 1 &&
    letters.startsWith(
      words
        .map(([first]) => first)
        .join('')
        .slice(0, letters.length),
    )
  );
}
