import type { Finding, Severity, Span, Verdict } from '../model.js';

/** A stretch of a text in code points, as Python counts, and a number from 0 to 1. */
type DolmaSpan = readonly [start: number, end: number, score: number];

const BANDS = ['clean', 'suspect', 'garbled'] as const;
const SEVERITIES: readonly Severity[] = ['proof', 'sign', 'hint'];

/**
 * A verdict as attributes of Dolma (github.com/allenai/dolma, docs/data-format.md): lists of spans under names of three parts,
 * experiment, tagger and kind. All names are always there; a list is empty where there is nothing.
 */
export function dolmaAttributes(verdict: Verdict): Readonly<Record<string, readonly DolmaSpan[]>> {
  const { article, score, band, passages, findings, damage, disclosures } = verdict;
  const place = placesIn(article.text);
  const spans = (all: readonly Finding[]): DolmaSpan[] =>
    all.filter(({ field }) => field === undefined).map((finding) => place(finding, 1));
  const whole = (value: number): DolmaSpan => place({ start: 0, end: article.text.length }, value);
  return {
    lakeby__article__score: score === null ? [] : [whole(score)],
    ...Object.fromEntries(BANDS.map((name) => [`lakeby__article__${name}`, name === band ? [whole(1)] : []])),
    lakeby__article__damage: [whole(damage.score)],
    lakeby__passages__score: passages.map((passage) => place(passage, passage.score)),
    ...Object.fromEntries(
      SEVERITIES.map((name) => [
        `lakeby__findings__${name}`,
        spans(findings.filter(({ severity }) => severity === name)),
      ]),
    ),
    lakeby__findings__damage: spans(damage.findings),
    lakeby__findings__disclosure: spans(disclosures),
  };
}

/** Turns spans in UTF-16 code units into spans in code points. Most texts have no pair of surrogates, where they are the same. */
function placesIn(text: string): (span: Span, score: number) => DolmaSpan {
  const pairs = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index);
  const points = (offset: number): number => offset - before(pairs, offset);
  return ({ start, end }, score) => [points(start), points(end), Math.round(score * 1e4) / 1e4];
}

/** How many of the numbers, which are in order, are below a limit. */
function before(numbers: readonly number[], limit: number): number {
  let low = 0;
  for (let high = numbers.length; low < high;) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
