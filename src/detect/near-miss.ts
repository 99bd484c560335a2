import type { Knowledge } from '../rules/knowledge.js';
import type { Detector } from './detector.js';
import { creditFinder } from './near-credit.js';
import { institutionFinder } from './near-institution.js';
import { NEAR_CREDIT, NEAR_INSTITUTION } from './near-miss-rules.js';

/** Finds credit lines and names of institutions that are close to a real one and none. */
export function makeNearMiss(knowledge: Knowledge): Detector {
  const finders = [creditFinder(knowledge), institutionFinder(knowledge)];
  const rules = [...Object.values(NEAR_CREDIT), ...Object.values(NEAR_INSTITUTION)];
  return { name: 'near-miss', rules, find: (text) => finders.flatMap((find) => find(text)) };
}
