import type { Finding } from '../model.js';
import type { Text } from '../text/text.js';
import { backedFindings, type Backed } from './meant.js';
import { sidesOf, versionName, type AreCopies } from './messages.js';
import { oddOnes } from './sides.js';
import { statementsOf } from './statements.js';
import { departureFinding } from './telling.js';
import type { Unit } from './unit.js';
import { viewsOf, type View } from './views.js';
import { versionsOf, wordingOf } from './wordings.js';
import { voicesOf, type Revision } from './voices.js';

/** Articles of one story beyond which no more are compared with each other: copies of a wire report come in hundreds. */
export const MOST_COMPARED = 12;

/** What rules find in one text by itself, and what they suppose was meant. */
export type Guess = (text: Text) => readonly Finding[];

/**
 * Compares articles that tell one story: for each, the places where it departs from others, with the words of these. An article
 * that most others speak against is marked with a sign; where as many stand on either side, each gets a hint that says so.
 * Equal texts are one voice; of several versions of one article the latest speaks, and what it changed is said as well.
 */
export function compareStory(texts: readonly Text[], guess: Guess): Finding[][] {
  const { copyOf, latest, revisions } = voicesOf(texts.map(({ article }) => article));
  const voices = latest.slice(0, MOST_COMPARED);
  const found = new Map<number, Finding[]>(texts.map((_, at) => [at, []]));
  const articles = voices.map((at) => statementsOf(texts[at]));
  const areCopies = copiesAmong(voices.map((at) => texts[at]));
  const views = viewsOf(articles);
  voices.forEach((voice, at) =>
    found.get(voice)?.push(...departuresIn({ text: texts[voice], at, views, articles, areCopies }, guess)),
  );
  for (const revision of revisions) found.get(revision.later)?.push(...changesIn(texts, revision));
  return copyOf.map((first) => found.get(first) ?? []);
}

/** An article as it is seen beside the others of its story. */
interface Seen {
  readonly text: Text;
  /** Its index among them. */
  readonly at: number;
  readonly views: readonly (readonly View[])[];
  readonly articles: readonly (readonly Unit[])[];
  readonly areCopies: AreCopies;
}

function copiesAmong(texts: readonly Text[]): AreCopies {
  const versions = versionsOf(texts.map(wordingOf));
  return (one, other) => versions[one] === versions[other];
}

/** What others of the story contradict in an article, and what they bear out of the guesses of rules. */
function departuresIn({ text, at, views, articles, areCopies }: Seen, guess: Guess): Finding[] {
  const backed =
    views[at].length === 0 ? [] : backedFindings(views[at], guess(text)).map((one) => backedFinding(text, one));
  const odd = oddOnes(at, views, articles).map((one) =>
    departureFinding(text, one, { kind: one.kind, ...sidesOf(one, areCopies) }),
  );
  return [...backed, ...odd].reduce<Finding[]>((kept, one) => (isTold(kept, one) ? kept : [...kept, one]), []);
}

/** Whether a finding of the same rule stands over some of the same words. */
function isTold(kept: readonly Finding[], { rule, start, end }: Finding): boolean {
  return kept.some((one) => one.rule === rule && one.start < end && start < one.end);
}

function backedFinding(text: Text, { finding, said, others }: Backed): Finding {
  const who = others.length === 1 ? 'Another article has' : `${others.length} other articles have`;
  const message = `${who} here what the rule ${finding.rule} supposes was meant.`;
  return departureFinding(text, { ...said, against: others }, { kind: 'term', message, severity: 'sign' });
}

/** What an article says otherwise than its own earlier version. */
function changesIn(texts: readonly Text[], { earlier, later }: Revision): Finding[] {
  const articles = [earlier, later].map((at) => statementsOf(texts[at]));
  const version = versionName(texts[earlier].article);
  return oddOnes(1, viewsOf(articles), articles).map((one) =>
    departureFinding(texts[later], one, {
      kind: one.kind,
      message: (what) => `${version} ${what}: it was changed since.`,
      severity: 'hint',
    }),
  );
}
