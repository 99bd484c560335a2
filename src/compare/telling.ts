import { mark } from '../detect/detector.js';
import type { Finding, OtherSpan, Severity, Span } from '../model.js';
import type { Text } from '../text/text.js';
import type { DepartureKind, Stretch } from './departure.js';
import { DEPARTURES } from './rules.js';
import type { Said } from './views.js';
import type { Unit } from './unit.js';

/** Words of an article, and those of others that say something else. */
interface Apart extends Said {
  readonly against: readonly Said[];
}

/** What is said of a departure; a message may be made from what its rule says. */
interface Telling {
  readonly kind: DepartureKind;
  readonly message: string | ((what: string) => string);
  /** That of the rule, unless given. */
  readonly severity?: Severity;
}

/** A departure as a finding in its article, with the words of the others. */
export function departureFinding(text: Text, { unit, words, against }: Apart, telling: Telling): Finding {
  const rule = DEPARTURES[telling.kind];
  const { message, severity = rule.severity } = telling;
  const told = typeof message === 'string' ? message : message(rule.message);
  const finding = mark(text, rule, spanOf(unit, words), { message: told, severity });
  return { ...finding, others: against.map((said) => otherSpan(said)) };
}

function spanOf({ text, words }: Unit, { first, end }: Stretch): Span {
  return { start: text.starts[words[first].token], end: text.ends[words[end - 1].token] };
}

/** The words of the other article, with the statement they stand in. */
function otherSpan({ unit, words }: Said): OtherSpan {
  const span = spanOf(unit, words);
  const { source, starts, ends, article } = unit.text;
  const first = starts[unit.first];
  return {
    ...{ article: article.id, origin: article.origin, ...span, text: source.slice(span.start, span.end) },
    ...{ sentence: source.slice(first, ends[unit.end - 1]), within: span.start - first },
  };
}
