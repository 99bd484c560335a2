import type { Knowledge } from '../rules/knowledge.js';
import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import { namesOf } from './article-names.js';
import { CONSISTENCY } from './consistency-rules.js';
import type { Detector } from './detector.js';
import { genderFinder } from './gender.js';
import { honorificFinder } from './honorifics.js';
import { officeFinder } from './offices.js';
import { findInflectedNames } from './inflected-names.js';
import { findSimilarNames } from './similar-names.js';
import { speakerFinder } from './speakers.js';
import { spellingFinder } from './spellings.js';

/** Finds names, honorifics, genders and offices that change inside one article. */
export function makeConsistency(knowledge: Knowledge): Detector {
  const finders = [
    spellingFinder(knowledge),
    findOddNames,
    honorificFinder(knowledge.lexicon),
    genderFinder(knowledge),
    speakerFinder(knowledge),
    officeFinder(knowledge),
  ];
  return {
    name: 'consistency',
    rules: Object.values(CONSISTENCY),
    find: (text) => finders.flatMap((find) => find(text)),
  };
}

function findOddNames(text: Text): Finding[] {
  const names = namesOf(text);
  const inflected = findInflectedNames(text, names);
  const starts = new Set(inflected.map(({ start }) => start));
  return [...inflected, ...findSimilarNames(text, names).filter(({ start }) => !starts.has(start))];
}
