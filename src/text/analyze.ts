import type { Article } from '../model.js';
import { ENTRY_BITS, IN_DICTIONARY, IN_NAMES, type Lexicon } from './lexicon.js';
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
  const { paragraphs, sentences } = segment(tokens);
  markNames({ ...tokens, sentences });
  const quotations = findQuotations(tokens, source, paragraphs);
  const regions = findRegions(tokens, { sentences, paragraphs });
  if (article.regions) markRegions(regions, article.regions, { ...tokens, sentences });
  return { article, source, ...tokens, words, sentences, regions, paragraphs, quotations, wordCount };
}

/** Ids and dictionary flags of all tokens: one look-up each. */
function lookUp({ length, hashes, flags }: Tokens, lexicon: Lexicon): { words: Int32Array; wordCount: number } {
  const words = new Int32Array(length);
  let wordCount = 0;
  for (let token = 0; token < length; token++) {
    const entry = lexicon.entry(hashes[token]);
    words[token] = entry >> ENTRY_BITS;
    if (entry & IN_DICTIONARY) flags[token] |= KNOWN | COMMON;
    else if (entry & IN_NAMES) flags[token] |= KNOWN;
    if (flags[token] & (WORD | NUMBER)) wordCount++;
  }
  return { words, wordCount };
}
