import type { MarkedRegion } from '../model.js';
import { BODY, CAPTION, CREDIT, HEADING } from './text.js';

const REGIONS: Readonly<Record<MarkedRegion['kind'], number>> = { heading: HEADING, caption: CAPTION, credit: CREDIT };

/** Where sentences stand. */
interface Sentences {
  readonly starts: Int32Array;
  readonly sentences: Int32Array;
}

/**
 * Gives sentences that begin in a part the page's markup names the region it names. What the shape of the text has shown
 * to be a credit stays one inside a caption. `marked` is in the order of the text.
 */
export function markRegions(
  regions: Uint8Array,
  marked: readonly MarkedRegion[],
  { starts, sentences }: Sentences,
): void {
  let next = 0;
  for (let sentence = 0; sentence < regions.length; sentence++) {
    const start = starts[sentences[sentence]];
    while (next < marked.length && marked[next].end <= start) next++;
    const part = marked[next];
    if (part === undefined || part.start > start) continue;
    if (part.kind !== 'caption' || regions[sentence] === BODY || regions[sentence] === HEADING)
      regions[sentence] = REGIONS[part.kind];
  }
}
