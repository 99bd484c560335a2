import { readFileSync } from 'node:fs';
import { createLexicon, loadDictionary, type Lexicon } from '../text/lexicon.js';
import type { Frequency } from './anchors.js';
import { entriesOf, type Lists } from './lists.js';
import type { RuleSource } from './rule.js';

/** What the program knows besides its rules: the words, and the lists of rules/lists by name. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  /** How often a word is met in news, per million words; 1 for words not counted. */
  readonly frequency: Frequency;
  /** Entries of rules/lists/<name>.txt as written there; throws if there is no such list. */
  list(name: string): readonly string[];
}

/** What the build wrote to dist/knowledge.json: rules without their examples, lists, and word counts per million. */
export interface Shipped {
  readonly rules: readonly RuleSource[];
  readonly lists: Lists;
  readonly frequency: Readonly<Record<string, number>>;
}

/** Reads the rules and lists that come with the program. */
export function loadShipped(file: URL = new URL('../../dist/knowledge.json', import.meta.url)): Shipped {
  return JSON.parse(readFileSync(file, 'utf8')) as Shipped;
}

/** The knowledge that detectors and rules are made from. */
export function createKnowledge({ lists, frequency }: Pick<Shipped, 'lists' | 'frequency'>): Knowledge {
  const lexicon = createLexicon(loadDictionary());
  const counts = new Map(Object.entries(frequency).map(([word, count]) => [lexicon.id(word), count]));
  return { lexicon, lists, frequency: (id) => counts.get(id) ?? 1, list: (name) => entriesOf(lists, name) };
}
