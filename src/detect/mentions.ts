import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { indexOf, type Quotation, type Text } from '../text/text.js';

/** Takes findings that an article only quotes as examples of bad language down to hints. */
export type Softener = (text: Text, findings: readonly Finding[]) => readonly Finding[];

/** Tokens of the longest quotation that can be a mention. */
const LONGEST_MENTION = 25;
/** Quotations looked at before a finding: they may be nested, or close before it. */
const DEPTH = 3;

/**
 * An article about bad translation quotes bad translation. A finding inside a short closed quotation is a mention when a
 * word such as "mistranslated" or "garbled" (list mention-word) stands in the same sentence or the one before.
 */
export function mentionSoftener({ lexicon, list }: Knowledge): Softener {
  const ids = new Set(list('mention-word').map((word) => lexicon.id(word)));
  return (text, findings) => {
    if (findings.length === 0 || text.quotations.length === 0) return findings;
    return findings.map((finding) =>
      finding.severity !== 'hint' && isMention(text, finding, ids) ? { ...finding, severity: 'hint' } : finding,
    );
  };
}

function isMention(text: Text, finding: Finding, ids: ReadonlySet<number>): boolean {
  const last = lastOpening(text, finding.start);
  for (let at = last; at >= 0 && at > last - DEPTH; at--) {
    if (encloses(text, text.quotations[at], finding)) return isAnnounced(text, text.quotations[at], ids);
  }
  return false;
}

/** The last quotation that opens at or before an offset, -1 if there is none. Quotations are ordered by their opening. */
function lastOpening({ quotations, starts }: Text, offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[quotations[middle].open] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function encloses(text: Text, { open, close }: Quotation, { start, end }: Finding): boolean {
  if (close < 0 || close - open > LONGEST_MENTION) return false;
  return text.starts[open] <= start && end <= text.ends[close];
}

function isAnnounced(text: Text, { open, close }: Quotation, ids: ReadonlySet<number>): boolean {
  const sentence = indexOf(text.sentences, open);
  const from = text.sentences[Math.max(0, sentence - 1)];
  const end = text.sentences[indexOf(text.sentences, close) + 1];
  for (let token = from; token < end; token++) {
    if ((token < open || token > close) && ids.has(text.words[token])) return true;
  }
  return false;
}
