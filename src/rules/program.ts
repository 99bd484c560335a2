import { fold, foldMarks } from '../text/fold.js';
import { inflections } from '../text/inflect.js';
import type { Lexicon } from '../text/lexicon.js';
import { tokenize } from '../text/tokenize.js';
import { entriesOf, type Lists } from './lists.js';
import { parsePattern, type Item, type Pattern, type TagClass } from './pattern.js';

/** One written word: its id, and its letters where a capital is demanded. */
export interface Word {
  readonly id: number;
  readonly shapes: Shapes;
}

/** Ways a word is written that hold a capital: the text must have capitals at the same letters of one; null: any case. */
export type Shapes = readonly string[] | null;

/** A test of one token. */
export type Test =
  | { readonly kind: 'words'; readonly ids: ReadonlyMap<number, Shapes> }
  | { readonly kind: 'class'; readonly name: TagClass }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly test: Test };

/** Phrases of a list as a trie over word ids; `end` where an entry may end. */
export interface Trie {
  readonly next: Map<number, Trie>;
  /** How the word that leads here may be written. */
  shapes: Shapes;
  end: boolean;
}

/**
 * A compiled pattern: nodes linked to what follows them, so that matching is one walk. There are no loops: a pattern
 * has no repetition.
 */
export type Node =
  | { readonly op: 'accept' }
  | { readonly op: 'token'; readonly test: Test; readonly capture: number; readonly next: Node }
  | { readonly op: 'same'; readonly capture: number; readonly next: Node }
  | { readonly op: 'phrase'; readonly trie: Trie; readonly capture: number; readonly next: Node }
  | { readonly op: 'either'; readonly options: readonly Node[] };

const ACCEPT: Node = { op: 'accept' };
const NO_CAPTURE = -1;

/** What a pattern needs to be compiled, with a memory of the lists already turned into tries. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly lists: Lists;
  readonly tries: Map<string, Trie>;
}

/** A pattern ready to run. */
export interface Program {
  readonly pattern: Pattern;
  readonly start: Node;
  /** Whether a part of it asks for <noun>, <verb> or <adj>: the tagger is slow, everything else is tried first. */
  readonly tagged: boolean;
  /** Most tokens a match can have. */
  readonly longest: number;
  /** The ids of a pattern of plain words, which is compared without a walk; null for every other pattern. */
  readonly literal: Int32Array | null;
}

/** @throws UserError for a pattern that cannot be read or names a list that does not exist. */
export function compilePattern(source: string, vocabulary: Vocabulary): Program {
  const pattern = spellOut(parsePattern(source));
  const start = link(pattern, ACCEPT, vocabulary);
  const longest = longestOf(pattern, vocabulary);
  return { pattern, start, tagged: pattern.some(isTagged), longest, literal: literalOf(pattern, vocabulary.lexicon) };
}

/** A capital asks for a look at the letters, so words with one are no literals. */
function literalOf(pattern: Pattern, lexicon: Lexicon): Int32Array | null {
  const ids = pattern.flatMap((item) => (item.kind === 'word' && item.word === item.word.toLowerCase() ? [lexicon.id(item.word)] : []));
  return ids.length === pattern.length ? Int32Array.from(ids) : null;
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

/** The tokens of a written phrase; `'s` by itself is the possessive. */
export function tokensOf(written: string): string[] {
  if (/^['\u2019]s$/i.test(written)) return ["'s"];
  const { length, starts, ends } = tokenize(written);
  return Array.from({ length }, (_, token) => written.slice(starts[token], ends[token]));
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
    case 'list':
      return { op: 'phrase', trie: trieOf(item.name, vocabulary), capture: item.capture ?? NO_CAPTURE, next };
    case 'choice':
      return linkChoice(item, next, vocabulary);
    default:
      return { op: 'token', test: testOf(item, vocabulary), capture: item.capture ?? NO_CAPTURE, next };
  }
}

/** Alternatives that are all single words become one test; a choice with a capture is always such. */
function linkChoice(item: Item & { kind: 'choice' }, next: Node, vocabulary: Vocabulary): Node {
  const plain = item.options.every(([only, ...more]) => more.length === 0 && (only.kind === 'word' || only.kind === 'inflected'));
  if (plain || item.capture !== undefined) {
    return { op: 'token', test: testOf(item, vocabulary), capture: item.capture ?? NO_CAPTURE, next };
  }
  return { op: 'either', options: item.options.map((option) => link(option, next, vocabulary)) };
}

function testOf(item: Item, vocabulary: Vocabulary): Test {
  if (item.kind === 'any') return { kind: 'any' };
  if (item.kind === 'class') return { kind: 'class', name: item.name };
  if (item.kind === 'not') return { kind: 'not', test: testOf(item.item, vocabulary) };
  const ids = new Map<number, Shapes>();
  for (const { id, shapes } of wordsOf(item, vocabulary)) ids.set(id, either(ids.get(id), shapes));
  return { kind: 'words', ids };
}

/** All words a single-token item allows. */
function wordsOf(item: Item, vocabulary: Vocabulary): Word[] {
  const { lexicon } = vocabulary;
  switch (item.kind) {
    case 'word':
      return [toWord(item.word, lexicon)];
    case 'inflected':
      return inflections(item.lemma).map((form) => toWord(capitalLike(item.lemma, form), lexicon));
    case 'list':
      return entriesOf(vocabulary.lists, item.name).flatMap((entry) => (tokensOf(entry).length === 1 ? [toWord(entry, lexicon)] : []));
    case 'choice':
      return item.options.flatMap(([only]) => wordsOf(only, vocabulary));
    default:
      return [];
  }
}

function capitalLike(lemma: string, form: string): string {
  return lemma[0] === lemma[0].toLowerCase() ? form : form[0].toUpperCase() + form.slice(1);
}

function toWord(written: string, lexicon: Lexicon): Word {
  const shape = foldMarks(written);
  return { id: lexicon.id(fold(written)), shapes: shape === shape.toLowerCase() ? null : [shape] };
}

/** The word may be written as one or as the other. */
function either(known: Shapes | undefined, shapes: Shapes): Shapes {
  if (known === undefined) return shapes;
  return known === null || shapes === null ? null : [...new Set([...known, ...shapes])];
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
  const lemma = written.slice(1);
  return inflections(lemma).map((form) => [toWord(capitalLike(lemma, form), lexicon)]);
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

function longestOf(pattern: Pattern, vocabulary: Vocabulary): number {
  return pattern.reduce((sum, item) => sum + longestItem(item, vocabulary), 0);
}

function longestItem(item: Item, vocabulary: Vocabulary): number {
  if (item.kind === 'optional') return longestItem(item.item, vocabulary);
  if (item.kind === 'choice') return Math.max(...item.options.map((option) => longestOf(option, vocabulary)));
  return item.kind === 'list' ? depthOf(trieOf(item.name, vocabulary)) : 1;
}

function depthOf(trie: Trie): number {
  let deepest = 0;
  for (const child of trie.next.values()) deepest = Math.max(deepest, 1 + depthOf(child));
  return deepest;
}
