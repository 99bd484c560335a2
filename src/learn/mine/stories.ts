import type { OtherWord } from '../../compare/other-words.js';
import { badExamples, goodExamples, isWritable, namer, type Draft } from './draft.js';

/** Words that depart from others of their story, counted over stories. */
export interface StoryWords {
  add(found: readonly OtherWord[]): void;
  /** Pairs of words met in enough stories, as drafts of rules, the most frequent first. */
  drafts(wanted: { readonly least: number; readonly limit: number; readonly taken: Iterable<string> }): Draft[];
}

interface Pair {
  readonly odd: string;
  readonly usual: string;
  stories: number;
}

/** Counts each pair of stems once a story; the words first met stand for all of their forms. */
export function createStoryWords(): StoryWords {
  const pairs = new Map<string, Pair>();
  return {
    add(found) {
      const once = new Map(found.map((one) => [`${one.odd.stem} ${one.usual.stem}`, one]));
      for (const [key, { odd, usual }] of once) {
        const known = pairs.get(key);
        if (known) known.stories++;
        else pairs.set(key, { odd: odd.form, usual: usual.form, stories: 1 });
      }
    },
    drafts({ least, limit, taken }) {
      const named = namer(taken);
      return [...pairs.values()]
        .filter(({ odd, stories }) => stories >= least && isWritable([odd]))
        .sort((one, other) => other.stories - one.stories || (one.odd < other.odd ? -1 : 1))
        .slice(0, limit)
        .map((pair) => draftOf(pair, named));
    },
  };
}

function draftOf({ odd, usual, stories }: Pair, named: ReturnType<typeof namer>): Draft {
  return {
    ...{ id: named([odd, 'for', usual]), category: 'senses', match: odd, near: [], means: [usual], from: [] },
    ...{ bad: badExamples(odd, []), good: goodExamples(odd, [], [usual]), evidence: { stories } },
  };
}
