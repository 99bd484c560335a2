import type { Knowledge } from '../rules/knowledge.js';
import { makeClauses } from './clauses.js';
import { makeConsistency } from './consistency.js';
import { makeDamage } from './damage.js';
import { makeDisclosure } from './disclosure.js';
import type { Detector } from './detector.js';
import { echoReader } from './echoes.js';
import { makeGrammarInversion } from './grammar-inversion.js';
import { makeGrammarNouns } from './grammar-nouns.js';
import { makeHouseStyle } from './house-style.js';
import { makeNearMiss } from './near-miss.js';
import { makePageSigns } from './page-signs.js';
import { makeRepetition } from './repetition.js';
import { makeResidue } from './residue.js';
import { makeStructure } from './structure.js';
import { makeVerbless } from './verbless.js';

/** Everything that finds what the rule language cannot say, in the order their findings are made. */
export function makeDetectors(knowledge: Knowledge): Detector[] {
  const echoes = echoReader();
  return [
    makeStructure(knowledge, echoes),
    makeRepetition(echoes),
    makeGrammarNouns(knowledge.watches),
    makeGrammarInversion(knowledge),
    makeConsistency(knowledge),
    makeHouseStyle(knowledge),
    makeResidue(knowledge),
    makeNearMiss(knowledge),
    makeClauses(knowledge),
    makeVerbless(knowledge),
    makeDamage(knowledge),
    makeDisclosure(knowledge),
    makePageSigns(),
  ];
}
