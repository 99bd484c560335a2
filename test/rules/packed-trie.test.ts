import { expect, test } from '@jest/globals';
import { trieOf } from '../../src/rules/list-trie.js';
import { packTrie, unpackTrie } from '../../src/rules/packed-trie.js';
import { ground } from './ground.js';

test.each(['country', 'missile-talk'])('the trie of <%s> comes back from its numbers as it was', (name) => {
  const trie = trieOf(name, { lexicon: ground.lexicon, lists: ground.lists, tries: new Map() });
  expect(unpackTrie(packTrie(trie))).toEqual(trie);
});
