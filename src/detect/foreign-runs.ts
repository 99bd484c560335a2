import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { fold, hashWord } from '../text/fold.js';
import { IN_DICTIONARY } from '../text/lexicon.js';
import { CAPITAL, QUOTED, type Text } from '../text/text.js';
import { mark, tokensSpan } from './detector.js';
import { keptClasses, type ClassOf } from './kept.js';
import { languageName } from './language-names.js';
import { RESIDUE } from './residue-rules.js';
import { isLowerWord, wordsOf } from './words.js';

/** Words that stand in names of people and places, in Latin phrases and in English itself. */
const IN_NAMES = new Set(
  wordsOf(
    'de la el los las le les der den van von del della da do dos das di du des y e al zu zur te te ter ten en et i a o is on at per se pro as over to in no',
  ),
);

type Lines = readonly (readonly string[])[];

/**
 * What finds two and more function words of one foreign language next to each other, in small letters. One of them must be
 * strong: no English word, and in no name. So runs are only looked for around strong words.
 */
export function foreignRunFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const lines = (): Lines => knowledge.list('foreign-function-word').map(wordsOf);
  const strong = knowledge.watches.words('strong-foreign-words', () => strongOnes(knowledge, lines()));
  const languages = keptClasses(knowledge, 'foreign-function-words', () => lines().map(([, ...words]) => words));
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = strong(text);
    let last = -1;
    for (let at = 0; at < length; at++) {
      const token = tokens[at];
      if (token <= last || !isLowerWord(text, token)) continue;
      const run = runAround(text, languages, { token, from: last + 1 });
      last = run.last;
      if (last > run.first && isResidue(text, run)) found.push(report(text, run, lines()));
    }
    return found;
  };
}

function strongOnes({ lexicon }: Knowledge, lines: Lines): readonly string[] {
  const isCommon = (word: string): boolean => (lexicon.entry(hashWord(fold(word))) & IN_DICTIONARY) !== 0;
  return lines.flatMap(([, ...words]) => words).filter((word) => !IN_NAMES.has(word) && !isCommon(word));
}

/** Words that share languages, a bit for each line of the list. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly shared: number;
}

/** The run that holds a token: one begins after a word of no language, others where the one before them ends. */
function runAround(text: Text, languages: ClassOf, { token, from }: { token: number; from: number }): Run {
  const bitsAt = (at: number): number => (isLowerWord(text, at) ? languages(text, at) : 0);
  let first = token;
  while (first > from && bitsAt(first - 1) !== 0) first--;
  for (;;) {
    let shared = bitsAt(first);
    let last = first;
    while ((shared & bitsAt(last + 1)) !== 0) shared &= bitsAt(++last);
    if (last >= token) return { first, last, shared };
    first = last + 1;
  }
}

/** Nothing with a capital stands around it, and nobody is quoted. */
function isResidue({ flags }: Text, { first, last }: Run): boolean {
  const inName = (flags[last + 1] & CAPITAL) !== 0 && (flags[first - 1] & CAPITAL) !== 0;
  return !inName && (flags[first] & QUOTED) === 0;
}

function report(text: Text, { first, last, shared }: Run, lines: Lines): Finding {
  const names = lines.filter((_, index) => shared & (1 << index)).map(([code]) => languageName(code));
  return mark(text, RESIDUE['untranslated-phrase'], tokensSpan(text, first, last), {
    message: `These words were left in the source language (${names.join(' or ')}).`,
  });
}
