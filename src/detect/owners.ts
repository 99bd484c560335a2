import type { Span } from '../model.js';
import { hashWord } from '../text/fold.js';
import { IN_DICTIONARY, IN_NAMES, type Lexicon } from '../text/lexicon.js';
import { CAPITAL, COMMON, NAME, NUMBER, SPACED, WORD, type Text } from '../text/text.js';
import { apostropheClassAt as classAt, DONE, ITS, NO_OWNER, OWNER_BEFORE } from './apostrophe-words.js';
import { lowerText, tokensSpan } from './detector.js';

const SHORTEST = 4;

/**
 * In an article that lost its apostrophes: plurals that own what follows (`the councils auditors`, `the mayors former
 * secretary`, `Labours Don Fairley`) and `its paid for`. Elsewhere these may be plurals, compounds and surnames.
 */
export function ownersWithoutApostrophe(text: Text, neverOwned: (token: number) => boolean, lexicon: Lexicon): Span[] {
  const found: Span[] = [];
  for (let token = 0; token + 1 < text.length; token++) {
    if ((text.flags[token] & WORD) === 0 || (text.flags[token + 1] & SPACED) === 0) continue;
    if (classAt(text, token) & ITS) {
      if (classAt(text, token + 1) & DONE) found.push(tokensSpan(text, token, token + 1));
    } else if (isPlural(text, token, lexicon) && !neverOwned(token + 1) && owns(text, token)) {
      found.push(tokensSpan(text, token, token + 1));
    }
  }
  return found;
}

/** A word in -s whose stem is a word or name. */
function isPlural(text: Text, token: number, lexicon: Lexicon): boolean {
  const length = text.ends[token] - text.starts[token];
  if (length < SHORTEST || text.source[text.ends[token] - 1] !== 's' || classAt(text, token) & NO_OWNER) return false;
  const stem = lowerText(text, token).slice(0, -1);
  return !stem.endsWith('s') && (lexicon.entry(hashWord(stem)) & (IN_DICTIONARY | IN_NAMES)) !== 0;
}

/** After a determiner and before something that can be owned; a name needs no determiner before another name. */
function owns(text: Text, token: number): boolean {
  const next = text.flags[token + 1];
  const determined = token > 0 && (classAt(text, token - 1) & OWNER_BEFORE) !== 0;
  if (determined) return (next & NUMBER) !== 0 || (next & (COMMON | CAPITAL)) === COMMON;
  return (text.flags[token] & NAME) !== 0 && (next & NAME) !== 0;
}
