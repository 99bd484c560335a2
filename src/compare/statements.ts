import { HEADING, indexOf, type Text } from '../text/text.js';
import { reportedIn, saidBy } from './said-by.js';
import { unitOf, type Unit } from './unit.js';

/** Words a stretch needs to be compared: of fewer, chance agreements say nothing. */
const FEWEST = 4;
const LONGEST = 80;

/**
 * What an article states, stretch by stretch: each sentence, and each sentence that a quotation holds, so that the words of a
 * speaker are set beside each other whatever stands around them. Headings are left out: they are cut too short to compare.
 */
export function statementsOf(text: Text): Unit[] {
  const quoted = text.quotations.flatMap((quotation) => {
    const speaker = saidBy(text, quotation);
    const said = { isQuoted: true, ...(speaker === undefined ? {} : { speaker }) };
    return sentencesIn(text, [quotation.open + 1, quotation.limit], said);
  });
  const known = new Set(quoted.map(({ first }) => first));
  const whole = [...text.regions.keys()]
    .filter((sentence) => text.regions[sentence] !== HEADING)
    .map((sentence) => sentenceUnit(text, text.sentences[sentence], text.sentences[sentence + 1]))
    .filter((unit) => !known.has(unit.first) && !known.has(unit.first + 1));
  return [...quoted, ...whole].filter(({ words }) => words.length >= FEWEST && words.length <= LONGEST);
}

/** A sentence; of one that ends with its speaker, what is reported. */
function sentenceUnit(text: Text, first: number, end: number): Unit {
  const reported = reportedIn(text, first, end);
  return reported === undefined
    ? unitOf(text, first, end)
    : unitOf(text, first, reported.end, { speaker: reported.speaker });
}

/** The sentences of a stretch of tokens, the last token excluded. */
function sentencesIn(
  text: Text,
  [first, end]: readonly [number, number],
  said: Pick<Unit, 'speaker' | 'isQuoted'>,
): Unit[] {
  const units: Unit[] = [];
  for (let at = first; at < end;) {
    const next = Math.min(text.sentences[indexOf(text.sentences, at) + 1], end);
    units.push(unitOf(text, at, next, said));
    at = next;
  }
  return units;
}
