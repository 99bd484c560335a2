import type { Node } from './program.js';
import type { Trie } from './trie.js';

/** Pairs of words that matches begin with; the second is 0 where any may follow. */
export type Keys = readonly (readonly [number, number])[];

/** More pairs than this for one first word are not worth their rows: the first word alone is the key. */
const MAX_SECONDS = 60;

/** Answers given before: many ways lead through one node. */
const keys = new WeakMap<Node, Keys | null>();
const firsts = new WeakMap<Node, FirstWords | null>();

/** Ids, each with the nodes that may follow it. */
type FirstWords = ReadonlyMap<number, readonly Node[]>;

/** The keys that what begins at a node may begin with, or null when any word may come first. */
export function keysOf(node: Node): Keys | null {
  return remembered(keys, node, findKeys);
}

function remembered<T>(known: WeakMap<Node, T>, node: Node, find: (node: Node) => T): T {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = find(node);
  known.set(node, found);
  return found;
}

function findKeys(node: Node): Keys | null {
  const words = firstWords(node);
  if (!words) return null;
  return [...words].flatMap(([first, following]) => secondsOf(following).map((second) => [first, second] as const));
}

/** Ids that may follow at these nodes; only 0 where any may, or too many. */
function secondsOf(following: readonly Node[]): readonly number[] {
  const words = new Set<number>();
  for (const node of following) {
    const next = firstWords(node);
    if (!next || words.size + next.size > MAX_SECONDS) return [0];
    for (const id of next.keys()) words.add(id);
  }
  return words.size > 0 ? [...words] : [0];
}

/** First words of a match that begins at this node; null when any word may come. */
function firstWords(node: Node): FirstWords | null {
  return remembered(firsts, node, findFirstWords);
}

function findFirstWords(node: Node): FirstWords | null {
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

function merged(maps: readonly (FirstWords | null)[]): FirstWords | null {
  const all = new Map<number, Node[]>();
  for (const map of maps) {
    if (!map) return null;
    for (const [id, nodes] of map) all.set(id, [...(all.get(id) ?? []), ...nodes]);
  }
  return all;
}
