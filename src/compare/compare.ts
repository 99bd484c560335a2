import { mark, type RuleInfo } from '../detect/detector.js';
import type { Article, Finding, OtherSpan, Span } from '../model.js';
import type { Text } from '../text/text.js';
import type { Stretch } from './departure.js';
import { DEPARTURES } from './rules.js';
import { oddOnes, type OddOne } from './sides.js';
import { statementsOf } from './statements.js';
import type { Unit } from './unit.js';
import { voicesOf, type Revision } from './voices.js';

/** Articles of one story beyond which no more are compared with each other: copies of a wire report come in hundreds. */
export const MOST_COMPARED = 12;

/**
 * Compares articles that tell one story: for each, the places where it departs from others, with the words of these. An article
 * that most others speak against is marked with a sign; where as many stand on either side, each gets a hint that says so.
 * Equal texts are one voice; of several versions of one article the latest speaks, and what it changed is said as well.
 */
export function compareStory(texts: readonly Text[]): Finding[][] {
  const { copyOf, latest, revisions } = voicesOf(texts.map(({ article }) => article));
  const voices = latest.slice(0, MOST_COMPARED);
  const odd = oddOnes(voices.map((at) => statementsOf(texts[at])));
  const across = texts.map((text, at) =>
    odd.filter(({ article }) => voices[article] === copyOf[at]).map((one) => findingOf(text, one, sidesOf(one))),
  );
  const changed = revisions.map((revision) => ({ at: revision.later, findings: changesIn(texts, revision) }));
  return across.map((findings, at) => [
    ...findings,
    ...changed.filter((change) => change.at === copyOf[at]).flatMap((change) => change.findings),
  ]);
}

/** What a finding says of its departure. */
interface Telling {
  readonly message: (rule: RuleInfo) => string;
  readonly outvoted: boolean;
}

/** What an article says otherwise than its own earlier version. */
function changesIn(texts: readonly Text[], { earlier, later }: Revision): Finding[] {
  const told: Telling = {
    message: ({ message }) => `${versionName(texts[earlier].article)} ${message}: it was changed since.`,
    outvoted: false,
  };
  return oddOnes([earlier, later].map((at) => statementsOf(texts[at])))
    .filter(({ article }) => article === 1)
    .map((one) => findingOf(texts[later], one, told));
}

function versionName({ published }: Article): string {
  return published === undefined ? 'An earlier version of this article' : `The version of ${published}`;
}

function findingOf(text: Text, odd: OddOne, { message, outvoted }: Telling): Finding {
  const rule = DEPARTURES[odd.kind];
  const finding = mark(text, rule, spanOf(odd.unit, odd.words), {
    message: message(rule),
    severity: outvoted ? rule.severity : 'hint',
  });
  return { ...finding, others: odd.against.map(({ unit, words }) => otherSpan(unit, words)) };
}

function sidesOf({ against, with: alike }: OddOne): Telling {
  const same = alike === 0 ? '' : alike === 1 ? ', and one says the same as it' : `, and ${alike} say the same as it`;
  const others = against.length === 1 ? 'Another article' : `${against.length} others`;
  const unsure = `${others} of this story ${against.length === 1 ? 'disagrees' : 'disagree'}${same}`;
  return against.length > alike + 1
    ? { outvoted: true, message: ({ message }) => `It stands against ${others}${same}: it ${message}.` }
    : { outvoted: false, message: ({ message }) => `${unsure}: it ${message}. Which is right cannot be told.` };
}

function spanOf({ text, words }: Unit, { first, end }: Stretch): Span {
  return { start: text.starts[words[first].token], end: text.ends[words[end - 1].token] };
}

/** The words of the other article, with the statement they stand in. */
function otherSpan(unit: Unit, words: Stretch): OtherSpan {
  const span = spanOf(unit, words);
  const { source, starts, ends, article } = unit.text;
  const first = starts[unit.first];
  return {
    ...{ article: article.id, origin: article.origin, ...span, text: source.slice(span.start, span.end) },
    ...{ sentence: source.slice(first, ends[unit.end - 1]), within: span.start - first },
  };
}
