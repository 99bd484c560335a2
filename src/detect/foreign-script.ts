import type { Finding } from '../model.js';
import { FOREIGN_SCRIPT, PUNCTUATION, QUOTED, SPACED, type Text } from '../text/text.js';
import { hashWord } from '../text/fold.js';
import { mark, tokensSpan } from './detector.js';
import { RESIDUE } from './residue-rules.js';
import { CLOSE_BRACKET, OPEN_BRACKET, wordsOf } from './words.js';

const OPEN_TAG = new Set(wordsOf('[ \u3010').map(hashWord));
const CLOSE_TAG = new Set(wordsOf('] \u3011').map(hashWord));
const LONGEST_TAG = 12;
const LONGEST_WORD = 60;

/** Scripts that news from abroad is written in. Letters of no script (the ʻokina of Hawaiʻi) are none. */
const SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Ethiopic}]/u;
const LATIN_LETTERS = /\p{Script=Latin}{2}/u;
/** β-carotene, Δt, a lone homoglyph. */
const GREEK_LETTER = /^\P{Script=Greek}*\p{Script=Greek}\P{Script=Greek}*$/u;
const SHARP_S = /\p{Ll}\u03b2/u;

/** What finds words in another script, outside quotation marks and brackets (where they are cited or glossed). */
export function foreignScriptFinder(): (text: Text) => Finding[] {
  return (text) => {
    const found: Finding[] = [];
    let bracket = -1;
    for (let token = 0; token < text.length; token++) {
      const hash = text.hashes[token];
      if (hash === OPEN_BRACKET) bracket = token;
      else if (hash === CLOSE_BRACKET) bracket = -1;
      else if (text.flags[token] & FOREIGN_SCRIPT) token = report(text, { token, bracket }, found);
    }
    return found;
  };
}

interface Place {
  readonly token: number;
  /** The bracket that is open, or -1. */
  readonly bracket: number;
}

/** Reports the run of foreign words that begins at `token` and returns its last one. */
function report(text: Text, { token, bracket }: Place, found: Finding[]): number {
  const last = runEnd(text, token);
  const tag = tagAround(text, token, last);
  const cited = bracket >= 0 && token - bracket < LONGEST_TAG;
  if (tag) found.push(mark(text, RESIDUE['source-tag'], tag));
  else if (!cited && (text.flags[token] & QUOTED) === 0) {
    const rule = scriptRule(text, token, last);
    if (rule) found.push(mark(text, RESIDUE[rule], tokensSpan(text, token, last)));
  }
  return last;
}

/** Neighbouring foreign words are one finding; marks between them do not part them. */
function runEnd(text: Text, token: number): number {
  let last = token;
  for (let next = token + 1; next < text.length; next++) {
    if (text.flags[next] & FOREIGN_SCRIPT) last = next;
    else if ((text.flags[next] & PUNCTUATION) === 0 || text.flags[next] & SPACED || next - last > 2) break;
  }
  return last;
}

function scriptRule(text: Text, token: number, last: number): 'mixed-script-word' | 'foreign-script' | undefined {
  const start = text.starts[token];
  const run = text.source.slice(start, Math.min(text.ends[last], start + LONGEST_WORD));
  if (!SCRIPT.test(run)) return undefined;
  if (LATIN_LETTERS.test(run) && (!GREEK_LETTER.test(run) || SHARP_S.test(run))) return 'mixed-script-word';
  return GREEK_LETTER.test(run) || run.length < 2 ? undefined : 'foreign-script';
}

/** `[7日 ロイター]`: the brackets around a run, if they are near. */
function tagAround(text: Text, token: number, last: number): { start: number; end: number } | undefined {
  let first = token;
  while (first > 0 && token - first < LONGEST_TAG && !OPEN_TAG.has(text.hashes[first])) first--;
  let end = last;
  while (end + 1 < text.length && end - last < LONGEST_TAG && !CLOSE_TAG.has(text.hashes[end])) end++;
  if (!OPEN_TAG.has(text.hashes[first]) || !CLOSE_TAG.has(text.hashes[end])) return undefined;
  return tokensSpan(text, first, end);
}
