import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { hashWord } from '../text/fold.js';
import type { Tag } from '../text/tags.js';
import { CAPITAL, NUMBER, PUNCTUATION, WORD, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { classReader } from './word-classes.js';
import { isLowerWord, QUESTION, wordsOf } from './words.js';

const RULES = catalogue(
  {
    family: 'grammar-inversion',
    category: 'grammar',
    about:
      'A sentence that opens with a place or a time and goes straight on to its verb: In the town has. Slavic languages, German and Spanish put the subject behind the verb or leave it out; English needs it, or there, before the verb.',
  },
  {
    'in-the-town-has': {
      severity: 'hint',
      message:
        'The sentence goes from its place or time straight to the verb; the subject, or there, is missing before it.',
      from: ['cs', 'ru', 'de', 'es'],
    },
  },
);

/** Bits of the word classes, in the order of the table below. */
const OPENER = 1;
const LINK = 2;
const DETERMINER = 4;
const BE = 8;
const AUXILIARY = 16;
const ADVERB = 32;
const FIXED = 64;
const SUBJECT = 128;

const CLASSES = [
  'in on at for from with during to under',
  'in on at for from with during to under of near between',
  'the a an his her its their our my some any no every each all both',
  'is are was were',
  'has have had will would can could should must may might cannot',
  'also not already still now often only always almost just again very never',
  'way end moment future past present contrary meantime meanwhile hand time',
  'he she it they we i you there this these that which who what and or but',
].map(wordsOf);
const classAt = classReader(CLASSES);

/** How far from its first word a sentence is asked for a verb, and how many groups may stand before it. */
const REACH = 12;
const GROUPS = 3;
const ADJECTIVES = 2;
const I = hashWord('i');
const FOR = hashWord('for');

/** Finds sentences whose verb follows their first phrase without a subject. The tagger is asked only where that may be. */
export function makeGrammarInversion({ tagger }: Knowledge): Detector {
  const find = (text: Text): Finding[] => {
    const found: Finding[] = [];
    for (let sentence = 0; sentence + 1 < text.sentences.length; sentence++) {
      const first = text.sentences[sentence];
      if ((classAt(text, first) & OPENER) === 0 || !mayInvert(text, sentence)) continue;
      const verb = verbAfterPlace({ text, tags: tagger(text, sentence), first });
      if (verb > 0) found.push(mark(text, RULES['in-the-town-has'], tokensSpan(text, first, verb)));
    }
    return found;
  };
  return { name: 'grammar-inversion', rules: Object.values(RULES), find };
}

/** Whether an auxiliary comes within reach, before any mark and before a second noun phrase, in what is no question. */
function mayInvert(text: Text, sentence: number): boolean {
  const [first, end] = [text.sentences[sentence], text.sentences[sentence + 1]];
  let linked = true;
  for (let token = first + 1; token < Math.min(first + REACH, end - 1); token++) {
    const word = classAt(text, token);
    if (word & (BE | AUXILIARY)) return token > first + 1 && text.hashes[end - 1] !== QUESTION;
    if (word & SUBJECT || (word & DETERMINER && !linked) || text.flags[token] & PUNCTUATION) return false;
    linked = (word & LINK) !== 0;
  }
  return false;
}

interface Opening {
  readonly text: Text;
  readonly tags: readonly Tag[];
  readonly first: number;
}

/** The auxiliary after `In the car of his brother`, or -1; a form of be counts before a participle or an adverb. */
function verbAfterPlace(opening: Opening): number {
  const { text, tags, first } = opening;
  let token = nounEnd(opening, first + 1);
  for (let group = 1; group < GROUPS && token > 0 && classAt(text, token) & LINK; group++)
    token = nounEnd(opening, token + 1);
  if (token < 0 || token + 1 >= text.length || !isLowerWord(text, token)) return -1;
  const word = classAt(text, token);
  if (word & AUXILIARY) return token;
  const participle = tags[token + 1 - first] === 'verb' && (classAt(text, token + 1) & AUXILIARY) === 0;
  return word & BE && (participle || classAt(text, token + 1) & ADVERB) ? token : -1;
}

/** The token after one noun phrase (a determiner, adjectives, one noun; or a name of two words; or a number), or -1. */
function nounEnd({ text, tags, first }: Opening, start: number): number {
  if ((classAt(text, start) & DETERMINER) === 0) return nameEnd(text, start);
  let noun = start + 1;
  while (noun < start + 1 + ADJECTIVES && tags[noun - first] === 'adj') noun++;
  const fixed = (classAt(text, start + 1) | classAt(text, noun)) & FIXED;
  return tags[noun - first] === 'noun' && !fixed && isLowerWord(text, noun) ? noun + 1 : -1;
}

/** `for Helva was she made` is English of a kind: a name counts after other openers only. */
function nameEnd({ flags, hashes }: Text, start: number): number {
  if (flags[start] & NUMBER) return start + 1;
  let end = start;
  while (end < start + 2 && (flags[end] & (CAPITAL | WORD)) === (CAPITAL | WORD) && hashes[end] !== I) end++;
  return end > start && hashes[start - 1] !== FOR ? end : -1;
}
