import { hashSet, type HashSet } from './hash-set.js';

const hashes = (words: string): HashSet => hashSet(words.split(/\s+/));

/** Words whose dot never ends a sentence: a name follows. As hashes of the folded word without its dot. */
export const TITLES = hashes(
  'mr mrs ms mx dr prof rev hon sen rep gov gen lt col sgt capt cmdr adm maj cpl pvt fr st messrs mme mlle pres supt insp',
);

/** Words whose dot may or may not end a sentence. */
export const ABBREVIATIONS = hashes(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vs v etc inc ltd
  co corp plc bros jr sr ave blvd rd dept est fig figs vol pp approx al cf eg ie viz art ph.d ed eds ext mt ft a.k.a
  calif fla mass conn tenn colo ariz ala ark del ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tex va
  vt wash wis wyo reps sens gens drs univ assn intl natl cont`,
);

/** Words that begin a sentence far more often than they follow an abbreviation inside one. */
export const OPENERS_OF_SENTENCES = hashes(
  `the a an he she it they we i you this that these those there his her its their our my in on at for from with by as
  but and or so if when while after before since although though however meanwhile what who where why how some many
  most all no not one two three another other both each since last next according under over during between among
  despite earlier later now then also still even`,
);
