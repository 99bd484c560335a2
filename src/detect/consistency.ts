import type { Knowledge } from '../rules/knowledge.js';
import { CONSISTENCY } from './consistency-rules.js';
import type { Detector } from './detector.js';
import { genderFinder } from './gender.js';
import { honorificFinder } from './honorifics.js';
import { officeFinder } from './offices.js';
import { findSimilarNames } from './similar-names.js';
import { spellingFinder } from './spellings.js';

/** Finds names, honorifics, genders and offices that change inside one article. */
export function makeConsistency(knowledge: Knowledge): Detector {
  const finders = [
    spellingFinder(knowledge),
    findSimilarNames,
    honorificFinder(knowledge.lexicon),
    genderFinder(knowledge.lexicon),
    officeFinder(knowledge),
  ];
  return { name: 'consistency', rules: Object.values(CONSISTENCY), find: (text) => finders.flatMap((find) => find(text)) };
}
