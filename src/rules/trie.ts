import type { Shapes } from './word.js';

/** Phrases of a list as a trie over words; `end` where an entry may end. */
export interface Trie {
  /** Children by word id: one for each way the word is written in entries, so that no entry lends another its capitals. */
  readonly next: Map<number, Trie[]>;
  /** How the word that leads here is written. */
  readonly shapes: Shapes;
  end: boolean;
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
