import { grouped } from '../report/say.js';
import { visible } from '../report/visible.js';
import { shorten } from '../report/wrap.js';
import { MOST_SOURCES, type SourceCounts } from './counts.js';

const MOST_OF_NAME = 60;
const MOST_SAID = 10;

/** The name of a source in a sentence. */
export function named(source: string): string {
  return `"${shorten(visible(source), MOST_OF_NAME)}"`;
}

/** The first of many sentences, and how many more there are. */
export function fewOf(sentences: readonly string[]): string[] {
  const more = sentences.length - MOST_SAID;
  return [
    ...sentences.slice(0, MOST_SAID),
    ...(more > 0 ? [`The same goes for ${grouped(more)} more ${more === 1 ? 'source' : 'sources'}.`] : []),
  ];
}

/** What is to be said where not all sources were counted. */
export function fullText({ isFull }: SourceCounts): string[] {
  if (!isFull) return [];
  return [
    `There are more than ${grouped(MOST_SOURCES)} sources, and only the first were counted; see which field --field source names.`,
  ];
}
