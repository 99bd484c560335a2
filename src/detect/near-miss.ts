import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { findAll } from './catalogue.js';
import type { Detector } from './detector.js';
import { creditFinder } from './near-credit.js';
import { halfSmallFinder } from './half-small-name.js';
import { institutionFinder } from './near-institution.js';
import { NEAR_CREDIT, NEAR_INSTITUTION, NEAR_NAME } from './near-miss-rules.js';
import { nameFinder } from './near-name.js';
import { similarFinder } from './similar-institution.js';
import { demonymFinder } from './small-demonym.js';

/** Finds credit lines, names of institutions and names of people that are close to a real one and none. */
export function makeNearMiss(knowledge: Knowledge): Detector {
  const credits = creditFinder(knowledge);
  const exchanged = institutionFinder(knowledge);
  const similar = similarFinder(knowledge);
  const names = nameFinder(knowledge);
  const demonyms = demonymFinder(knowledge);
  const halves = halfSmallFinder(knowledge);
  const others = [credits, names, demonyms, halves];
  const rules = [NEAR_CREDIT, NEAR_INSTITUTION, NEAR_NAME].flatMap((table) => Object.values(table));
  return {
    name: 'near-miss',
    rules,
    find(text) {
      const found = findAll(others, text);
      const known = exchanged(text);
      for (const finding of known) found.push(finding);
      for (const finding of similar(text)) if (!isFound(known, finding)) found.push(finding);
      return found;
    },
  };
}

/** What the table of exchanges found is not said again. */
function isFound(known: readonly Finding[], { start, end }: Finding): boolean {
  return known.some((finding) => finding.start < end && start < finding.end);
}
