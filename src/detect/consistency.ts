import type { Knowledge } from '../rules/knowledge.js';
import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import { nameReader } from './article-names.js';
import { findAll } from './catalogue.js';
import { CONSISTENCY } from './consistency-rules.js';
import type { Detector } from './detector.js';
import { genderFinder } from './gender.js';
import { honorificFinder } from './honorifics.js';
import { officeFinder } from './offices.js';
import { watchPronouns } from './pronouns.js';
import { findInflectedNames } from './inflected-names.js';
import { similarNameFinder } from './similar-names.js';
import { speakerFinder } from './speakers.js';
import { spellingFinder } from './spellings.js';

/** Finds names, honorifics, genders and offices that change inside one article. */
export function makeConsistency(knowledge: Knowledge): Detector {
  const pronouns = watchPronouns(knowledge);
  const oddNames = oddNameFinder(knowledge);
  const spellings = spellingFinder(knowledge);
  const honorifics = honorificFinder(knowledge);
  const genders = genderFinder(knowledge, pronouns);
  const speakers = speakerFinder(knowledge, pronouns);
  const offices = officeFinder(knowledge);
  const others = [honorifics, genders, speakers, offices];
  const find = (text: Text): Finding[] => {
    const found = findAll(others, text);
    const spelled = spellings(text);
    const odd = apart(oddNames(text), spelled);
    return spelled.length + odd.length === 0 ? found : [...spelled, ...odd, ...found];
  };
  return { name: 'consistency', rules: Object.values(CONSISTENCY), find };
}

function oddNameFinder(knowledge: Knowledge): (text: Text) => readonly Finding[] {
  const read = nameReader(knowledge);
  const similar = similarNameFinder();
  return (text) => {
    const names = read(text);
    const inflected = findInflectedNames(text, names);
    const alike = similar(text, names);
    return inflected.length === 0 ? alike : [...inflected, ...apart(alike, inflected)];
  };
}

/** Findings at places where nothing was found before. */
function apart(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  if (before.length === 0 || findings.length === 0) return findings;
  const starts = new Set(before.map(({ start }) => start));
  return findings.filter(({ start }) => !starts.has(start));
}
