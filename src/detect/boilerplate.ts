import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import type { Text } from '../text/text.js';
import { fold } from '../text/fold.js';
import { DAMAGE } from './damage-rules.js';
import { mark, tokensSpan } from './detector.js';

const LONGEST_LINE = 25;

/** What finds lines of the page around an article; entries of rules/lists/boilerplate.txt are beginnings of lines. */
export function boilerplateFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const beginnings = byFirstWord(knowledge);
  return (text) => {
    const found: Finding[] = [];
    for (let paragraph = 0; paragraph + 1 < text.paragraphs.length; paragraph++) {
      const first = text.paragraphs[paragraph];
      const last = text.paragraphs[paragraph + 1] - 1;
      const entries = beginnings.get(text.words[first]);
      if (!entries || last - first > LONGEST_LINE) continue;
      const line = fold(text.source.slice(text.starts[first], text.ends[last])).replace(/\s+/g, ' ');
      if (entries.some((entry) => beginsWith(line, entry)))
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

function byFirstWord({ lexicon, list }: Knowledge): ReadonlyMap<number, readonly string[]> {
  const byWord = new Map<number, string[]>();
  for (const entry of list('boilerplate').map(fold)) {
    const first = lexicon.id(/^[\p{L}\p{N}'-]+/u.exec(entry)?.[0] ?? entry);
    byWord.set(first, [...(byWord.get(first) ?? []), entry]);
  }
  byWord.delete(0);
  return byWord;
}
