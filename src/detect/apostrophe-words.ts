import type { Knowledge } from '../rules/knowledge.js';
import { wordsOf } from './words.js';

/** Bits of the word classes, in the order of `classTable`. */
export const CONTRACTION = 1;
export const PLACE = 2;
export const OTHER_POSSESSIVE = 4;
export const PLURAL_BEFORE = 8;
export const NOT_POSSESSED = 16;
export const ITS = 32;
export const AFTER_ITS = 64;
export const JUDGED = 128;
export const AFTER_JUDGED = 256;
export const STEM_OF_NOT = 512;
export const LOOSE_T = 1024;
export const LOOSE_S = 2048;
export const NEVER_NOUN = 4096;

const CONTRACTIONS = `isnt dont doesnt didnt wasnt werent havent hasnt hadnt wouldnt couldnt shouldnt arent mustnt neednt
  youre theyre theyve weve youve thats whats theres heres wheres itll theyll youll theyd youd`;
const STEMS_OF_NOT = 'don doesn didn isn aren wasn weren haven hasn hadn wouldn couldn shouldn mustn needn ain won';
const OTHERS = 'womens childrens everyones someones everybodys somebodys todays yesterdays tomorrows';
/** Plurals of places, and words that look like a place with an s. */
const PLACE_PLURALS = new Set(
  wordsOf(`americas koreas germanys carolinas dakotas virginias turkeys jordans chads guineas congos georgias victorias
  islands cities states bends mobiles readings baths batons corks colons limas lens santiagos
  orleans quitos romes bonds holes males`),
);
const ORGANISATIONS =
  'NATO UN EU UK BBC CNN OSCE OPEC FIFA UEFA UNESCO UNICEF IMF NASA FBI CIA WHO WTO IAEA ECB ASEAN'.split(' ');
const PLACE_LISTS = ['country', 'capital', 'city', 'us-state'];

/** The classes of words that lost apostrophes are told by, in the order of the bits above. */
export function classTable(knowledge: Knowledge): readonly (readonly string[])[] {
  const places = PLACE_LISTS.flatMap((name) => knowledge.list(name)).filter((place) => /^[\p{L}-]{4,}$/u.test(place));
  const possessed = [...places, ...ORGANISATIONS].map((place) => `${place.toLowerCase()}s`);
  return [
    wordsOf(CONTRACTIONS),
    possessed.filter((place) => !PLACE_PLURALS.has(place)),
    wordsOf(OTHERS),
    wordsOf('the two three four five six seven both many several few other all these those some no'),
    wordsOf(`is are was were be been has have had do does did will would can could should may might must and or but nor of in on at by
      for to from with as than that who which when while if because not into over under`),
    wordsOf('its'),
    wordsOf('not been a an the going no because'),
    wordsOf('possible clear important hard difficult likely unlikely time easy still unclear impossible necessary'),
    wordsOf('to that whether how why who what for'),
    wordsOf(STEMS_OF_NOT),
    wordsOf('t'),
    wordsOf('s'),
    wordsOf(`the a an this that these those of to in and or not with by for from at on as is are was were has have had will would can could if
      very class type vitamin version`),
  ];
}
