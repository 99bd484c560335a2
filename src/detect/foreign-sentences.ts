import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, COMMON, FOREIGN_SCRIPT, indexOf, WORD, type Text } from '../text/text.js';
import { languageName, nameLanguage } from './language-names.js';
import { mark, tokensSpan } from './detector.js';
import { keptClasses, type ClassOf } from './kept.js';
import { RESIDUE } from './residue-rules.js';
import { wordsOf } from './words.js';

const FOREIGN = 1;
const ENGLISH = 2;
/** Words of the foreign lists that English texts are full of. */
const ENGLISH_TOO = new Set(
  wordsOf(`a i o is in on an at as no me so to do per over care can die has were was war men van den het of under from be e y de
  la for v s ha am um its by pro had have also all how up`),
);
const STOP_WORDS = wordsOf(
  `the of and to that for with by his which have been they this are not but their it he she its who would there when said
  is in on an at as no me so over can was were had has also all how under from be we you i`,
);
const SHORTEST = 4;
const FOREIGN_WORDS = 2;
const FOREIGN_SHARE = 0.2;
const CHARACTERS_FOR_FRANC = 60;

/**
 * What finds sentences left in the source language: function words of other languages and hardly an English one.
 * franc names the language where the sentence is long enough; when it says English, nothing is reported.
 */
export function foreignSentenceFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  // No English words, in small letters or another script: a foreign sentence has more than one.
  const odd = knowledge.watches.flags(WORD | COMMON | CAPITAL, WORD);
  const classOf = keptClasses(knowledge, 'sentence-words', () => [foreignWords(knowledge), STOP_WORDS]);
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = odd(text);
    let end = 0;
    for (let at = 0; at + 1 < length; at++) {
      if (tokens[at] < end) continue;
      const sentence = indexOf(text.sentences, tokens[at]);
      end = text.sentences[sentence + 1];
      if (tokens[at + 1] >= end) continue;
      const finding = judge(text, classOf, { first: text.sentences[sentence], end });
      if (finding) found.push(finding);
    }
    return found;
  };
}

function foreignWords({ list }: Knowledge): readonly string[] {
  const words = list('foreign-function-word').flatMap((line) => wordsOf(line).slice(1));
  return words.filter((word) => !ENGLISH_TOO.has(word));
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

function judge(text: Text, classOf: ClassOf, stretch: Stretch): Finding | undefined {
  if (!looksForeign(text, classOf, stretch)) return undefined;
  const language = languageOf(text, stretch);
  return language === 'en' ? undefined : report(text, stretch, language);
}

/** Counted over the words of a sentence in small letters: one look-up each, no string. */
function looksForeign(text: Text, classOf: ClassOf, { first, end }: Stretch): boolean {
  let words = 0;
  let foreign = 0;
  let english = 0;
  let script = 0;
  for (let token = first; token < end; token++) {
    const flags = text.flags[token];
    if ((flags & WORD) === 0) continue;
    words++;
    if (flags & FOREIGN_SCRIPT) script++;
    const known = classOf(text, token);
    if (known & FOREIGN) foreign += flags & CAPITAL ? 0 : 1;
    else if (known & ENGLISH) english++;
  }
  if (words < SHORTEST) return false;
  return script > words / 2 || (foreign >= FOREIGN_WORDS && foreign > 2 * english && foreign >= words * FOREIGN_SHARE);
}

function languageOf(text: Text, { first, end }: Stretch): string {
  const span = tokensSpan(text, first, end - 1);
  return span.end - span.start >= CHARACTERS_FOR_FRANC ? nameLanguage(text.source.slice(span.start, span.end)) : 'und';
}

function report(text: Text, { first, end }: Stretch, language: string): Finding {
  const named = language === 'und' ? 'the source language' : languageName(language);
  const message = `The sentence was left in ${named}.`;
  return mark(text, RESIDUE['untranslated-sentence'], tokensSpan(text, first, end - 1), { message });
}
