import type { Knowledge } from '../rules/knowledge.js';
import { fold } from '../text/fold.js';
import { ALL_CAPS, COMMON, WORD, type Text } from '../text/text.js';
import { keptClasses, type ClassOf } from './kept.js';
import { wordsOf } from './words.js';

export const LINK = 1;
const AGENCY = 2;
/** Last word of a service, body or firm, or a dictionary word that a real source bears alone. */
const SOURCE = 4;
/** A word of a known form. */
const FORM = 8;
/** Pool, Handout, Stringer: what engines garble. */
export const OWN = 16;
export const SMALL = 32;
export const PHOTO = 64;
export const SOFT_LINK = 128;
export const COURTESY = 256;
const WATER = 512;
const GROUP = 1024;
const HANDOUT = 2048;
const STRINGER = 4096;
const FILE = 8192;
/** Words that stand where a form should. */
export const GARBLED = WATER | GROUP | HANDOUT | STRINGER | FILE;
/** The same without those that firms and funds bear. */
const STRONG = WATER | HANDOUT | STRINGER;

const MEANT: readonly (readonly [bits: number, form: string])[] = [
  [WATER | GROUP, 'Pool'],
  [HANDOUT, 'Handout'],
  [STRINGER, 'Stringer'],
  [FILE, 'File Photo'],
];
const GARBLED_LISTS = ['pool-as-water', 'pool-as-group', 'handout-garbled', 'stringer-garbled', 'file-photo-garbled'];
const SMALL_WORDS = wordsOf('of the a an and for from de la du des del von van & in out over up');
const OWN_WORDS = wordsOf('pool handout hand-out handouts stringer');
const PHOTO_WORDS = wordsOf(
  'photo photos photograph picture pictures image images video screen grab screengrab still press',
);

/** Agencies of one word. */
export function agencies({ list }: Knowledge): readonly string[] {
  return list('agency').filter((name) => !/\s/.test(name));
}

/** The words that credits are made of, by class. */
export function creditClasses(knowledge: Knowledge): ClassOf {
  return keptClasses(knowledge, 'credit-words', () => classesOf(knowledge));
}

function classesOf(knowledge: Knowledge): (readonly string[])[] {
  const plain = new Set([...SMALL_WORDS, ...OWN_WORDS]);
  const wordsIn = (name: string): readonly string[] => knowledge.list(name).flatMap((entry) => wordsOf(fold(entry)));
  return [
    ['via', 'by'],
    agencies(knowledge),
    [...knowledge.list('credit-head'), ...knowledge.list('credit-source')],
    wordsIn('credit-form'),
    OWN_WORDS,
    SMALL_WORDS,
    PHOTO_WORDS,
    wordsOf('through across over per thru'),
    ['courtesy'],
    ...GARBLED_LISTS.map((name) => wordsIn(name).filter((word) => !plain.has(word))),
  ];
}

/** What the words between two tokens are, counted; `bits` is the union of their classes. */
export interface Census {
  readonly words: number;
  readonly garbled: number;
  readonly strong: number;
  readonly own: number;
  readonly form: number;
  readonly photo: number;
  readonly sources: number;
  /** Names, agencies and words in capitals. */
  readonly names: number;
  readonly bits: number;
}

/** Counts the words of a stretch, both ends included; small words do not count. */
export function census(text: Text, classOf: ClassOf, first: number, last: number): Census {
  const count = { words: 0, garbled: 0, strong: 0, own: 0, form: 0, photo: 0, sources: 0, names: 0, bits: 0 };
  for (let token = first; token <= last; token++) {
    const bits = classOf(text, token);
    if ((text.flags[token] & WORD) === 0 || bits & SMALL) continue;
    count.words++;
    count.bits |= bits;
    if (bits & GARBLED) count.garbled++;
    else if (bits & OWN) count.own++;
    else if (bits & FORM && (bits & AGENCY) === 0) count.form++;
    else if (isName(text, token, bits)) count.names++;
    if (bits & STRONG) count.strong++;
    if (bits & PHOTO) count.photo++;
    if (bits & SOURCE) count.sources++;
  }
  return count;
}

function isName(text: Text, token: number, bits: number): boolean {
  return (text.flags[token] & COMMON) === 0 || (text.flags[token] & ALL_CAPS) !== 0 || (bits & AGENCY) !== 0;
}

/** The form that a garbled word stands for. */
export function formMeant(bits: number): string | undefined {
  return MEANT.find(([of]) => (bits & of) !== 0)?.[1];
}
