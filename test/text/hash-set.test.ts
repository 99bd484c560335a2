import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashWord } from '../../src/text/fold.js';
import { hashSet } from '../../src/text/hash-set.js';

test('holds what it was given and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.string()), (words, others) => {
      const set = hashSet(words);
      const hashes = new Set(words.map(hashWord));
      for (const word of [...words, ...others]) expect(set.has(hashWord(word))).toBe(hashes.has(hashWord(word)));
    }),
  );
});
