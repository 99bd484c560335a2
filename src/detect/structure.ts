import type { Knowledge } from '../rules/knowledge.js';
import { together } from './catalogue.js';
import type { Detector } from './detector.js';
import { makePunctuation } from './punctuation.js';
import { makeQuotations } from './quotations.js';
import { makeSplices } from './splices.js';
import { makeTruncation } from './truncation.js';

/** Finds what is wrong with the build of an article: quotations, splices, stops, a missing end. */
export function makeStructure({ watches }: Knowledge): Detector {
  const stops = watches.words('stops', () => ['.', ',']);
  return together('structure', [
    makeQuotations(watches),
    makeSplices(watches, stops),
    makePunctuation(stops),
    makeTruncation(),
  ]);
}
