import { fold } from '../../text/fold.js';
import type { Tag, Tagger } from '../../text/tags.js';
import { FOREIGN_SCRIPT, NAME, NUMBER, PUNCTUATION, tokenText, type Text } from '../../text/text.js';
import { BORDER, type Vocabulary } from './vocabulary.js';

/** The tokens of a text as patterns of the rule language name them, BORDER before each sentence. */
export type Reading = (text: Text) => Int32Array;

/**
 * Words that build sentences whatever they are about: they stay themselves where other words are only noun, verb or
 * adjective.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those my your his her its our their who which what whom whose where when why how i you he ' +
    'she it we they me him us them itself himself herself themselves is are was were be been being am has have had having ' +
    'do does did doing done will would can could shall should may might must cannot not no nor never of in on at by for ' +
    'with from to into onto upon over under between among against during before after since until till within without ' +
    'through across along around about above below behind beside besides beyond near off out up down toward towards via ' +
    'despite except per than as and or but if because although though while whereas unless whether so then there here now ' +
    'also too very more most less least much many few some any all both each every other another such same only even still ' +
    'just already yet again ever always often one ones own'
  ).split(' '),
);

/** Words as they are; names and numbers as their class, or one story would be learned. */
export function asWords(vocabulary: Vocabulary): Reading {
  return reading((text, token) => vocabulary.id(classOf(text, token) ?? fold(tokenText(text, token))));
}

/** Function words as they are, all others as their part of speech: what is left of a sentence when its subject is taken out. */
export function asFrames(vocabulary: Vocabulary, tagger: Tagger): Reading {
  return (text) => {
    let tags: readonly Tag[] = [];
    let first = 0;
    return reading((_, token, sentence) => {
      if (text.sentences[sentence] === token) [tags, first] = [tagger(text, sentence), token];
      const folded = fold(tokenText(text, token));
      if (FUNCTION_WORDS.has(folded) || text.flags[token] & PUNCTUATION) return vocabulary.id(folded);
      const tag = tags[token - first];
      return vocabulary.id(classOf(text, token) ?? (tag === 'other' ? folded : `<${tag}>`));
    })(text);
  };
}

type TokenId = (text: Text, token: number, sentence: number) => number;

function reading(idOf: TokenId): Reading {
  return (text) => {
    const ids: number[] = [];
    for (let sentence = 0; sentence + 1 < text.sentences.length; sentence++) {
      ids.push(BORDER);
      for (let token = text.sentences[sentence]; token < text.sentences[sentence + 1]; token++)
        ids.push(idOf(text, token, sentence));
    }
    return Int32Array.from(ids);
  };
}

/** A foreign word is no evidence of what engines do to English: it is read as a border. */
function classOf({ flags }: Text, token: number): string | undefined {
  if (flags[token] & NUMBER) return '<number>';
  if (flags[token] & NAME) return '<name>';
  return flags[token] & FOREIGN_SCRIPT ? '' : undefined;
}
