import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, FOLDED, FOREIGN_SCRIPT, KNOWN, NAME, QUOTED, WORD, type Text } from '../text/text.js';
import { fold, hashWord } from '../text/fold.js';
import { mark, tokensSpan } from './detector.js';
import { RESIDUE } from './residue-rules.js';
import { DOT } from './words.js';

const ACCENTED = /[\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]/;
const PLAIN = /^[a-z]{5,}$/;
/** Endings of inflected words of Romance, Germanic, Slavic and Baltic languages that English words hardly have. */
const FOREIGN_ENDING =
  /(?:[^aeiou]os|ti|ten|ou|ad[oa]s?|id[oa]s?|au|li|ov|[^u]ri|vi|mi|ka|ya|dd|tas|ii|istas?|ren|ci|ai|va|[^a]rte|sti|je|tet|ungen|ung|keit|isch|ische[nrsm]?|lich|liche[nrsm]?|aient|eaux|eux|euses?|mente|idad|cion|ovat|ych|ogo|ij|zh|sch|ais|elle[ns]?|ette[ns]|iu|ni|ky|nym)$/;
const LONGEST = 40;

/** What finds single words left in the source language, in small letters: names are not looked at. */
export function foreignWordFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const loans = new Set(knowledge.list('loanword').map((word) => hashWord(fold(word))));
  return (text) => {
    const found: Finding[] = [];
    for (let token = 0; token < text.length; token++) {
      if ((text.flags[token] & (WORD | CAPITAL | KNOWN | FOREIGN_SCRIPT)) !== WORD) continue;
      if (!isForeign(text, token, loans)) continue;
      const severity = text.flags[token] & QUOTED ? 'hint' : 'sign';
      found.push(mark(text, RESIDUE['untranslated-word'], tokensSpan(text, token, token), { severity }));
    }
    return found;
  };
}

/** A word between or after capitals is part of a name or of a species (Clostridium sordellii). */
function isForeign(text: Text, token: number, loans: ReadonlySet<number>): boolean {
  if (loans.has(text.hashes[token]) || isInAddress(text, token)) return false;
  const length = text.ends[token] - text.starts[token];
  if (length > LONGEST || length < 2) return false;
  const word = text.source.slice(text.starts[token], text.ends[token]);
  if (text.flags[token] & FOLDED && ACCENTED.test(word)) return !isPluralLoan(word, loans) && !isInName(text, token);
  return PLAIN.test(word) && FOREIGN_ENDING.test(word) && !followsName(text, token);
}

/** Part of a mail address, a link or a file name. */
function isInAddress(text: Text, token: number): boolean {
  const before = text.source[text.starts[token] - 1] ?? ' ';
  const after = text.source.slice(text.ends[token], text.ends[token] + 2);
  return '@/_.#'.includes(before) || /^[@/_]|^\.\w/.test(after);
}

function isPluralLoan(word: string, loans: ReadonlySet<number>): boolean {
  return word.endsWith('s') && loans.has(hashWord(fold(word.slice(0, -1))));
}

function isInName(text: Text, token: number): boolean {
  return followsName(text, token) && token + 1 < text.length && (text.flags[token + 1] & CAPITAL) !== 0;
}

/** After a name, or after the initial of one (C. jejuni). */
function followsName(text: Text, token: number): boolean {
  const before = text.hashes[token - 1] === DOT ? token - 2 : token - 1;
  return before >= 0 && (text.flags[before] & NAME) !== 0;
}
