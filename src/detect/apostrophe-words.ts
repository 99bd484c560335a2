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
export const AFTER_PRONOUN = 8192;
export const PRONOUN = 16384;
export const OWNER_BEFORE = 32768;
export const NO_OWNER = 65536;
export const DONE = 131072;

const CONTRACTIONS = `isnt dont doesnt didnt wasnt werent havent hasnt hadnt wouldnt couldnt shouldnt arent mustnt neednt
  youre theyre theyve weve youve thats whats theres heres wheres itll theyll youll theyd youd hes shes ive whos wholl itd
  couldve wouldve shouldve mustve`;
const STEMS_OF_NOT = 'don doesn didn isn aren wasn weren haven hasn hadn wouldn couldn shouldn mustn needn ain won';
const OTHERS =
  'womens childrens everyones someones everybodys somebodys anybodys nobodys anyones elses todays yesterdays tomorrows';
/** Plurals of places, names and other words that look like a place with an s. */
const NO_PLACES = new Set(
  wordsOf(`americas koreas germanys carolinas dakotas virginias turkeys jordans chads guineas congos georgias victorias
  islands cities states bends mobiles readings baths batons corks colons limas lens santiagos frances indias
  orleans quitos romes bonds holes males`),
);
const ORGANISATIONS =
  'NATO UN EU UK BBC CNN OSCE OPEC FIFA UEFA UNESCO UNICEF IMF NASA FBI CIA WHO WTO IAEA ECB ASEAN'.split(' ');
const PLACE_LISTS = ['country', 'capital', 'city', 'us-state'];
const VERB_LISTS = ['plain-verb', 'past-tense', 'past-verb', 'present-verb', 'third-person-verb'];
const VERBS = `is are was were be been has have had do does did will would can could should may might must need want say said
  added told know think make take get got go went come came live work like play stay use face pay try agreed hope feel look replied stressed
  expressed`;

/** The classes of words that lost apostrophes are told by, in the order of the bits above. */
export function classTable(knowledge: Knowledge): readonly (readonly string[])[] {
  const places = PLACE_LISTS.flatMap((name) => knowledge.list(name)).filter((place) => /^[\p{L}-]{4,}$/u.test(place));
  const possessed = [...places, ...ORGANISATIONS].map((place) => `${place.toLowerCase()}s`);
  return [
    wordsOf(CONTRACTIONS),
    possessed.filter((place) => !NO_PLACES.has(place)),
    wordsOf(OTHERS),
    wordsOf('the two three four five six seven both many several few other all these all those some no'),
    [
      ...wordsOf(VERBS),
      ...VERB_LISTS.flatMap((name) => knowledge.list(name)),
      ...wordsOf(`and or but nor of in on at by for to from with as than that who which when while if because not no into over under
      against about before after during up out off also still only just already more most there here now then too again so per via round around`),
    ],
    wordsOf('its'),
    wordsOf('not been a an the going no because'),
    wordsOf('possible clear important hard difficult likely unlikely time easy still unclear impossible necessary'),
    wordsOf('to that whether how why who what for'),
    wordsOf(STEMS_OF_NOT),
    wordsOf('t'),
    wordsOf('s'),
    wordsOf(`the a an this that these those of to in and or not with by for from at on as is are was were has have had will would can could if
      very class type vitamin version`),
    wordsOf('cant wont'),
    wordsOf('i you he she it we they who that this'),
    wordsOf('the a his her their its our my this that'),
    wordsOf(`sports arms sales savings customs parks goods communications news politics economics physics mathematics athletics
      series species means works headquarters logistics statistics ethics graphics electronics genetics dynamics others ours
      this was has does less business address process access success loss class press boss mass glass`),
    wordsOf('paid gone done called supposed meant worth me him her them us too'),
  ];
}
