import type { Knowledge } from '../rules/knowledge.js';
import { together } from './catalogue.js';
import type { Detector } from './detector.js';
import { makePunctuation } from './punctuation.js';
import { makeQuotations } from './quotations.js';
import { makeSplices } from './splices.js';
import { makeTruncation } from './truncation.js';

/** Finds what is wrong with the build of an article: quotations, splices, stops, a missing end. */
export function makeStructure({ lexicon }: Knowledge): Detector {
  return together('structure', [
    makeQuotations(lexicon),
    makeSplices(lexicon),
    makePunctuation(),
    makeTruncation(lexicon),
  ]);
}
