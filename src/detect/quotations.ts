import type { Finding, Severity } from '../model.js';
import type { Spots, Watches } from '../text/watch.js';
import { indexOf, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { clauseEnd, missingEnd, splitSpan } from './quotation-spans.js';
import { isClipped, unclosedDouble, unclosedSingle, type Unclosed } from './quotation-marks.js';
import { isFinalStop, isLowerWord, spacedAfter, spacedBefore } from './words.js';

const RULES = catalogue(
  {
    family: 'quotations',
    category: 'structure',
    about: 'Quotations that never close or begin in the middle of a sentence: engines lose and move quotation marks.',
  },
  {
    'unclosed-quotation': { severity: 'sign', message: 'The quotation that opens here never closes.' },
    'quotation-end-missing': {
      severity: 'hint',
      message: 'The quotation should end here, but no closing mark follows.',
    },
    'quote-split': {
      severity: 'sign',
      message: 'A quotation mark opens in front of the rest of a sentence, and never closes.',
    },
  },
);

const CONTINUED_WITHIN = 2;

/** Finds quotation marks without a partner. */
export function makeQuotations(watches: Watches): Detector {
  const doubles = watches.words('double-quotes', () => ['"']);
  const singles = watches.words('single-quotes', () => ["'"]);
  const find = (text: Text): Finding[] => {
    const marks = singles(text);
    const unclosed = unclosedDouble(text, doubles(text));
    if (marks.length > 0) unclosed.push(...unclosedSingle(text, marks));
    const found: Finding[] = [];
    for (const each of unclosed) found.push(...report(text, each));
    return marks.length > 0 ? [...found, ...straySingles(text, marks)] : found;
  };
  return { name: 'quotations', rules: Object.values(RULES), find };
}

function report(text: Text, unclosed: Unclosed): Finding[] {
  const { open } = unclosed;
  if (isCutOff(text, unclosed)) return [];
  if (isSplit(text, open)) return [mark(text, RULES['quote-split'], splitSpan(text, open))];
  const severity = certainty(text, unclosed);
  if (!severity) return [];
  const opening = mark(text, RULES['unclosed-quotation'], tokensSpan(text, open, clauseEnd(text, open)), { severity });
  const end = missingEnd(text, unclosed);
  if (end < 0) return [opening];
  return [opening, mark(text, RULES['quotation-end-missing'], tokensSpan(text, Math.max(end - 3, open), end))];
}

/** The last quotation of an article that was cut off is truncation, not a lost mark. */
function isCutOff(text: Text, { before }: Unclosed): boolean {
  return before === text.length && !isFinalStop(text, text.length - 1);
}

/**
 * Straight marks do not say which way they face, and pages are re-flowed: a mark that opens a sentence within the next
 * paragraphs may repeat the first one at the head of what once was a paragraph of the same quotation. One that opens in
 * the middle of a sentence cannot, but may stand inside the first quotation.
 */
function certainty(text: Text, { open, before, straight }: Unclosed): Severity | undefined {
  if (!straight) return 'sign';
  const next = indexOf(text.paragraphs, Math.min(before, text.length - 1));
  const passed = next - indexOf(text.paragraphs, open);
  const opensParagraph = text.paragraphs[next] === before;
  if (passed >= (opensParagraph ? CONTINUED_WITHIN : CONTINUED_WITHIN + 1)) return 'sign';
  return passed > 0 && !opensParagraph && !isFinalStop(text, before - 1) ? 'hint' : undefined;
}

/** A mark right after a full stop and right before a small letter. */
function isSplit(text: Text, open: number): boolean {
  return (
    open > 0 &&
    isFinalStop(text, open - 1) &&
    spacedBefore(text, open) &&
    !spacedAfter(text, open) &&
    isLowerWord(text, open + 1)
  );
}

/** A straight single mark counts only where it splits a sentence and its paragraph holds no other one after it. */
function straySingles(text: Text, { tokens, length }: Spots): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    if (text.source[text.starts[token]] !== "'") continue;
    if (!isSplit(text, token) || isClipped(text, token)) continue;
    const next = at + 1 < length ? tokens[at + 1] : text.length;
    if (next < text.paragraphs[indexOf(text.paragraphs, token) + 1]) continue;
    found.push(mark(text, RULES['quote-split'], splitSpan(text, token)));
  }
  return found;
}
