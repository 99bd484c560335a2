import { agreeing, type Agreement, type Weigh } from './agreement.js';
import type { Features } from './features.js';

/** What is known of an article when stories are put together. */
export interface Told {
  readonly features: Features;
  /** Milliseconds since 1970; without one, no window of time applies. */
  readonly published?: number;
}

/** Ways of telling one event, and what they ask of two articles at least. */
const WAYS: readonly Agreement[] = [
  // One text in other words: translations, and a wire report as several outlets edit it.
  { shared: 24, similarity: 0.2, names: 0.22, lead: 0.13, order: 0.7, figures: 0.55 },
  // The same, more alike, where the text is short or a translation got some of its numbers wrong.
  { shared: 16, similarity: 0.25, names: 0.33, lead: 0.13, order: 0.8, figures: 0.25 },
  // Two accounts of one event; this week's figures and last week's differ in their numbers.
  { shared: 20, similarity: 0.4, names: 0.36, lead: 0.13, order: 0, figures: 0.55 },
  // The same, less alike in their words but about the same persons and places.
  { shared: 20, similarity: 0.35, names: 0.65, lead: 0.13, order: 0, figures: 0.55 },
];
const MEASURES = ['shared', 'similarity', 'names', 'lead', 'order', 'figures'] as const;
/** Days between two articles of one story. */
const DAYS = 4;
const DAY = 86_400_000;

/** Whether another article tells the event of this one; undefined where their days are too far apart to ask. */
export type TellsOne = (other: Told) => boolean | undefined;

/** Readies an article for being compared with several, by what features weigh at this moment. */
export function tellsOneEvent(article: Told, weigh: Weigh): TellsOne {
  const compare = agreeing(article.features, weigh);
  return (other) => (near(article, other) ? agree(compare(other.features)) : undefined);
}

function near({ published: one }: Told, { published: other }: Told): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= DAYS * DAY;
}

function agree(agreement: Agreement | undefined): boolean {
  return (
    agreement !== undefined && WAYS.some((least) => MEASURES.every((measure) => agreement[measure] >= least[measure]))
  );
}
