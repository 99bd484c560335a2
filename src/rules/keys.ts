import type { Node } from './program.js';
import type { Trie } from './trie.js';

/** Pairs of words that matches begin with; the second is 0 where any may follow. */
export type Keys = readonly (readonly [number, number])[];

/** More keys than this make no anchor. */
const MAX_KEYS = 60_000;

/** The keys that what begins at a node may begin with. */
export function keysOf(node: Node): Keys | null {
  const firsts = firstWords(node);
  if (!firsts) return null;
  const keys: (readonly [number, number])[] = [];
  for (const [first, following] of firsts) {
    const seconds = following.map((next) => firstWords(next));
    const pairs = seconds.every((words) => words !== null) ? seconds.flatMap((words) => [...(words?.keys() ?? [])]) : [0];
    for (const second of new Set(pairs)) keys.push([first, second]);
    if (keys.length > MAX_KEYS) return null;
  }
  return keys;
}

/** Ids a match may begin with at this node, each with the nodes that may follow it; null when any word may come. */
function firstWords(node: Node): Map<number, Node[]> | null {
  switch (node.op) {
    case 'accept':
    case 'same':
      return null;
    case 'token':
      return node.test.kind === 'words' ? new Map([...node.test.ids.keys()].map((id) => [id, [node.next]])) : null;
    case 'phrase':
      return new Map([...node.trie.next].map(([id, children]) => [id, children.flatMap((child) => afterWord(child, node))]));
    case 'either':
      return merged(node.options.map(firstWords));
  }
}

/** What may follow the first word of a list entry: more of the entry, or what follows the list. */
function afterWord(trie: Trie, node: Node & { op: 'phrase' }): Node[] {
  const more: Node[] = trie.next.size > 0 ? [{ ...node, trie: { ...trie, end: false } }] : [];
  return trie.end ? [...more, node.next] : more;
}

function merged(maps: readonly (Map<number, Node[]> | null)[]): Map<number, Node[]> | null {
  const all = new Map<number, Node[]>();
  for (const map of maps) {
    if (!map) return null;
    for (const [id, nodes] of map) all.set(id, [...(all.get(id) ?? []), ...nodes]);
  }
  return all;
}
