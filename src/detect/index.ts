import type { Knowledge } from '../rules/knowledge.js';
import { makeDamage } from './damage.js';
import { makeDisclosure } from './disclosure.js';
import type { Detector } from './detector.js';
import { makeRepetition } from './repetition.js';
import { makeResidue } from './residue.js';
import { makeStructure } from './structure.js';

/** Everything that finds what the rule language cannot say, in the order their findings are made. */
export function makeDetectors(knowledge: Knowledge): Detector[] {
  return [
    makeStructure(knowledge),
    makeRepetition(),
    makeResidue(knowledge),
    makeDamage(knowledge),
    makeDisclosure(knowledge),
  ];
}
