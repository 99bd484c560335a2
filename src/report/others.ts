import type { OtherSpan } from '../model.js';
import type { Paint } from './paint.js';
import { visible } from './visible.js';
import { wrapText } from './wrap.js';

/** Characters shown on each side of the words in a long sentence of another article. */
const CONTEXT = 110;

/** The sentence of another article in pieces: what stands before the words of the span, they themselves, and what follows. */
export interface OtherWords {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A passage of another article, cut to a length that is read at a glance. Control characters are made visible. */
export function otherWords({ sentence, text, within }: OtherSpan): OtherWords {
  const before = sentence.slice(0, within);
  const after = sentence.slice(within + text.length);
  return {
    before: visible(before.length > CONTEXT ? `... ${before.slice(-CONTEXT).replace(/^\S*\s/, '')}` : before),
    words: visible(text),
    after: visible(after.length > CONTEXT ? `${after.slice(0, CONTEXT).replace(/\s\S*$/, '')} ...` : after),
  };
}

/** What another article says, below the finding it contradicts: its id, and the sentence with the words in brackets. */
export function otherLines(other: OtherSpan, paint: Paint, width: number): string[] {
  const { before, words, after } = otherWords(other);
  return wrapText(`${visible(other.article)}: ${before}[${words}]${after}`, width, '    ').map(
    (line, at) => `${at === 0 ? '  ' : ''}${paint.meant(line)}`,
  );
}
