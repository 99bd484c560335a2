import type { Finding, Severity, Verdict } from '../../model.js';
import { languageName } from '../say.js';
import { textOf } from '../verdict-json.js';
import { element, type Child, type Html } from './element.js';

/** How a passage is marked: by what a mistake is worth, or as what does not count as one. */
export type Kind = Severity | 'damage' | 'disclosure';

/** A finding under the number that stands beside its mark. */
export interface Note {
  readonly number: number;
  readonly kind: Kind;
  readonly finding: Finding;
}

/** What each kind of mark says, for the key and for readers who do not see it; the gravest first. */
export const KINDS: Readonly<Record<Kind, string>> = {
  proof: 'no person writes it',
  sign: 'an editor would mark it',
  hint: 'people write it at times',
  damage: 'scraping or encoding broke the text; not part of the score',
  disclosure: 'the page says that a machine translated it; not part of the score',
};

/** Beyond that many marks in one article nobody reads on; the number is said. */
export const MOST_NOTES = 500;

const FIELDS: readonly Finding['field'][] = ['title', 'markup', undefined];
const WORDS_SHOWN = 160;

/** Everything that is marked in an article, in the order in which it is read; at most `MOST_NOTES`. */
export function notesOf({ findings, damage, disclosures }: Verdict): Note[] {
  return [...findings, ...damage.findings, ...disclosures]
    .sort(byPlace)
    .slice(0, MOST_NOTES)
    .map((finding, at) => ({ number: at + 1, kind: kindOf(finding), finding }));
}

/** The rules of all that is marked in these articles, by name. */
export function rulesIn(verdicts: readonly Verdict[]): string[] {
  return [...new Set(verdicts.flatMap((verdict) => notesOf(verdict).map(({ finding }) => finding.rule)))].sort();
}

function byPlace(one: Finding, other: Finding): number {
  return FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field) || one.start - other.start || other.end - one.end;
}

function kindOf({ category, severity }: Finding): Kind {
  return category === 'damage' || category === 'disclosure' ? category : severity;
}

/** What a note is written with. */
export interface NoteContext {
  readonly verdict: Verdict;
  /** Id of the element that holds the article. */
  readonly anchor: string;
  /** The same for every article in the page, by the article's own id. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Notes as a list, to stand beside the words they are about. */
export function noteList(notes: readonly Note[], context: NoteContext): Html | readonly [] {
  if (notes.length === 0) return [];
  return element(
    'ol',
    { class: 'notes' },
    notes.map((note) => noteItem(note, context)),
  );
}

/** The id of a note in the page. */
export function noteId(anchor: string, number: number): string {
  return `${anchor}-${number}`;
}

function noteItem({ number, kind, finding }: Note, context: NoteContext): Html {
  return element(
    'li',
    { id: noteId(context.anchor, number), class: kind },
    element('b', { class: 'number' }, String(number)),
    ' ',
    findingText(finding, context, kind),
  );
}

/** The words, what was probably meant, and why. */
export function findingText(finding: Finding, { verdict, anchors }: NoteContext, kind: string): Child[] {
  const { means = [], from = [], others = [], message, rule } = finding;
  const named = [kind, rule, ...(from.length > 0 ? [`from ${from.map(languageName).join(', ')}`] : [])];
  return [
    element('q', {}, shortened(textOf(finding, verdict.article))),
    ' ',
    means.length === 0
      ? []
      : [element('span', { class: 'probably' }, 'probably: '), element('em', {}, means.join('; ')), ' '],
    element('span', { class: 'why' }, message),
    ' ',
    element('small', {}, named.join(' · ')),
    others.length > 0 ? otherList(others, anchors) : [],
  ];
}

/** Passages of other articles that say something else, each under its article. */
function otherList(others: NonNullable<Finding['others']>, anchors: NoteContext['anchors']): Html {
  return element(
    'ul',
    { class: 'others' },
    others.map(({ article, text }) => {
      const anchor = anchors.get(article);
      const name = anchor === undefined ? article : element('a', { href: `#${anchor}` }, article);
      return element('li', {}, name, ': ', element('q', {}, shortened(text)));
    }),
  );
}

function shortened(words: string): string {
  if (words.length <= WORDS_SHOWN) return words;
  return `${words.slice(0, WORDS_SHOWN / 2)} ... ${words.slice(-WORDS_SHOWN / 2)}`;
}
