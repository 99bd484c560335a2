import { cutDepartures } from './cuts.js';
import type { Aligned, Departure, FindDepartures } from './departure.js';
import { modalityDepartures } from './modality.js';
import { nameDepartures } from './names.js';
import { numberDepartures } from './numbers.js';
import { officeDepartures } from './offices.js';
import { polarityDepartures } from './polarity.js';
import { pronounDepartures } from './pronouns.js';
import { speakerDepartures } from './speakers.js';
import { termDepartures } from './terms.js';

/** Every kind of departure that is looked for, in the order of reports. */
const KINDS: readonly FindDepartures[] = [
  polarityDepartures,
  numberDepartures,
  nameDepartures,
  pronounDepartures,
  officeDepartures,
  modalityDepartures,
  speakerDepartures,
  cutDepartures,
  termDepartures,
];

/** All that two aligned statements say differently. */
export function departuresOf(pair: Aligned): Departure[] {
  return KINDS.flatMap((find) => find(pair));
}
