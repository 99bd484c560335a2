import type { Knowledge } from '../rules/knowledge.js';
import type { Text } from '../text/text.js';
import type { Echoes } from './echoes.js';
import { together } from './catalogue.js';
import type { Detector } from './detector.js';
import { makePunctuation } from './punctuation.js';
import { makeQuotations } from './quotations.js';
import { makeSplices } from './splices.js';
import { makeTruncation } from './truncation.js';

/** Finds what is wrong with the build of an article: quotations, splices, stops, a missing end. */
export function makeStructure({ watches }: Knowledge, echoes: (text: Text) => Echoes): Detector {
  return together('structure', [
    makeQuotations(watches),
    makeSplices(watches),
    makePunctuation(watches, echoes),
    makeTruncation(),
  ]);
}
