import type { Verdict } from '../../model.js';
import { storiesOf, type Cell, type ShownStory, type StoryRow } from '../story-rows.js';
import { count } from '../say.js';
import { element, type Child, type Html } from './element.js';
import type { NoteContext } from './notes.js';

/** Stories shown side by side; a page of more is slow, and each difference stands at its article too. */
const MOST_STORIES = 200;

/** Each story as columns, an article a column: what they say differently stands side by side, the words that differ marked. */
export function storiesHtml(verdicts: readonly Verdict[], anchors: NoteContext['anchors']): Child[] {
  const stories = storiesOf(verdicts).filter(({ rows }) => rows.length > 0);
  if (stories.length === 0) return [];
  const more = stories.length - MOST_STORIES;
  return [
    element('h2', { id: 'stories' }, 'Stories that articles tell differently'),
    stories.slice(0, MOST_STORIES).map((story) => storyHtml(story, anchors)),
    more > 0
      ? element('p', { class: 'remark' }, `${count(more, 'story', 'stories')} more not shown side by side.`)
      : [],
  ];
}

function storyHtml({ number, verdicts, rows }: ShownStory, anchors: NoteContext['anchors']): Html {
  const named = verdicts.filter(({ article }) => rows.some(({ cells }) => cells.has(article.id)));
  const title = `Story ${number}, told by ${count(verdicts.length, 'article')}`;
  return element(
    'section',
    { class: 'story', id: `story-${number}` },
    element('h3', { id: `story-${number}-title` }, title),
    element(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-labelledby': `story-${number}-title` },
      element(
        'table',
        {},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('td', {}),
            named.map((one) => headHtml(one, anchors)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map((row) => rowHtml(row, named)),
        ),
      ),
    ),
  );
}

function headHtml({ article, band }: Verdict, anchors: NoteContext['anchors']): Html {
  const anchor = anchors.get(article.id);
  const name = article.source ?? article.id;
  return element(
    'th',
    { scope: 'col', 'data-band': band ?? 'unscored' },
    anchor === undefined ? name : element('a', { href: `#${anchor}` }, name),
    ' ',
    element('b', { class: 'band' }, band ?? 'not scored'),
  );
}

function rowHtml({ rule, cells }: StoryRow, verdicts: readonly Verdict[]): Html {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, rule),
    verdicts.map(({ article }) => cellHtml(cells.get(article.id))),
  );
}

function cellHtml(cell: Cell | undefined): Html {
  if (cell === undefined) return element('td', { class: 'silent' }, '–');
  return element(
    'td',
    { class: cell.isFound ? 'found' : undefined },
    cell.before,
    element('mark', {}, cell.words),
    cell.after,
  );
}
