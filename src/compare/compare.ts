import type { Article, Finding, Severity } from '../model.js';
import type { Text } from '../text/text.js';
import { backedFindings, type Backed } from './meant.js';
import { isOutvoted, oddOnes } from './sides.js';
import { statementsOf } from './statements.js';
import { departureFinding } from './telling.js';
import type { Unit } from './unit.js';
import { viewsOf, type OddOne, type View } from './views.js';
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
  viewsOf(articles).forEach((views, index) =>
    found.get(voices[index])?.push(...departuresIn({ text: texts[voices[index]], views, articles }, guess)),
  );
  for (const revision of revisions) found.get(revision.later)?.push(...changesIn(texts, revision));
  return copyOf.map((first) => found.get(first) ?? []);
}

/** An article as it is seen beside the others of its story. */
interface Seen {
  readonly text: Text;
  readonly views: readonly View[];
  readonly articles: readonly (readonly Unit[])[];
}

/** What others of the story contradict in an article, and what they bear out of the guesses of rules. */
function departuresIn({ text, views, articles }: Seen, guess: Guess): Finding[] {
  const backed = views.length === 0 ? [] : backedFindings(views, guess(text)).map((one) => backedFinding(text, one));
  const odd = oddOnes(views, articles).map((one) => departureFinding(text, one, { kind: one.kind, ...sidesOf(one) }));
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
  const [, views = []] = viewsOf(articles);
  const version = versionName(texts[earlier].article);
  return oddOnes(views, articles).map((one) =>
    departureFinding(texts[later], one, {
      kind: one.kind,
      message: (what) => `${version} ${what}: it was changed since.`,
      severity: 'hint',
    }),
  );
}

function versionName({ published }: Article): string {
  return published === undefined ? 'An earlier version of this article' : `The version of ${published}`;
}

interface Sides {
  readonly message: (what: string) => string;
  readonly severity?: Severity;
}

/** How many stand on either side, in words; where no side is greater, it is a hint. */
function sidesOf(odd: OddOne): Sides {
  const { against } = odd;
  const alike = odd.with.size;
  const same = alike === 0 ? '' : alike === 1 ? ', and one says the same as it' : `, and ${alike} say the same as it`;
  const others = against.length === 1 ? 'Another article' : `${against.length} others`;
  if (isOutvoted(odd)) return { message: (what) => `It stands against ${others}${same}: it ${what}.` };
  const disagree = against.length === 1 ? 'disagrees' : 'disagree';
  return {
    message: (what) => `${others} of this story ${disagree}${same}: it ${what}. Which is right cannot be told.`,
    severity: 'hint',
  };
}
