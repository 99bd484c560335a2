import { analyze } from '../../src/text/analyze.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import type { Text } from '../../src/text/text.js';

const lexicon = shippedKnowledge(loadShipped()).lexicon;

/** A text analysed against the real dictionary. */
export function textOf(text: string): Text {
  return analyze({ id: 'test', text, origin: { path: 'test' } }, lexicon);
}

/** The text of each sentence. */
export function sentencesOf(text: Text): string[] {
  return Array.from({ length: text.sentences.length - 1 }, (_, at) =>
    text.source.slice(text.starts[text.sentences[at]], text.ends[text.sentences[at + 1] - 1]),
  );
}
