import { packStrings, readColumns, stringAt, type Strings } from '../text/columns.js';
import type { Lists } from './lists.js';
import { CHILDREN, packTrie, type PackedTrie } from './packed-trie.js';
import type { PackedTries } from './list-trie.js';
import type { Trie } from './trie.js';

/** Lists, and what the build made of them. */
interface ShippedLists {
  readonly lists: Lists;
  readonly packed: PackedTries;
}

/** Strings of a list, by its place: name, entries (a line each), shapes of its trie. */
const PARTS = 3;
const EMPTY: Trie = { next: new Map(), shapes: null, end: false };
type ListColumns = Strings & { readonly nodes: Int32Array; readonly nodeStarts: Int32Array };

/** Lists, and the tries of those that patterns name, as columns for dist/lists.bin. */
export function listColumns(lists: Lists, trieOf: (name: string) => Trie | undefined): ListColumns {
  const names = Object.keys(lists);
  const packed = names.map((name) => packTrie(trieOf(name) ?? EMPTY));
  const strings = names.flatMap((name, at) => [name, lists[name].join('\n'), packed[at].shapes]);
  const nodeStarts = new Int32Array(names.length + 1);
  packed.forEach(({ nodes }, at) => (nodeStarts[at + 1] = nodeStarts[at] + nodes.length));
  return { ...packStrings(strings), nodes: Int32Array.from(packed.flatMap(({ nodes }) => [...nodes])), nodeStarts };
}

/** Reads dist/lists.bin; the entries of a list are cut when it is first asked for. */
export function readShippedLists(file: URL): ShippedLists {
  const columns = readColumns(file) as unknown as ListColumns;
  const places = new Map<string, number>();
  const lists: Record<string, readonly string[]> = {};
  for (let at = 0; at + 1 < columns.nodeStarts.length; at++) {
    const name = stringAt(columns, at * PARTS);
    places.set(name, at);
    let entries: readonly string[] | undefined;
    const get = (): readonly string[] => (entries ??= stringAt(columns, at * PARTS + 1).split('\n'));
    Object.defineProperty(lists, name, { get, enumerable: true });
  }
  return { lists, packed: (name) => packedAt(columns, places.get(name)) };
}

function packedAt(columns: ListColumns, at: number | undefined): PackedTrie | undefined {
  if (at === undefined) return undefined;
  const nodes = columns.nodes.subarray(columns.nodeStarts[at], columns.nodeStarts[at + 1]);
  return nodes[CHILDREN] === 0 ? undefined : { nodes, shapes: stringAt(columns, at * PARTS + 2) };
}
