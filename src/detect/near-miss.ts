import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import type { Detector } from './detector.js';
import { creditFinder } from './near-credit.js';
import { institutionFinder } from './near-institution.js';
import { NEAR_CREDIT, NEAR_INSTITUTION } from './near-miss-rules.js';
import { similarFinder } from './similar-institution.js';

/** Finds credit lines and names of institutions that are close to a real one and none. */
export function makeNearMiss(knowledge: Knowledge): Detector {
  const credits = creditFinder(knowledge);
  const exchanged = institutionFinder(knowledge);
  const similar = similarFinder(knowledge);
  const rules = [...Object.values(NEAR_CREDIT), ...Object.values(NEAR_INSTITUTION)];
  return {
    name: 'near-miss',
    rules,
    find(text) {
      const known = exchanged(text);
      return [...credits(text), ...known, ...similar(text).filter((finding) => !isFound(known, finding))];
    },
  };
}

/** What the table of exchanges found is not said again. */
function isFound(known: readonly Finding[], { start, end }: Finding): boolean {
  return known.some((finding) => finding.start < end && start < finding.end);
}
