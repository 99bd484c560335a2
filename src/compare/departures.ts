import type { Aligned, Departure, FindDepartures } from './departure.js';
import { numberDepartures } from './numbers.js';
import { polarityDepartures } from './polarity.js';

/** Every kind of departure that is looked for, in the order of reports. */
const KINDS: readonly FindDepartures[] = [polarityDepartures, numberDepartures];

/** All that two aligned statements say differently. */
export function departuresOf(pair: Aligned): Departure[] {
  return KINDS.flatMap((find) => find(pair));
}
