import { NAME, NUMBER } from '../text/text.js';
import * as code from './code.js';
import type { Pool } from './pool.js';
import type { Node, Program } from './program.js';
import type { Test } from './token-test.js';
import type { Trie } from './trie.js';
import type { Shapes } from './word.js';

/** Puts programs into a pool; equal parts of different patterns are kept once. */
export interface Assembler {
  /** Where a pattern of the rule at `rule` (0: none) begins. */
  pattern(program: Program, rule: number): number;
  /** Where one pattern begins that stands for any of these; 0 if there are none. */
  anyOf(programs: readonly Program[]): number;
}

/** `numberWords` are the ids of words that <number> takes besides figures. */
export function createAssembler(pool: Pool, numberWords: readonly number[]): Assembler {
  const nodeOf = nodeAssembler(pool, testAssembler(pool, numberWords));
  const pattern = ({ longest, tagged, start }: Omit<Program, 'pattern'>, rule: number): number =>
    pool.put([rule, longest, tagged ? 1 : 0, nodeOf(start)]);
  return {
    pattern,
    anyOf(programs) {
      if (programs.length === 0) return 0;
      const longest = Math.max(...programs.map((program) => program.longest));
      const tagged = programs.some((program) => program.tagged);
      return pattern({ longest, tagged, start: { op: 'either', options: programs.map(({ start }) => start) } }, 0);
    },
  };
}

/** Nodes that several ways lead to are met once. */
function nodeAssembler(pool: Pool, testAt: (test: Test) => number): (node: Node) => number {
  const known = new Map<Node, number>();
  const trieAt = trieAssembler(pool);
  const rowOf = (node: Node): number[] => {
    switch (node.op) {
      case 'accept':
        return [code.ACCEPT];
      case 'same':
        return [code.SAME, node.capture, nodeOf(node.next)];
      case 'phrase':
        return [code.PHRASE, trieAt(node.trie), nodeOf(node.next), node.capture];
      case 'either':
        return [code.EITHER, node.options.length, ...node.options.map(nodeOf)];
      case 'token':
        return tokenRow(node);
    }
  };
  const tokenRow = ({ test, capture, next }: Node & { op: 'token' }): number[] => {
    if (capture !== code.NO_CAPTURE) return [code.CAPTURE, testAt(test), nodeOf(next), capture];
    const fixed = fixedWord(test);
    return fixed === undefined ? [code.TOKEN, testAt(test), nodeOf(next)] : [code.FIXED, fixed, nodeOf(next)];
  };
  const nodeOf = (node: Node): number => {
    const place = known.get(node) ?? pool.put(rowOf(node));
    known.set(node, place);
    return place;
  };
  return nodeOf;
}

/** The only word that passes, if its case does not matter: most tokens of most patterns. */
function fixedWord(test: Test): number | undefined {
  if (test.kind !== 'words' || test.ids.size !== 1) return undefined;
  const [[id, shapes]] = test.ids;
  return shapes === null ? id : undefined;
}

function testAssembler(pool: Pool, numberWords: readonly number[]): (test: Test) => number {
  const numbers: Test = { kind: 'words', ids: new Map(numberWords.map((id) => [id, null])) };
  const classRow = (name: (Test & { kind: 'class' })['name']): number[] => {
    if (name === 'name') return [code.FLAG, NAME];
    if (name === 'number') return [code.SOME, 2, pool.put([code.FLAG, NUMBER]), testAt(numbers)];
    return [code.TAG, code.TAGS.indexOf(name)];
  };
  const rowOf = (test: Test): number[] => {
    switch (test.kind) {
      case 'any':
        return [code.ANY];
      case 'words':
        return [code.WORDS, ...byId(pool, [...test.ids].map(([id, shapes]) => ({ id, shapes })))];
      case 'not':
        return [asksForTags(test.test) ? code.NOT_TAG : code.NOT, testAt(test.test)];
      case 'some':
        return [code.SOME, test.tests.length, ...test.tests.map(testAt)];
      case 'class':
        return classRow(test.name);
    }
  };
  const testAt = (test: Test): number => pool.put(rowOf(test));
  return testAt;
}

function asksForTags(test: Test): boolean {
  if (test.kind === 'some') return test.tests.some(asksForTags);
  return test.kind === 'class' && test.name !== 'name' && test.name !== 'number';
}

function trieAssembler(pool: Pool): (trie: Trie) => number {
  const known = new Map<Trie, number>();
  const trieAt = (trie: Trie): number => {
    const place = known.get(trie) ?? pool.put(rowOf(trie));
    known.set(trie, place);
    return place;
  };
  const rowOf = ({ next, end }: Trie): number[] => {
    const children = [...next].flatMap(([id, ways]) => ways.map((way) => ({ id, shapes: way.shapes, child: trieAt(way) })));
    return [end ? 1 : 0, ...byId(pool, children)];
  };
  return trieAt;
}

interface Entry {
  readonly id: number;
  readonly shapes: Shapes;
  readonly child?: number;
}

/** Columns of entries: their number, ids in ascending order, shapes and, where they have them, children. */
function byId(pool: Pool, entries: readonly Entry[]): number[] {
  const ordered = [...entries].sort((a, b) => a.id - b.id);
  return [
    ordered.length,
    ...ordered.map(({ id }) => id),
    ...ordered.map(({ shapes }) => shapesAt(pool, shapes)),
    ...ordered.flatMap(({ child }) => child ?? []),
  ];
}

function shapesAt(pool: Pool, shapes: Shapes): number {
  if (shapes === null) return code.ANY_CASE;
  return pool.put([shapes.length, ...shapes.flatMap(capitalsOf)]);
}

/** The capitals of a word: their number, then place and code unit of each. */
function capitalsOf(shape: string): number[] {
  const places = Array.from(shape, (_, at) => at).filter((at) => shape[at] !== undefined && shape[at] !== shape[at].toLowerCase());
  return [places.length, ...places.flatMap((at) => [at, shape.charCodeAt(at)])];
}
