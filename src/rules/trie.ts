import type { Lexicon } from '../text/lexicon.js';
import { entriesOf, type Lists } from './lists.js';
import { inflectedWords, tokensOf, toWord, type Shapes, type Word } from './word.js';

/** Phrases of a list as a trie over words; `end` where an entry may end. */
export interface Trie {
  /** Children by word id: one for each way the word is written in entries, so that no entry lends another its capitals. */
  readonly next: Map<number, Trie[]>;
  /** How the word that leads here is written. */
  readonly shapes: Shapes;
  end: boolean;
}

/** What a pattern needs to be compiled, with a memory of the lists already turned into tries. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly tries: Map<string, Trie>;
}

/** The trie of a list, made once. An entry may begin a word with ~ for all its inflections. */
export function trieOf(name: string, vocabulary: Vocabulary): Trie {
  const known = vocabulary.tries.get(name);
  if (known) return known;
  const root: Trie = { next: new Map(), shapes: null, end: false };
  for (const entry of entriesOf(vocabulary.lists, name)) addEntry(root, entry.split(/\s+/), vocabulary);
  vocabulary.tries.set(name, root);
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

/** All children of a trie's node. */
export function childrenOf(trie: Trie): Trie[] {
  return [...trie.next.values()].flat();
}

const depths = new WeakMap<Trie, number>();

/** Most words an entry has; worked out once for each trie. */
export function depthOf(trie: Trie): number {
  const known = depths.get(trie);
  if (known !== undefined) return known;
  let deepest = 0;
  for (const child of childrenOf(trie)) deepest = Math.max(deepest, 1 + depthOf(child));
  depths.set(trie, deepest);
  return deepest;
}
