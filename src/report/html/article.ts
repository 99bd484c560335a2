import type { Article, Verdict } from '../../model.js';
import { UNKNOWN } from '../../score/pivot-model.js';
import { isWebAddress } from '../../read/record.js';
import { count, languageName } from '../say.js';
import { element, type Child, type Html } from './element.js';
import { markedField, markedText } from './marks.js';
import { findingText, MOST_NOTES, noteList, notesOf, type Note, type NoteContext } from './notes.js';
import { articleText } from './text.js';

/** An article as a proof sheet: the verdict, where it comes from, and its text with marks and notes. */
export function articleHtml(context: NoteContext): Html {
  const { verdict, anchor: id } = context;
  const notes = notesOf(verdict);
  const rules = new Set(notes.map(({ finding }) => finding.rule));
  return element(
    'article',
    {
      id,
      'aria-labelledby': `${id}-title`,
      'data-band': verdict.band ?? 'unscored',
      'data-source': verdict.article.source,
      'data-rules': [...rules].join(' '),
      'data-fails': verdict.fails !== undefined,
    },
    element('header', {}, verdictLine(verdict), heading(notes, context), about(verdict), remarks(verdict)),
    inMarkup(notes, context),
    articleText(notes, context),
    leftOut(verdict),
    suppressed(context),
  );
}

/** Band and score, and what else a reader should know before the first word. */
function verdictLine({ band, score, damage, disclosures, fails }: Verdict): Html {
  const said = [
    ...(damage.band === 'clean' ? [] : [`${damage.band} damage`]),
    ...(disclosures.length > 0 ? ['says it is machine-translated'] : []),
  ];
  return element(
    'p',
    { class: 'verdict' },
    element('b', { class: 'band' }, band ?? 'not scored'),
    score === null ? [] : [' ', element('span', { class: 'score' }, `${Math.round(score * 100)} %`)],
    said.map((aside) => [' ', element('span', { class: 'aside' }, aside)]),
    fails === undefined ? [] : [' ', element('strong', { class: 'fails' }, `Fails: ${fails}`)],
  );
}

/** The title, or what else the article is called by; it takes the focus when a reader goes from article to article. */
function heading(notes: readonly Note[], context: NoteContext): Html {
  const { anchor: id, verdict } = context;
  const title = markedField('title', notes, context);
  const words = title.text === '' ? verdict.article.id : markedText(title, { start: 0, end: title.text.length });
  const shown = element('h3', { id: `${id}-title`, tabindex: -1 }, words);
  return element('div', { class: 'row' }, shown, noteList(title.notes, context));
}

function about({ article, words }: Verdict): Html {
  const { id, title = '', source = '', published = '' } = article;
  const named = title === '' || title === id ? [] : [element('span', { class: 'id' }, id)];
  const said = [source, published, count(words, 'word')].filter((part) => part !== '');
  const parts: readonly Child[] = [...named, ...said, ...link(article)];
  return element(
    'p',
    { class: 'about' },
    parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part])),
  );
}

/** Only a page of the Web is linked to: an address from the input can be anything. */
function link({ url }: Article): Html[] {
  if (url === undefined || !isWebAddress(url)) return [];
  return [element('a', { href: url, rel: 'noopener noreferrer' }, 'published here')];
}

function remarks({ notes, pivot = [] }: Verdict): Html[] {
  const likely = pivot
    .filter(({ language }) => language !== UNKNOWN)
    .map(({ language, probability }) => `${languageName(language)} (${probability.toFixed(2)})`);
  const sources = likely.length === 0 ? [] : [`Probably translated from ${likely.join(', ')}.`];
  return [...notes, ...sources].map((note) => element('p', { class: 'remark' }, note));
}

/** Signs of machine translation in the markup of the page, which no reader of the text sees. */
function inMarkup(notes: readonly Note[], context: NoteContext): Html | readonly [] {
  const marked = markedField('markup', notes, context);
  if (marked.notes.length === 0) return [];
  const code = element('code', {}, markedText(marked, { start: 0, end: marked.text.length }));
  return element(
    'div',
    { class: 'row' },
    element('p', {}, 'In the markup of the page: ', code),
    noteList(marked.notes, context),
  );
}

function leftOut({ findings, damage, disclosures }: Verdict): Html | readonly [] {
  const more = findings.length + damage.findings.length + disclosures.length - MOST_NOTES;
  return more <= 0 ? [] : element('p', { class: 'remark' }, `${count(more, 'passage')} more not marked here.`);
}

/** What the user asked not to see, and why: it can be looked up, and does not distract. */
function suppressed(context: NoteContext): Html | readonly [] {
  const findings = context.verdict.suppressed.slice(0, MOST_NOTES);
  if (findings.length === 0) return [];
  return element(
    'details',
    {},
    element('summary', {}, `${count(context.verdict.suppressed.length, 'finding')} suppressed`),
    element(
      'ul',
      { class: 'suppressed' },
      findings.map((finding) =>
        element('li', {}, findingText(finding, context, finding.severity), ' ', element('span', {}, finding.why)),
      ),
    ),
  );
}
