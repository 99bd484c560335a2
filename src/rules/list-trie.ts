import type { Lexicon } from '../text/lexicon.js';
import { entriesOf, type Lists } from './lists.js';
import { unpackTrie, type PackedTrie } from './packed-trie.js';
import type { Trie } from './trie.js';
import { inflectedWords, tokensOf, toWord, type Word } from './word.js';

/** What a pattern needs to be compiled, with a memory of the lists already turned into tries. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly tries: Map<string, Trie>;
  /** The tries that the build made of lists. */
  readonly packed?: PackedTries;
}

/** Gives the packed trie of a list by name. */
export type PackedTries = (name: string) => PackedTrie | undefined;

/** The trie of a list, made once. An entry may begin a word with ~ for all its inflections. */
export function trieOf(name: string, vocabulary: Vocabulary): Trie {
  const known = vocabulary.tries.get(name);
  if (known) return known;
  const packed = vocabulary.packed?.(name);
  const root = packed ? unpackTrie(packed) : readTrie(name, vocabulary);
  vocabulary.tries.set(name, root);
  return root;
}

function readTrie(name: string, vocabulary: Vocabulary): Trie {
  const root: Trie = { next: new Map(), shapes: null, end: false };
  for (const entry of entriesOf(vocabulary.lists, name)) addEntry(root, entry.split(/\s+/), vocabulary);
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
