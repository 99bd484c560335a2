import type { Lexicon } from '../text/lexicon.js';
import { entriesOf, type Lists } from './lists.js';
import type { Trie } from './trie.js';
import { inflectedWords, tokensOf, toWord, type Word } from './word.js';

/** What a pattern needs to be compiled, with a memory of the lists already turned into tries. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly tries: Map<string, Trie>;
}

/** The trie of a list, made once. An entry may begin a word with ~ for all its inflections. */
export function trieOf(name: string, vocabulary: Vocabulary): Trie {
  const root = vocabulary.tries.get(name) ?? readTrie(name, vocabulary);
  vocabulary.tries.set(name, root);
  return root;
}

function readTrie(name: string, vocabulary: Vocabulary): Trie {
  const root: Trie = { next: new Map(), shapes: null, end: false };
  for (const entry of entriesOf(vocabulary.lists, name)) addEntry(root, entry.split(/\s+/), vocabulary);
  // An entry of nothing but invisible characters is none.
  root.end = false;
  return root;
}

function addEntry(trie: Trie, written: readonly string[], vocabulary: Vocabulary): void {
  const [first, ...rest] = written;
  if (first === undefined) {
    trie.end = true;
    return;
  }
  for (const words of formsOf(first, vocabulary.lexicon)) addEntry(descend(trie, words), rest, vocabulary);
}

function formsOf(written: string, lexicon: Lexicon): Word[][] {
  if (!written.startsWith('~')) return [tokensOf(written).map((token) => toWord(token, lexicon))];
  return inflectedWords(written.slice(1), lexicon).map((word) => [word]);
}

function descend(trie: Trie, words: readonly Word[]): Trie {
  return words.reduce((node, { id, shapes }) => {
    const children = node.next.get(id) ?? [];
    const known = children.find((child) => String(child.shapes) === String(shapes));
    if (known) return known;
    const made: Trie = { next: new Map(), shapes, end: false };
    node.next.set(id, [...children, made]);
    return made;
  }, trie);
}
