import { mark } from '../detect/detector.js';
import type { Finding, OtherSpan, Span } from '../model.js';
import type { Text } from '../text/text.js';
import type { Stretch } from './departure.js';
import { DEPARTURES } from './rules.js';
import { oddOnes, type OddOne } from './sides.js';
import { statementsOf } from './statements.js';
import type { Unit } from './unit.js';

/** Articles of one story beyond which no more are compared with each other: copies of a wire report come in hundreds. */
export const MOST_COMPARED = 12;

/**
 * Compares articles that tell one story: for each, the places where it departs from others, with the words of these. An article
 * that several others speak against is marked with a sign; where one stands against one, each gets a hint that says so.
 */
export function compareStory(texts: readonly Text[]): Finding[][] {
  const compared = texts.slice(0, MOST_COMPARED);
  const odd = oddOnes(compared.map(statementsOf));
  return texts.map((text, at) => odd.filter(({ article }) => article === at).map((one) => findingOf(text, one)));
}

function findingOf(text: Text, odd: OddOne): Finding {
  const rule = DEPARTURES[odd.kind];
  const outvoted = odd.against.length > 1;
  const finding = mark(text, rule, spanOf(odd.unit, odd.words), {
    message: messageOf(odd, rule.message),
    severity: outvoted ? rule.severity : 'hint',
  });
  return { ...finding, others: odd.against.map(({ unit, words }) => otherSpan(unit, words)) };
}

function messageOf({ against, with: same }: OddOne, what: string): string {
  if (against.length === 1) return `Another article ${what}; which of the two is right cannot be told.`;
  const alike = same === 0 ? '' : same === 1 ? ', one says the same as here' : `, ${same} say the same as here`;
  return `This article departs from ${against.length} others: it ${what}${alike}.`;
}

function spanOf({ text, words }: Unit, { first, end }: Stretch): Span {
  return { start: text.starts[words[first].token], end: text.ends[words[end - 1].token] };
}

/** The words of the other article, with the statement they stand in. */
function otherSpan(unit: Unit, words: Stretch): OtherSpan {
  const span = spanOf(unit, words);
  const { source, starts, ends } = unit.text;
  return {
    article: unit.text.article.id,
    ...span,
    text: source.slice(span.start, span.end),
    sentence: source.slice(starts[unit.first], ends[unit.end - 1]),
  };
}
