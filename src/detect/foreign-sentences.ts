import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, COMMON, FOREIGN_SCRIPT, WORD, type Text } from '../text/text.js';
import { languageName, nameLanguage } from './language-names.js';
import { mark, tokensSpan } from './detector.js';
import { RESIDUE } from './residue-rules.js';
import { classAt, wordClasses, wordsOf, type WordClasses } from './words.js';

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
  const foreign = knowledge.list('foreign-function-word').flatMap((line) => wordsOf(line).slice(1));
  const classes = wordClasses(knowledge.lexicon, [foreign.filter((word) => !ENGLISH_TOO.has(word)), STOP_WORDS]);
  return (text) => {
    const found: Finding[] = [];
    for (let sentence = 0; sentence < text.regions.length; sentence++) {
      const first = text.sentences[sentence];
      const end = text.sentences[sentence + 1];
      if (end - first < SHORTEST || !hasOddWords(text, first, end) || !looksForeign(text, classes, { first, end }))
        continue;
      const language = languageOf(text, { first, end });
      if (language !== 'en') found.push(report(text, { first, end }, language));
    }
    return found;
  };
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Words that are no English ones, in small letters or another script: asked first, because no table is needed. */
function hasOddWords({ flags }: Text, first: number, end: number): boolean {
  let odd = 0;
  for (let token = first; token < end && odd < FOREIGN_WORDS; token++)
    if ((flags[token] & (WORD | COMMON | CAPITAL)) === WORD) odd++;
  return odd >= FOREIGN_WORDS;
}

/** Counted over the words of a sentence in small letters: one look-up each, no string. */
function looksForeign(text: Text, classes: WordClasses, { first, end }: Stretch): boolean {
  let words = 0;
  let foreign = 0;
  let english = 0;
  let script = 0;
  for (let token = first; token < end; token++) {
    const flags = text.flags[token];
    if ((flags & WORD) === 0) continue;
    words++;
    if (flags & FOREIGN_SCRIPT) script++;
    const known = classAt(classes, text, token);
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
