import { createRequire } from 'node:module';
import type { Text } from './text.js';

/** The classes a rule can ask for; everything else is `other`. */
export type Tag = 'noun' | 'verb' | 'adj' | 'other';

const TAGS: Readonly<Record<string, Tag>> = { NOUN: 'noun', PROPN: 'noun', VERB: 'verb', AUX: 'verb', ADJ: 'adj' };

/** A tagger: text in, and for each of its words the UTF-16 offset it starts at and its tag. */
type Tagger = (source: string) => readonly { readonly start: number; readonly tag: Tag }[];

let tagger: Tagger | undefined;

/**
 * Tags of the tokens of one sentence, by wink-nlp's averaged perceptron (92.7 % on ten classes of the Brown corpus).
 * Slow (2 MB/s) and 150 ms to load: only rules whose every other part has matched ask for it.
 */
export function tagSentence(text: Text, sentence: number): Tag[] {
  const first = text.sentences[sentence];
  const end = text.sentences[sentence + 1];
  const offset = text.starts[first];
  tagger ??= loadTagger();
  const tagged = tagger(text.source.slice(offset, text.ends[end - 1]));
  let at = 0;
  return Array.from({ length: end - first }, (_, token) => {
    const start = text.starts[first + token] - offset;
    while (at + 1 < tagged.length && tagged[at + 1].start <= start) at++;
    return tagged[at]?.tag ?? 'other';
  });
}

/** wink-nlp is CommonJS and loaded when first needed, inside a synchronous check. */
function loadTagger(): Tagger {
  const require = createRequire(import.meta.url);
  const winkNlp = require('wink-nlp') as typeof import('wink-nlp').default;
  const model = require('wink-eng-lite-web-model') as typeof import('wink-eng-lite-web-model').default;
  const nlp = winkNlp(model, ['sbd', 'pos']);
  const { its } = nlp;
  return (source) => {
    const tokens = nlp.readDoc(source).tokens();
    const values = tokens.out(its.value) as string[];
    const spaces = tokens.out(its.precedingSpaces) as string[];
    const classes = tokens.out(its.pos) as string[];
    let end = 0;
    return values.map((value, token) => {
      const start = end + spaces[token].length;
      end = start + value.length;
      return { start, tag: TAGS[classes[token]] ?? 'other' };
    });
  };
}
