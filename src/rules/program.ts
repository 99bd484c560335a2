import { NO_CAPTURE } from './code.js';
import { parsePattern, type Item, type Pattern } from './pattern.js';
import { isWord, testOf, type Test } from './token-test.js';
import { trieOf, type Vocabulary } from './list-trie.js';
import { depthOf, type Trie } from './trie.js';
import { tokensOf } from './word.js';

/**
 * Parts of a compiled pattern: nodes linked to what follows them, so that matching is one walk. There are no loops: a
 * pattern has no repetition. This form is what anchors are chosen on; src/rules/assemble.ts makes of it what runs.
 */
export type Node =
  | { readonly op: 'accept' }
  | { readonly op: 'token'; readonly test: Test; readonly capture: number; readonly next: Node }
  | { readonly op: 'same'; readonly capture: number; readonly next: Node }
  | { readonly op: 'phrase'; readonly trie: Trie; readonly capture: number; readonly next: Node }
  | { readonly op: 'either'; readonly options: readonly Node[] };

const ACCEPT: Node = { op: 'accept' };

/** A compiled pattern. */
export interface Program {
  readonly start: Node;
  /** Whether a part of it asks for <noun>, <verb> or <adj>: the tagger is slow, everything else is tried first. */
  readonly tagged: boolean;
  /** Most tokens a match can have. */
  readonly longest: number;
}

/** @throws UserError for a pattern that cannot be read or names a list that does not exist. */
export function compilePattern(source: string, vocabulary: Vocabulary): Program {
  const pattern = spellOut(parsePattern(source));
  return {
    start: link(pattern, ACCEPT, vocabulary),
    tagged: pattern.some(isTagged),
    longest: longestOf(pattern, vocabulary),
  };
}

/** A written word that the tokenizer cuts (Russia's) becomes several items. */
function spellOut(pattern: Pattern): Item[] {
  return pattern.flatMap((item): Item[] => {
    if (item.kind === 'choice') return [{ ...item, options: item.options.map(spellOut) }];
    if (item.kind === 'optional') {
      const [inner, ...more] = spellOut([item.item]);
      return [{ kind: 'optional', item: more.length ? { kind: 'choice', options: [[inner, ...more]] } : inner }];
    }
    if (item.kind !== 'word') return [item];
    const words = tokensOf(item.word);
    return words.length === 1 ? [{ ...item, word: words[0] }] : words.map((word) => ({ kind: 'word', word }));
  });
}

function isTagged(item: Item): boolean {
  if (item.kind === 'class') return item.name === 'noun' || item.name === 'verb' || item.name === 'adj';
  if (item.kind === 'choice') return item.options.some((option) => option.some(isTagged));
  return (item.kind === 'optional' || item.kind === 'not') && isTagged(item.item);
}

function link(pattern: Pattern, next: Node, vocabulary: Vocabulary): Node {
  return pattern.reduceRight((following, item) => linkItem(item, following, vocabulary), next);
}

function linkItem(item: Item, next: Node, vocabulary: Vocabulary): Node {
  switch (item.kind) {
    case 'same':
      return { op: 'same', capture: item.capture, next };
    case 'optional':
      return { op: 'either', options: [linkItem(item.item, next, vocabulary), next] };
    case 'list': {
      const trie = trieOf(item.name, vocabulary);
      const capture = item.capture ?? NO_CAPTURE;
      // Entries of one word need no walk.
      if (depthOf(trie) === 1) return { op: 'token', test: testOf(item, vocabulary), capture, next };
      return { op: 'phrase', trie, capture, next };
    }
    case 'choice':
      return linkChoice(item, next, vocabulary);
    default:
      return { op: 'token', test: testOf(item, vocabulary), capture: item.capture ?? NO_CAPTURE, next };
  }
}

/** Alternatives that are all single words become one test; a choice with a capture is always such. */
function linkChoice(item: Item & { kind: 'choice' }, next: Node, vocabulary: Vocabulary): Node {
  const plain = item.options.every(([only, ...more]) => more.length === 0 && isWord(only));
  if (plain || item.capture !== undefined) {
    return { op: 'token', test: testOf(item, vocabulary), capture: item.capture ?? NO_CAPTURE, next };
  }
  return { op: 'either', options: item.options.map((option) => link(option, next, vocabulary)) };
}

function longestOf(pattern: Pattern, vocabulary: Vocabulary): number {
  return pattern.reduce((sum, item) => sum + longestItem(item, vocabulary), 0);
}

function longestItem(item: Item, vocabulary: Vocabulary): number {
  if (item.kind === 'optional') return longestItem(item.item, vocabulary);
  if (item.kind === 'choice') return Math.max(...item.options.map((option) => longestOf(option, vocabulary)));
  return item.kind === 'list' ? depthOf(trieOf(item.name, vocabulary)) : 1;
}
