import type { Comparison } from '../compare/comparison.js';
import type { Features } from '../compare/features.js';
import { FEW, storiesOfFew } from '../compare/few.js';
import { createStories } from '../compare/stories.js';
import { MOST_COMPARED } from '../compare/compare.js';
import type { Article, Finding, Skipped, Story } from '../model.js';
import { isSkipped, type Item } from '../read/reader.js';
import { openSpool, type Spool } from '../read/spool.js';
import { nothingToCompare, type Lack } from './nothing-to-compare.js';

/** An article, and what comparing it with the others of its story has shown. */
export interface Compared {
  readonly article: Article;
  readonly departures: readonly Finding[];
  readonly story?: Story;
}

/** In which order articles come out: as they came in, or story by story, those alone last. */
export type Order = 'input' | 'story';

/** Articles being compared, and what is to be said of them afterwards. */
export interface Comparing {
  readonly items: AsyncIterable<Compared | Skipped>;
  /** Why nothing was compared, where that is so; to be asked when all items are out. */
  remarks(): string[];
}

/**
 * Compares articles in two passes: all are put by on the disk while it is found out what each is about; then they are read
 * again, story by story. Memory holds what they are about, and the texts of one story.
 */
export function compareItems(items: AsyncIterable<Item>, comparison: Comparison, order: Order): Comparing {
  let lack: Lack = { articles: 0, foreign: 0, texts: 0, stories: 0 };
  async function* compared(): AsyncGenerator<Compared | Skipped> {
    const spool = openSpool();
    try {
      const sorting = sortArticles(spool, comparison);
      for await (const item of items) {
        if (isSkipped(item)) yield item;
        else sorting.add(item);
      }
      const stories = sorting.stories();
      lack = { ...sorting.counts(), stories: new Set(stories.map(({ story }) => story).filter(Boolean)).size };
      yield* inOrder(stories, order, { spool, comparison });
    } finally {
      spool.close();
    }
  }
  return { items: compared(), remarks: () => nothingToCompare(lack) };
}

/** An article of the spool and the story it belongs to, with all articles of that. */
interface Placed {
  readonly at: number;
  readonly story?: Story;
  readonly members: readonly number[];
}

interface Sorting {
  add(article: Article): void;
  counts(): Omit<Lack, 'stories'>;
  stories(): Placed[];
}

/** Puts articles by, and into stories. */
function sortArticles(spool: Spool, comparison: Comparison): Sorting {
  const stories = createStories();
  /** Of each article that can be compared, its place in the spool. */
  const places: number[] = [];
  const texts = new Set<string>();
  const few: Features[] = [];
  return {
    add(article) {
      const told = comparison.told(article);
      spool.add(article);
      if (told === undefined) return;
      stories.add(told);
      places.push(spool.size - 1);
      if (texts.size < 2) texts.add(article.text);
      if (few.length <= FEW) few.push(told.features);
    },
    counts: () => ({ articles: spool.size, foreign: spool.size - places.length, texts: texts.size }),
    stories: () => placed(spool.size, membersOf(few.length <= FEW ? storiesOfFew(few) : stories.stories(), places)),
  };
}

/** The articles of each story that has several, by their places in the spool. */
function membersOf(firsts: Int32Array, places: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  firsts.forEach((first, at) => {
    const group = groups.get(first);
    if (group) group.push(places[at]);
    else groups.set(first, [places[at]]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

function placed(size: number, groups: readonly (readonly number[])[]): Placed[] {
  const all: Placed[] = Array.from({ length: size }, (_, at) => ({ at, members: [] }));
  groups.forEach((members, index) => {
    const story = { number: index + 1, articles: members.length };
    for (const at of members) all[at] = { at, story, members };
  });
  return all;
}

/** What the second pass works with. */
interface Shelf {
  readonly spool: Spool;
  readonly comparison: Comparison;
}

function* inOrder(all: readonly Placed[], order: Order, { spool, comparison }: Shelf): Generator<Compared> {
  const last = Number.MAX_SAFE_INTEGER;
  const ordered =
    order === 'input' ? all : all.toSorted((a, b) => (a.story?.number ?? last) - (b.story?.number ?? last));
  const known = new Map<number, readonly Finding[]>();
  for (const { at, story, members } of ordered) {
    if (story !== undefined && at === members[0]) remember(members, known, { spool, comparison });
    const departures = known.get(at) ?? [];
    known.delete(at);
    yield { article: spool.get(at), departures, ...(story === undefined ? {} : { story }) };
  }
}

/** Compares a story when its first article comes out; what is found is kept until the article it belongs to follows. */
function remember(
  members: readonly number[],
  known: Map<number, readonly Finding[]>,
  { spool, comparison }: Shelf,
): void {
  const compared = members.slice(0, MOST_COMPARED * 2);
  comparison
    .departures(compared.map((at) => spool.get(at)))
    .forEach((findings, index) => known.set(compared[index], findings));
}
