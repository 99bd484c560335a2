import { createGroups } from './groups.js';

/** What comparing the next article with an earlier one came to. */
export interface Vote {
  /** Number of the earlier article, in the order they came. */
  readonly other: number;
  /** Whether both tell one event. */
  readonly agrees: boolean;
}

/** Articles joined into stories by votes. */
export interface Joining {
  /** Enters the next article; true if it begins a story of its own. */
  add(votes: readonly Vote[]): boolean;
  /** For each article, in the order they came, the first article of its story. */
  stories(): Int32Array;
}

/** Share of the articles met of a story that one has to agree with, so that no chain of neighbours makes a story. */
const LEAST_SHARE = 0.5;

/** Joins an article to every story enough of whose articles it agrees with. */
export function createJoining(): Joining {
  const groups = createGroups();
  return {
    add(votes) {
      const at = groups.add();
      const said = new Map<number, boolean[]>();
      for (const { other, agrees } of votes) {
        const story = groups.first(other);
        said.set(story, [...(said.get(story) ?? []), agrees]);
      }
      for (const [story, agreed] of said) if (belongs(agreed)) groups.join(at, story);
      return groups.first(at) === at;
    },
    stories: () => groups.firsts(),
  };
}

function belongs(votes: readonly boolean[]): boolean {
  const agreed = votes.filter((vote) => vote).length;
  return agreed > 0 && agreed >= votes.length * LEAST_SHARE;
}
