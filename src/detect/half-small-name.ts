import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { createTable, tableOver, type Table } from '../text/table.js';
import { CAPITAL, QUOTED, SPACED, WORD, type Text } from '../text/text.js';
import { LINKERS } from './capital-runs.js';
import { mark, tokensSpan } from './detector.js';
import { NEAR_NAME } from './near-miss-rules.js';
import { extendPhrase, hashesOf, phraseHash } from './phrases.js';
import { classAt, idsOf, isLowerWord, wordClasses, wordsOf } from './words.js';

const FIRST = 1;
const LONGEST = 4;
const LISTS = ['institution', 'country', 'capital', 'us-state'];
/** Titles stand in both ways: the commerce Minister; and liberal Democrats are no Liberal Democrats. */
const TITLES = new Set(
  wordsOf('minister president secretary governor general attorney commissioner ambassador council democrats'),
);

/** What finds names whose first word is small and whose last is not: the state Duma, new York. */
export function halfSmallFinder({ lexicon, tables, list }: Knowledge): (text: Text) => Finding[] {
  const names = (): string[] => LISTS.flatMap(list).filter(isName);
  const firsts = tables.get('half-small-firsts', () =>
    idsOf(lexicon, [...new Set(names().map((name) => wordsOf(name)[0]))]),
  );
  const classes = wordClasses(lexicon, [firsts]);
  const known = tableOver(tables.get('half-small-names', () => tableOf(names())));
  return (text) => {
    const found: Finding[] = [];
    for (let token = 1; token + 1 < text.length; token++) {
      if ((classAt(classes, text, token) & FIRST) === 0 || !isLowerWord(text, token) || text.flags[token] & QUOTED)
        continue;
      if (!isLater(text, token + 1)) continue;
      const last = lastOfName(text, known, token);
      if (last !== undefined) found.push(mark(text, NEAR_NAME['name-half-small'], tokensSpan(text, token, last)));
    }
    return found;
  };
}

/** Names by the hash of their words. */
function tableOf(names: readonly string[]): Int32Array {
  const table = createTable();
  for (const name of names) table.add(phraseHash(hashesOf(name)), 1);
  return table.pairs();
}

/** Two to four words without small ones, the last of them no title. */
function isName(name: string): boolean {
  const words = wordsOf(name.toLowerCase());
  if (words.length < 2 || words.length > LONGEST || TITLES.has(words[words.length - 1])) return false;
  return /^(?!(?:North|South|East|West) )\p{Lu}\p{Ll}/u.test(name) && !words.some((word) => LINKERS.includes(word));
}

function isLater(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | SPACED)) === (WORD | SPACED);
}

/** The last word of the longest name that begins here, if it has its capital. */
function lastOfName(text: Text, known: Table, first: number): number | undefined {
  let hash = extendPhrase(0, text.hashes[first]);
  let last: number | undefined;
  for (let token = first + 1; token < first + LONGEST && token < text.length && isLater(text, token); token++) {
    hash = extendPhrase(hash, text.hashes[token]);
    if ((text.flags[token] & CAPITAL) !== 0 && known.get(hash) !== 0) last = token;
  }
  return last;
}
