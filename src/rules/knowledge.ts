import { readFileSync } from 'node:fs';
import { readColumns, stringAt, type Strings } from '../text/columns.js';
import { loadLexicon, type Lexicon, type LexiconColumns } from '../text/lexicon.js';
import { loadTagModel } from '../text/tag-model.js';
import { createTagger, type Tagger } from '../text/tags.js';
import type { AnchorIndex } from './anchor-index.js';
import type { Frequency } from './checks.js';
import type { Indexed, IndexedRule } from './compile.js';
import { entriesOf, type Lists } from './lists.js';
import type { RuleSource } from './rule.js';
import { readShippedLists } from './shipped-lists.js';
import { createTables, type Tables } from './tables.js';

/** What the program knows besides its rules: the words, and the lists of rules/lists by name. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  /** How often a word is met in news, per million words; 1 for words not counted. */
  readonly frequency: Frequency;
  readonly tagger: Tagger;
  readonly tables: Tables;
  /** Entries of rules/lists/<name>.txt as written there; throws if there is no such list. */
  list(name: string): readonly string[];
}

/** Words and how often each is met per million words of news. */
type WordCounts = Readonly<Record<string, number>>;

/** What the build wrote to dist; the ids in it are those of the shipped lexicon. Nothing is parsed before it is asked for. */
export interface Shipped {
  /** What is reported of each rule, in JSON. */
  readonly rules: Strings;
  readonly lists: Lists;
  frequency(): WordCounts;
}

const DIST = new URL('../../dist/', import.meta.url);
const columns = (name: string): unknown => readColumns(new URL(name, DIST));

/** Reads the rules and lists that come with the program. */
export function loadShipped(): Shipped {
  return {
    rules: columns('rules.bin') as unknown as Strings,
    lists: readShippedLists(new URL('lists.bin', DIST)),
    frequency: () => JSON.parse(readFileSync(new URL('frequency.json', DIST), 'utf8')) as WordCounts,
  };
}

/** The shipped rules with their index. */
export function shippedRules({ rules }: Shipped): Indexed {
  const count = rules.starts.length - 1;
  return { rules: Array.from({ length: count }, (_, at) => readLater(rules, at)), index: columns('anchors.bin') as AnchorIndex };
}

/** What most texts never ask for is read when the first one does. */
function readLater(rules: Strings, at: number): IndexedRule {
  let read: RuleSource | undefined;
  return {
    get source() {
      return (read ??= JSON.parse(stringAt(rules, at)) as RuleSource);
    },
  };
}

/** The shipped words and lists, which detectors and rules are made from. */
export function shippedKnowledge(shipped: Omit<Shipped, 'rules'>): Knowledge {
  const lexicon = loadLexicon(columns('lexicon.bin') as LexiconColumns);
  const tagger = createTagger(loadTagModel(new URL('tags.bin', DIST)));
  const tables = createTables(columns('tables.bin') as Record<string, Int32Array>);
  return { ...createKnowledge(shipped, lexicon, tagger), tables };
}

/** Knowledge over any lists, lexicon and tagger. */
export function createKnowledge(
  { lists, frequency }: { lists: Lists; frequency(): WordCounts },
  lexicon: Lexicon,
  tagger: Tagger,
): Knowledge {
  let counts: Map<number, number> | undefined;
  return {
    lexicon,
    lists,
    tagger,
    tables: createTables(),
    frequency(id) {
      counts ??= new Map(Object.entries(frequency()).map(([word, count]) => [lexicon.id(word), count]));
      return counts.get(id) ?? 1;
    },
    list: (name) => entriesOf(lists, name),
  };
}
