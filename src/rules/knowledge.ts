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

/** What the build wrote to dist; the ids in it are those of the shipped lexicon. Nothing is read before it is asked for. */
export interface Shipped {
  readonly lists: Lists;
  frequency(): WordCounts;
}

const part = (name: string): URL => new URL(`knowledge.bin#${name}`, DIST);
const columns = (name: string): unknown => readColumns(part(name));

/** The lists that come with the program. */
export function loadShipped(): Shipped {
  let lists: Lists | undefined;
  return {
    get lists() {
      return (lists ??= readShippedLists(part('lists')));
    },
    frequency: () => JSON.parse(readPart(part('frequency')).toString()) as WordCounts,
  };
}

/** The shipped rules with their index. */
export function shippedRules(): Indexed {
  const { count, ...index } = columns('anchors') as AnchorIndex & { readonly count: Int32Array };
  let texts: Strings | undefined;
  const sources: RuleSource[] = [];
  const sourceOf = (number: number): RuleSource => {
    texts ??= columns('rules') as Strings;
    return (sources[number] ??= JSON.parse(stringAt(texts, number)) as RuleSource);
  };
  return { rules: Array.from({ length: count[0] }, (_, number) => new ShippedRule(number, sourceOf)), index };
}

/** What the author of a rule wrote is read when it is first asked for: a class, because a start makes two thousand of them. */
class ShippedRule implements IndexedRule {
  constructor(
    private readonly number: number,
    private readonly sourceOf: (number: number) => RuleSource,
  ) {}

  get source(): RuleSource {
    return this.sourceOf(this.number);
  }
}

/** The shipped words and lists, which detectors and rules are made from. */
export function shippedKnowledge(shipped: Shipped): Knowledge {
  const lexicon = loadLexicon(columns('lexicon') as LexiconColumns);
  let tagger: Tagger | undefined;
  return over(shipped, {
    lexicon,
    tagger: (text, sentence) => (tagger ??= createTagger(loadTagModel(part('tags'))))(text, sentence),
    tables: createTables(columns('tables') as Record<string, Int32Array>),
    watches: createWatches(lexicon, columns('watches') as WatchColumns),
  });
}

/** Knowledge over any lists, lexicon and tagger. */
export function createKnowledge(lists: Shipped, lexicon: Lexicon, tagger: Tagger): Knowledge {
  return over(lists, { lexicon, tagger, tables: createTables(), watches: createWatches(lexicon) });
}

function over(shipped: Shipped, ready: Pick<Knowledge, 'lexicon' | 'tagger' | 'tables' | 'watches'>): Knowledge {
  let counts: Map<number, number> | undefined;
  return {
    ...ready,
    get lists() {
      return shipped.lists;
    },
    frequency(id) {
      counts ??= new Map(Object.entries(shipped.frequency()).map(([word, count]) => [ready.lexicon.id(word), count]));
      return counts.get(id) ?? 1;
    },
    list: (name) => entriesOf(shipped.lists, name),
  };
}
