import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
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
export function foreignScriptFinder({ watches }: Knowledge): (text: Text) => Finding[] {
  const spots = watches.flags(FOREIGN_SCRIPT, FOREIGN_SCRIPT);
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = spots(text);
    let bracket = -1;
    let last = -1;
    for (let at = 0; at < length; at++) {
      const first = tokens[at];
      if (first <= last) continue;
      bracket = openBracket(text, { from: Math.max(last + 1, first - LONGEST_TAG), end: first }, bracket);
      last = runEnd(text, first);
      const finding = judge(text, { first, last, isCited: bracket >= 0 && first - bracket < LONGEST_TAG });
      if (finding) found.push(finding);
    }
    return found;
  };
}

/** The bracket that stands open at `end`; `before` is that at `from`, -1 for none. */
function openBracket({ hashes }: Text, { from, end }: { from: number; end: number }, before: number): number {
  let bracket = before;
  for (let token = from; token < end; token++) {
    if (hashes[token] === OPEN_BRACKET) bracket = token;
    else if (hashes[token] === CLOSE_BRACKET) bracket = -1;
  }
  return bracket;
}

/** Neighbouring foreign words. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly isCited: boolean;
}

function judge(text: Text, { first, last, isCited }: Run): Finding | undefined {
  const tag = tagAround(text, first, last);
  if (tag) return mark(text, RESIDUE['source-tag'], tag);
  if (isCited || text.flags[first] & QUOTED) return undefined;
  const rule = scriptRule(text, first, last);
  return rule && mark(text, RESIDUE[rule], tokensSpan(text, first, last));
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
