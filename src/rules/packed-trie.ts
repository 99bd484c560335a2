import type { Trie } from './trie.js';

/** A list's trie as the build keeps it: three numbers a node, a node before its children, and how its words are written. */
export interface PackedTrie {
  /** Of each node: the word's id, the line of its shape in `shapes` (0: any case), and END with twice the number of children. */
  readonly nodes: Int32Array;
  /** A shape a line, from line 1 on. */
  readonly shapes: string;
}

const COLUMNS = 3;
/** The column of END and the number of children; 0 in the first node of a trie without entries. */
export const CHILDREN = 2;
const END = 1;

export function packTrie(root: Trie): PackedTrie {
  const nodes: number[] = [];
  const shapes = new Map<string, number>();
  const lineOf = (shape: string): number => {
    const line = shapes.get(shape) ?? shapes.size + 1;
    shapes.set(shape, line);
    return line;
  };
  const add = (id: number, trie: Trie): void => {
    const children = [...trie.next].flatMap(([child, ways]) => ways.map((way) => [child, way] as const));
    const [shape] = trie.shapes ?? [];
    nodes.push(id, shape === undefined ? 0 : lineOf(shape), (trie.end ? END : 0) + children.length * 2);
    for (const [child, way] of children) add(child, way);
  };
  add(0, root);
  return { nodes: Int32Array.from(nodes), shapes: ['', ...shapes.keys()].join('\n') };
}

export function unpackTrie({ nodes, shapes }: PackedTrie): Trie {
  const lines = shapes.split('\n');
  let at = 0;
  const read = (): Trie => {
    const line = nodes[at + 1];
    const trie: Trie = { next: new Map(), shapes: line === 0 ? null : [lines[line]], end: (nodes[at + CHILDREN] & END) !== 0 };
    let children = nodes[at + CHILDREN] >> 1;
    at += COLUMNS;
    for (; children > 0; children--) {
      const id = nodes[at];
      const known = trie.next.get(id);
      if (known) known.push(read());
      else trie.next.set(id, [read()]);
    }
    return trie;
  };
  return read();
}
