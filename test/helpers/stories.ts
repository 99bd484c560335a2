import type { LakebyDetector } from '../../src/create-detector.js';
import type { Comparison } from '../../src/compare/comparison.js';
import type { Finding, Span } from '../../src/model.js';

/** A place in an article of a story. */
interface Place extends Span {
  readonly article: string;
}

/** A story of the corpus: what is marked in it, and what was found. */
export interface Story {
  readonly name: string;
  readonly departures: readonly (Place & { readonly kind: string; readonly others: readonly Place[] })[];
  readonly harmless: readonly (readonly [Place, Place])[];
  readonly findings: readonly (Place & Finding)[];
  readonly textOf: ReadonlyMap<string, string>;
}

/** How findings and marks go together. */
interface Judged extends Pick<Story, 'harmless'> {
  readonly right: Story['findings'];
  readonly wrong: Story['findings'];
  readonly found: Story['departures'];
  readonly missed: Story['departures'];
  readonly harmed: Story['harmless'];
}

const { judgeStory: judge, readStories: read } = await import('../../scripts/acceptance/stories.js' as string);

/** The stories as npm run acceptance reads and judges them: one measure for both. */
export const readStories = read as (tools: { detector: LakebyDetector; comparison: Comparison }) => Story[];
export const judgeStory = judge as (story: Story) => Judged;
