import type { Lexicon } from '../text/lexicon.js';
import { entriesOf, type Lists } from './lists.js';
import { either, inflectedWords, tokensOf, toWord, type Shapes, type Word } from './word.js';

/** Phrases of a list as a trie over word ids; `end` where an entry may end. */
export interface Trie {
  readonly next: Map<number, Trie>;
  /** How the word that leads here may be written. */
  shapes: Shapes;
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
  return words.reduce((node, word) => {
    const known = node.next.get(word.id);
    if (known) {
      known.shapes = either(known.shapes, word.shapes);
      return known;
    }
    const made: Trie = { next: new Map(), shapes: word.shapes, end: false };
    node.next.set(word.id, made);
    return made;
  }, trie);
}

const depths = new WeakMap<Trie, number>();

/** Most words an entry has; worked out once for each trie. */
export function depthOf(trie: Trie): number {
  const known = depths.get(trie);
  if (known !== undefined) return known;
  let deepest = 0;
  for (const child of trie.next.values()) deepest = Math.max(deepest, 1 + depthOf(child));
  depths.set(trie, deepest);
  return deepest;
}
