import type { ScoreModel } from '../score/model.js';

/** A person's text: its set, its log-odds, and whether its findings would be enough to call it garbled, or suspect. */
export interface HumanCase {
  readonly set: string;
  readonly logOdds: number;
  readonly heard: boolean;
  readonly convicted: boolean;
}

/**
 * How often a band may be wrong about human news: as a share of all, and in each set. One article is always allowed. Garbled
 * is held stricter than what is wanted of it: rules were written with this text in view, and other text meets more of them.
 */
const ALLOWED = {
  suspect: { ofAll: 0.012, ofSet: 0.02 },
  garbled: { ofAll: 0.0006, ofSet: 0.0015 },
} as const;

/** The lowest log-odds of each band at which human news is wrongly put into it no oftener than allowed. */
export function chooseBands(people: readonly HumanCase[]): ScoreModel['bands'] {
  const suspect = threshold(people, ({ heard }) => heard, ALLOWED.suspect);
  const garbled = threshold(people, ({ convicted }) => convicted, ALLOWED.garbled);
  return { suspect: round(suspect), garbled: round(Math.max(suspect, garbled)) };
}

/** In a smaller set one article is more than a share of a hundred: it counts among all, but sets no threshold. */
const FEWEST_ARTICLES = 100;

type Allowance = (typeof ALLOWED)[keyof typeof ALLOWED];

function threshold(
  people: readonly HumanCase[],
  counts: (person: HumanCase) => boolean,
  { ofAll, ofSet }: Allowance,
): number {
  const names = new Set(people.map(({ set }) => set));
  const sets = [...names]
    .map((name) => people.filter(({ set }) => set === name))
    .filter(({ length }) => length >= FEWEST_ARTICLES);
  return Math.max(lowest(people, counts, ofAll), ...sets.map((members) => lowest(members, counts, ofSet)));
}

/** Just above the log-odds of the first article that would be one too many. */
function lowest(people: readonly HumanCase[], counts: (person: HumanCase) => boolean, share: number): number {
  const sorted = people
    .filter(counts)
    .map(({ logOdds }) => logOdds)
    .sort((one, other) => other - one);
  const room = Math.max(1, Math.floor(people.length * share));
  return (sorted[room] ?? -Infinity) + 0.01;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
