import type { Knowledge } from '../rules/knowledge.js';
import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import { nameReader } from './article-names.js';
import { CONSISTENCY } from './consistency-rules.js';
import type { Detector } from './detector.js';
import { gatherer } from './gather.js';
import { genderFinder } from './gender.js';
import { findHonorifics } from './honorifics.js';
import { officeFinder } from './offices.js';
import { findInflectedNames } from './inflected-names.js';
import { similarNameFinder } from './similar-names.js';
import { speakerFinder } from './speakers.js';
import { spellingFinder } from './spellings.js';

/** Finds names, honorifics, genders and offices that change inside one article. */
export function makeConsistency(knowledge: Knowledge): Detector {
  const gather = gatherer(knowledge);
  const oddNames = oddNameFinder();
  const spellings = spellingFinder(knowledge);
  const genders = genderFinder(knowledge.lexicon);
  const speakers = speakerFinder(knowledge);
  const offices = officeFinder(knowledge);
  const find = (text: Text): Finding[] => {
    const gathered = gather(text);
    const spelled = spellings(text, gathered);
    return [
      ...spelled,
      ...apart(oddNames(text), spelled),
      ...findHonorifics(text, gathered),
      ...genders(text, gathered),
      ...speakers(text, gathered),
      ...offices(text, gathered),
    ];
  };
  return { name: 'consistency', rules: Object.values(CONSISTENCY), find };
}

function oddNameFinder(): (text: Text) => readonly Finding[] {
  const read = nameReader();
  const similar = similarNameFinder();
  return (text) => {
    const names = read(text);
    const inflected = findInflectedNames(text, names);
    return [...inflected, ...apart(similar(text, names), inflected)];
  };
}

/** Findings at places where nothing was found before. */
function apart(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  if (before.length === 0 || findings.length === 0) return findings;
  const starts = new Set(before.map(({ start }) => start));
  return findings.filter(({ start }) => !starts.has(start));
}
