import type { Lexicon } from '../text/lexicon.js';
import type { Item, TagClass } from './pattern.js';
import { trieOf, type Vocabulary } from './list-trie.js';
import { either, inflectedWords, toWord, type Shapes, type Word } from './word.js';

/** A test of one token. */
export type Test =
  | { readonly kind: 'words'; readonly ids: ReadonlyMap<number, Shapes> }
  | { readonly kind: 'class'; readonly name: TagClass }
  | { readonly kind: 'any' }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'some'; readonly tests: readonly Test[] };

/** Whether an item is a written word or its inflections. */
export function isWord(item: Item): boolean {
  return item.kind === 'word' || item.kind === 'inflected';
}

/** The test that a single-token item stands for: of a list only entries of one word can pass. */
export function testOf(item: Item, vocabulary: Vocabulary): Test {
  switch (item.kind) {
    case 'any':
      return { kind: 'any' };
    case 'class':
      return { kind: 'class', name: item.name };
    case 'not':
      return { kind: 'not', test: testOf(item.item, vocabulary) };
    case 'list':
      return { kind: 'words', ids: singleWords(item.name, vocabulary) };
    case 'choice':
      return choiceTest(item, vocabulary);
    default:
      return wordTest(wordsOf(item, vocabulary.lexicon));
  }
}

function choiceTest({ options }: Item & { kind: 'choice' }, vocabulary: Vocabulary): Test {
  const items = options.map(([only]) => only);
  if (items.every(isWord)) return wordTest(items.flatMap((item) => wordsOf(item, vocabulary.lexicon)));
  return { kind: 'some', tests: items.map((item) => testOf(item, vocabulary)) };
}

function wordTest(words: readonly Word[]): Test {
  const ids = new Map<number, Shapes>();
  for (const { id, shapes } of words) ids.set(id, either(ids.get(id), shapes));
  return { kind: 'words', ids };
}

function wordsOf(item: Item, lexicon: Lexicon): Word[] {
  if (item.kind === 'word') return [toWord(item.word, lexicon)];
  return item.kind === 'inflected' ? inflectedWords(item.lemma, lexicon) : [];
}

function singleWords(name: string, vocabulary: Vocabulary): ReadonlyMap<number, Shapes> {
  const ids = new Map<number, Shapes>();
  for (const [id, children] of trieOf(name, vocabulary).next) {
    for (const { end, shapes } of children) if (end) ids.set(id, either(ids.get(id), shapes));
  }
  return ids;
}
