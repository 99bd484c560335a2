import { readFileSync } from 'node:fs';
import { loadLexicon, type Lexicon } from '../text/lexicon.js';
import { loadTagModel } from '../text/tag-model.js';
import { createTagger, type Tagger } from '../text/tags.js';
import { readColumns } from '../text/columns.js';
import type { AnchorIndex } from './anchor-index.js';
import type { Frequency } from './checks.js';
import { compileLater, type Indexed } from './compile.js';
import { entriesOf, type Lists } from './lists.js';
import type { RuleSource } from './rule.js';

/** What the program knows besides its rules: the words, and the lists of rules/lists by name. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  /** How often a word is met in news, per million words; 1 for words not counted. */
  readonly frequency: Frequency;
  readonly tagger: Tagger;
  /** Entries of rules/lists/<name>.txt as written there; throws if there is no such list. */
  list(name: string): readonly string[];
}

/** Words and how often each is met per million words of news. */
type WordCounts = Readonly<Record<string, number>>;

/** What the build wrote: dist/knowledge.json, and dist/anchors.bin, whose ids are those of the shipped lexicon. */
export interface Shipped {
  /** Rules without their examples. */
  readonly rules: readonly RuleSource[];
  readonly lists: Lists;
  readonly frequency: WordCounts;
  /** The words of the shipped lexicon, in the order of their ids, a line each. */
  readonly vocabulary: string;
}

const DIST = new URL('../../dist/', import.meta.url);

/** Reads the rules and lists that come with the program. */
export function loadShipped(): Shipped {
  return JSON.parse(readFileSync(new URL('knowledge.json', DIST), 'utf8')) as Shipped;
}

/** The shipped rules with their index. */
export function shippedRules({ rules }: Shipped, knowledge: Knowledge): Indexed {
  const index = readColumns(new URL('anchors.bin', DIST)) as unknown as AnchorIndex;
  return { rules: compileLater(rules, knowledge), index };
}

/** The shipped words and lists, which detectors and rules are made from. */
export function shippedKnowledge({ lists, frequency, vocabulary }: Omit<Shipped, 'rules'>): Knowledge {
  const lexicon = loadLexicon(new URL('lexicon.bin', DIST), vocabulary);
  return createKnowledge({ lists, frequency }, lexicon, createTagger(loadTagModel(new URL('tags.bin', DIST))));
}

/** Knowledge over any lists, lexicon and tagger. */
export function createKnowledge({ lists, frequency }: Pick<Shipped, 'lists' | 'frequency'>, lexicon: Lexicon, tagger: Tagger): Knowledge {
  let counts: Map<number, number> | undefined;
  return {
    lexicon,
    lists,
    tagger,
    frequency(id) {
      counts ??= new Map(Object.entries(frequency).map(([word, count]) => [lexicon.id(word), count]));
      return counts.get(id) ?? 1;
    },
    list: (name) => entriesOf(lists, name),
  };
}
