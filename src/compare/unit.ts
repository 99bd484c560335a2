import { fold } from '../text/fold.js';
import { NAME, NUMBER, PUNCTUATION, tokenText, WORD, type Text } from '../text/text.js';
import { FUNCTION_WORDS } from './function-words.js';
import { stemOf } from './stem.js';

/** A word as it is compared with words of another article. */
export interface Word {
  readonly token: number;
  /** Folded, as it stands. */
  readonly form: string;
  readonly stem: string;
  /** Builds the sentence and says little of what it is about. */
  readonly function: boolean;
  readonly name: boolean;
}

/** A stretch of an article that is set beside stretches of others: a sentence, or what a quotation says. */
export interface Unit {
  readonly text: Text;
  /** First token, and the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Folded surname of the person who says it, where that can be told. */
  readonly speaker?: string;
  readonly isQuoted?: boolean;
}

/** A stretch of tokens as a unit. Marks are left out; numbers are words. */
export function unitOf(text: Text, first: number, end: number, said: Pick<Unit, 'speaker' | 'isQuoted'> = {}): Unit {
  const words: Word[] = [];
  for (let token = first; token < end; token++) {
    const flags = text.flags[token];
    if ((flags & (WORD | NUMBER)) === 0 || (flags & PUNCTUATION) !== 0) continue;
    const form = fold(tokenText(text, token));
    if (form === "'s") continue;
    const builds = FUNCTION_WORDS.has(form) && (flags & NAME) === 0;
    words.push({ token, form, stem: builds ? form : stemOf(form), function: builds, name: (flags & NAME) !== 0 });
  }
  return { text, first, end, words, ...said };
}
