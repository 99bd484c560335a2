import type { Knowledge } from '../rules/knowledge.js';
import { classReader } from './word-classes.js';
import { wordsOf } from './words.js';

/** Bits of the word classes, in the order of `CLASSES`. */
export const CONTRACTION = 1;
export const OTHER_POSSESSIVE = 2;
export const PLURAL_BEFORE = 4;
export const ITS = 8;
export const AFTER_ITS = 16;
export const JUDGED = 32;
export const AFTER_JUDGED = 64;
export const STEM_OF_NOT = 128;
export const LOOSE_T = 256;
export const LOOSE_S = 512;
export const NEVER_NOUN = 1024;
export const AFTER_PRONOUN = 2048;
export const PRONOUN = 4096;
export const OWNER_BEFORE = 8192;
export const NO_OWNER = 16384;
export const DONE = 32768;

const CONTRACTIONS = `isnt dont doesnt didnt wasnt werent havent hasnt hadnt wouldnt couldnt shouldnt arent mustnt neednt
  youre theyre theyve weve youve thats whats theres heres wheres itll theyll youll theyd youd hes shes ive whos wholl itd
  couldve wouldve shouldve mustve`;
const STEMS_OF_NOT = 'don doesn didn isn aren wasn weren haven hasn hadn wouldn couldn shouldn mustn needn ain won';
const OTHERS =
  'womens childrens everyones someones everybodys somebodys anybodys nobodys anyones elses todays yesterdays tomorrows';
/** Plurals of places, names and other words that look like a place with an s. */
const NO_PLACES =
  wordsOf(`americas koreas germanys carolinas dakotas virginias turkeys jordans chads guineas congos georgias victorias
  islands cities states bends mobiles readings baths batons corks colons limas lens santiagos frances indias
  orleans quitos romes bonds holes males`);
const ORGANISATIONS =
  'NATO UN EU UK BBC CNN OSCE OPEC FIFA UEFA UNESCO UNICEF IMF NASA FBI CIA WHO WTO IAEA ECB ASEAN'.split(' ');
const PLACE_LISTS = ['country', 'capital', 'city', 'us-state'];
const VERB_LISTS = ['plain-verb', 'past-tense', 'past-verb', 'present-verb', 'third-person-verb'];
const VERBS = `is are was were be been has have had do does did will would can could should may might must need want say said
  added told know think make take get got go went come came live work like play stay use face pay try agreed hope feel look replied stressed
  expressed`;

/** The classes of words that lost apostrophes are told by, in the order of the bits above. */
const CLASSES = [
  CONTRACTIONS,
  OTHERS,
  'the two three four five six seven both many several few other all these all those some no',
  'its',
  'not been a an the going no because',
  'possible clear important hard difficult likely unlikely time easy still unclear impossible necessary',
  'to that whether how why who what for',
  STEMS_OF_NOT,
  't',
  's',
  `the a an this that these those of to in and or not with by for from at on as is are was were has have had will would can could if
  very class type vitamin version`,
  'cant wont',
  'i you he she it we they who that this',
  'the a his her their its our my this that',
  `sports arms sales savings customs parks goods communications news politics economics physics mathematics athletics
  series species means works headquarters logistics statistics ethics graphics electronics genetics dynamics others ours
  this was has does less business address process access success loss class press boss mass glass`,
  'paid gone done called supposed meant worth me him her them us too',
].map(wordsOf);

/** The class bits of a token. */
export const apostropheClassAt = classReader(CLASSES);

/** Words that are looked at wherever they stand. */
export const LOOKED_AT = CONTRACTION | OTHER_POSSESSIVE | ITS | LOOSE_T | LOOSE_S | AFTER_PRONOUN;

/** These words. */
export function lookedAt(): readonly string[] {
  return CLASSES.filter((_, at) => LOOKED_AT & (1 << at)).flat();
}

/** Places and organisations with an s behind them. */
export function possessedPlaces({ list }: Knowledge): readonly string[] {
  const places = PLACE_LISTS.flatMap((name) => list(name)).filter((place) => /^[\p{L}-]{4,}$/u.test(place));
  const possessed = [...places, ...ORGANISATIONS].map((place) => `${place.toLowerCase()}s`);
  return possessed.filter((place) => !NO_PLACES.includes(place));
}

/** Words that nobody owns: verbs and function words. */
export function neverPossessed({ list }: Knowledge): readonly string[] {
  return [
    ...wordsOf(VERBS),
    ...VERB_LISTS.flatMap((name) => list(name)),
    ...wordsOf(`and or but nor of in on at by for to from with as than that who which when while if because not no into over under
    against about before after during up out off also still only just already more most there here now then too again so per via round around`),
  ];
}
