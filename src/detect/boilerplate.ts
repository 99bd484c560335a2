import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { indexOf, LINE_START, type Text } from '../text/text.js';
import { fold, hashWord } from '../text/fold.js';
import { DAMAGE } from './damage-rules.js';
import { mark, tokensSpan } from './detector.js';
import { once } from './once.js';

const LONGEST_LINE = 25;
const AT_LINE_START = { mask: LINE_START, wanted: LINE_START };

/** What finds lines of the page around an article; entries of rules/lists/boilerplate.txt are beginnings of lines. */
export function boilerplateFinder({ list, watches }: Knowledge): (text: Text) => Finding[] {
  const firstWords = watches.words('boilerplate', () => list('boilerplate').map(firstWord), AT_LINE_START);
  const beginnings = once(() => byFirstWord(list('boilerplate')));
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = firstWords(text);
    for (let at = 0; at < length; at++) {
      const first = tokens[at];
      const paragraph = indexOf(text.paragraphs, first);
      const last = text.paragraphs[paragraph + 1] - 1;
      if (text.paragraphs[paragraph] !== first || last - first > LONGEST_LINE) continue;
      const line = fold(text.source.slice(text.starts[first], text.ends[last])).replace(/\s+/g, ' ');
      if (
        beginnings()
          .get(text.hashes[first])
          ?.some((entry) => beginsWith(line, entry))
      )
        found.push(mark(text, DAMAGE.boilerplate, tokensSpan(text, first, last)));
    }
    return found;
  };
}

/** An entry that ends with a full stop or colon is the whole line or label; others may go on. */
function beginsWith(line: string, entry: string): boolean {
  if (!line.startsWith(entry)) return false;
  return line.length === entry.length || !/[\p{L}\p{N}]/u.test(line[entry.length]);
}

/** Folded entries by the hash of their first word. */
function byFirstWord(entries: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const byWord = new Map<number, string[]>();
  for (const entry of entries.map(fold)) {
    const first = hashWord(firstWord(entry));
    byWord.set(first, [...(byWord.get(first) ?? []), entry]);
  }
  return byWord;
}

function firstWord(entry: string): string {
  return /^[\p{L}\p{N}'-]+/u.exec(fold(entry))?.[0] ?? fold(entry);
}
