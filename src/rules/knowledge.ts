import { DIST } from '../root.js';
import { readColumns, stringAt, type Strings } from '../text/columns.js';
import { loadLexicon, type Lexicon, type LexiconColumns } from '../text/lexicon.js';
import { readPart } from '../text/parts.js';
import { loadTagModel } from '../text/tag-model.js';
import { createTagger, type Tagger } from '../text/tags.js';
import type { AnchorIndex } from './anchor-index.js';
import type { Frequency } from './checks.js';
import type { Indexed, IndexedRule } from './compile.js';
import { entriesOf, type Lists } from './lists.js';
import type { RuleSource } from './rule.js';
import { readShippedLists } from './shipped-lists.js';
import { createTables, type Tables } from './tables.js';
import { createWatches, type WatchColumns, type Watches } from '../text/watch.js';

/** What the program knows besides its rules: the words, and the lists of rules/lists by name. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  /** How often a word is met in news, per million words; 1 for words not counted. */
  readonly frequency: Frequency;
  readonly tagger: Tagger;
  readonly tables: Tables;
  /** Where finders begin to look. */
  readonly watches: Watches;
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

const part = (name: string): URL => new URL(`knowledge.bin#${name}`, DIST);
const columns = (name: string): unknown => readColumns(part(name));

/** Reads the rules and lists that come with the program. */
export function loadShipped(): Shipped {
  return {
    rules: columns('rules') as unknown as Strings,
    lists: readShippedLists(part('lists')),
    frequency: () => JSON.parse(readPart(part('frequency')).toString()) as WordCounts,
  };
}

/** The shipped rules with their index. */
export function shippedRules({ rules }: Shipped): Indexed {
  const count = rules.starts.length - 1;
  return { rules: Array.from({ length: count }, (_, at) => readLater(rules, at)), index: columns('anchors') as AnchorIndex };
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
  const lexicon = loadLexicon(columns('lexicon') as unknown as LexiconColumns);
  const tagger = createTagger(loadTagModel(part('tags')));
  const tables = createTables(columns('tables') as Record<string, Int32Array>);
  const watches = createWatches(lexicon, columns('watches') as unknown as WatchColumns);
  return { ...createKnowledge(shipped, lexicon, tagger), tables, watches };
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
    watches: createWatches(lexicon),
    frequency(id) {
      counts ??= new Map(Object.entries(frequency()).map(([word, count]) => [lexicon.id(word), count]));
      return counts.get(id) ?? 1;
    },
    list: (name) => entriesOf(lists, name),
  };
}
