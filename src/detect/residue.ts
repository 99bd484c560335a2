import type { Knowledge } from '../rules/knowledge.js';
import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import type { Detector } from './detector.js';
import { foreignRunFinder } from './foreign-runs.js';
import { foreignScriptFinder } from './foreign-script.js';
import { foreignSentenceFinder } from './foreign-sentences.js';
import { foreignWordFinder } from './foreign-words.js';
import { RESIDUE } from './residue-rules.js';

/** Finds what was left in the source language: words, phrases, sentences, scripts, and the source's own tags. */
export function makeResidue(knowledge: Knowledge): Detector {
  const sentences = foreignSentenceFinder(knowledge);
  const phrases = foreignRunFinder(knowledge);
  const words = foreignWordFinder(knowledge);
  const scripts = foreignScriptFinder(knowledge);
  const find = (text: Text): Finding[] => {
    const whole = sentences(text);
    const runs = phrases(text);
    const rest = scripts(text);
    for (const finding of outside(words(text), runs)) rest.push(finding);
    for (const finding of runs) rest.push(finding);
    return whole.length === 0 ? rest : [...whole, ...outside(rest, whole)];
  };
  return { name: 'residue', rules: Object.values(RESIDUE), find };
}

/** Findings inside a sentence or phrase that is reported as a whole say nothing new; `wholes` are in the order of the text. */
function outside(findings: readonly Finding[], wholes: readonly Finding[]): readonly Finding[] {
  if (wholes.length === 0 || findings.length === 0) return findings;
  const starts = wholes.map(({ start }) => start);
  return findings.filter((finding) => {
    const whole = wholes[lastBelow(starts, finding.start)];
    return whole === undefined || finding.start >= whole.end;
  });
}

/** The index of the last of the sorted numbers that is not above `limit`, or -1. */
function lastBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
