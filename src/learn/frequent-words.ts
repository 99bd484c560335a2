import { readFileSync } from 'node:fs';
import { ROOT } from '../root.js';
import { hashWord } from '../text/fold.js';
import { CAPITAL, COMMON, NAME, PUNCTUATION, tokenText, WORD, type Text } from '../text/text.js';
import { classCode, PARTS } from '../wording/forms.js';
import type { WordForms } from '../wording/ngrams.js';
import { wordForms } from '../wording/model.js';
import { suffixAt } from '../wording/suffixes.js';

/** So many words stand for themselves in the wording model. */
const MOST_WORDS = 15_000;
/** A word of fewer articles is rare. */
const FEWEST_ARTICLES = 3;

/** Counts in how many articles each ordinary word or mark stands. */
export interface WordCounter {
  add(text: Text): void;
  /** The forms that the wording model is made of. */
  forms(): WordForms;
}

/** Counts words of human news; names are left out, whatever they are. */
export function countWords(): WordCounter {
  const articles = new Map<string, number>();
  return {
    add(text) {
      for (const word of ordinaryWords(text)) articles.set(word, (articles.get(word) ?? 0) + 1);
    },
    forms() {
      const words = [...articles]
        .filter(([, count]) => count >= FEWEST_ARTICLES)
        .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
        .slice(0, MOST_WORDS)
        .map(([word]) => word);
      const partOf = partsOfSpeech();
      return wordForms(
        words,
        Uint16Array.from(words, (word) => classCode(true, partOf(word), suffixOf(word))),
      );
    },
  };
}

function ordinaryWords(text: Text): Set<string> {
  const { flags } = text;
  const words = new Map<number, string>();
  for (let token = 0; token < text.length; token++) {
    const isOrdinary = (flags[token] & (WORD | COMMON | NAME)) === (WORD | COMMON);
    if (!isOrdinary && (flags[token] & PUNCTUATION) === 0) continue;
    if ((flags[token] & CAPITAL) !== 0 && words.has(text.hashes[token])) continue;
    if (!words.has(text.hashes[token])) words.set(text.hashes[token], tokenText(text, token).toLowerCase());
  }
  // A word whose letters were folded would not be found again by its hash.
  return new Set([...words].filter(([hash, word]) => hashWord(word) === hash).map(([, word]) => word));
}

function suffixOf(word: string): number {
  return suffixAt(word, 0, word.length);
}

/** Counts of words and endings as noun, verb, adjective, other, each row a string of numbers. */
interface TagCounts {
  readonly words: Readonly<Record<string, string>>;
  readonly suffixes: Readonly<Record<string, string>>;
}

const TAGS = new URL('rules/generated/tags.json', ROOT);
const SUFFIX = 3;

/** The commonest part of speech of a word, as an index of PARTS, from what the tagger was learned from. */
function partsOfSpeech(): (word: string) => number {
  const { words, suffixes } = JSON.parse(readFileSync(TAGS, 'utf8')) as TagCounts;
  const row = (table: TagCounts['words'], key: string): string | undefined =>
    Object.hasOwn(table, key) ? table[key] : undefined;
  return (word) => {
    const counts = (row(words, word) ?? row(suffixes, word.slice(-SUFFIX)))?.split(' ').map(Number);
    return counts ? counts.indexOf(Math.max(...counts)) : PARTS.length - 1;
  };
}
