import type { Links } from './links.js';
import type { Unit } from './unit.js';

/** The ways in which one version of a story can depart from another. */
export type DepartureKind = 'polarity' | 'modality' | 'number' | 'name' | 'office' | 'term' | 'speaker' | 'cut';

/** A stretch of words of a unit, end excluded. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** One thing that two units say differently, and where each says it. */
export interface Departure {
  readonly kind: DepartureKind;
  readonly one: Stretch;
  readonly other: Stretch;
}

/** Two units that say the same but for what departs, word linked to word. */
export interface Aligned {
  readonly one: Unit;
  readonly other: Unit;
  readonly links: Links;
}

/** A kind of departure: what is looked for in two aligned units. */
export type FindDepartures = (pair: Aligned) => Departure[];
