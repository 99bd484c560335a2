import type { Article } from '../model.js';
import { ENTRY_BITS, IN_DICTIONARY, IN_NAMES, type Lexicon } from './lexicon.js';
import { findLandmarks } from './landmarks.js';
import { markNames } from './names.js';
import { findQuotations } from './quotations.js';
import { markRegions } from './marked-regions.js';
import { findRegions } from './regions.js';
import { segment } from './segment.js';
import { COMMON, KNOWN, NUMBER, WORD, type Text } from './text.js';
import { tokenize, type Tokens } from './tokenize.js';

/** Segments an article once for all detectors. Time and memory are linear in the length of its text. */
export function analyze(article: Article, lexicon: Lexicon): Text {
  const source = article.text;
  const tokens = tokenize(source);
  const { words, wordCount } = lookUp(tokens, lexicon);
  const landmarks = findLandmarks(tokens);
  const { paragraphs, sentences } = segment(tokens, landmarks);
  markNames(tokens, sentences, landmarks);
  const quotations = findQuotations(tokens, { source, paragraphs, landmarks });
  const regions = findRegions(tokens, { sentences, paragraphs });
  if (article.regions) markRegions(regions, article.regions, { ...tokens, sentences });
  const { length, starts, ends, hashes, flags } = tokens;
  // prettier-ignore
  return {
    article, source, length, starts, ends, words, hashes, flags, sentences, regions, paragraphs, quotations, wordCount,
  };
}

/** Ids and dictionary flags of all tokens: one look-up each. */
function lookUp({ length, hashes, flags }: Tokens, lexicon: Lexicon): { words: Int32Array; wordCount: number } {
  const words = lexicon.entries(hashes);
  let wordCount = 0;
  for (let token = 0; token < length; token++) {
    const entry = words[token];
    words[token] = entry >> ENTRY_BITS;
    const kind = flags[token];
    if (kind & (WORD | NUMBER)) wordCount++;
    flags[token] = kind | DICTIONARY_FLAGS[entry & (IN_DICTIONARY | IN_NAMES)];
  }
  return { words, wordCount };
}

/** The flags of what the dictionary says of a word. */
const DICTIONARY_FLAGS = Uint16Array.of(0, KNOWN | COMMON, KNOWN, KNOWN | COMMON);
