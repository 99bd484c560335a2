import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, COMMON, QUOTED, type Text } from '../text/text.js';
import { mark, tokensSpan } from './detector.js';
import { languageName } from './language-names.js';
import { RESIDUE } from './residue-rules.js';
import { classAt, isLowerWord, wordClasses, wordsOf, type WordClasses } from './words.js';

/** Words that stand in names of people and places, in Latin phrases and in English itself. */
const IN_NAMES = wordsOf(
  'de la el los las le les der den van von del della da do dos das di du des y e al zu zur te te ter ten en et i a o is on at per se pro as over to in no',
);

/** What finds two and more function words of one foreign language next to each other, in small letters. */
export function foreignRunFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const lines = knowledge.list('foreign-function-word').map(wordsOf);
  const languages = lines.map(([code]) => code);
  const bits = wordClasses(
    knowledge.lexicon,
    lines.map(([, ...words]) => words),
  );
  const weak = wordClasses(knowledge.lexicon, [IN_NAMES]);
  return (text) => {
    const found: Finding[] = [];
    for (let token = 0; token + 1 < text.length; token++) {
      if (classAt(bits, text, token) === 0) continue;
      const last = runEnd(text, bits, token);
      if (last > token && isResidue(text, weak, { first: token, last }))
        found.push(report(text, { bits, languages }, { first: token, last }));
      token = last;
    }
    return found;
  };
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** The last token of the run of words that share a language with those before them. */
function runEnd(text: Text, bits: WordClasses, token: number): number {
  if (!isLowerWord(text, token)) return token;
  let shared = classAt(bits, text, token);
  let last = token;
  while (last + 1 < text.length && isLowerWord(text, last + 1)) {
    shared &= classAt(bits, text, last + 1);
    if (shared === 0) break;
    last++;
  }
  return last;
}

/** One word must be no English and in no name; nothing with a capital follows, and nobody is quoted. */
function isResidue(text: Text, weak: WordClasses, { first, last }: Run): boolean {
  if (text.flags[first] & QUOTED) return false;
  if (last + 1 < text.length && text.flags[last + 1] & CAPITAL && first > 0 && text.flags[first - 1] & CAPITAL)
    return false;
  let strong = 0;
  for (let token = first; token <= last; token++) {
    if ((text.flags[token] & COMMON) === 0 && classAt(weak, text, token) === 0) strong++;
  }
  return strong > 0;
}

interface Languages {
  readonly bits: WordClasses;
  readonly languages: readonly string[];
}

function report(text: Text, { bits, languages }: Languages, { first, last }: Run): Finding {
  let shared = ~0;
  for (let token = first; token <= last; token++) shared &= classAt(bits, text, token);
  const names = languages.filter((_, index) => shared & (1 << index)).map(languageName);
  return mark(text, RESIDUE['untranslated-phrase'], tokensSpan(text, first, last), {
    message: `These words were left in the source language (${names.join(' or ')}).`,
  });
}
