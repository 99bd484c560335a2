import type { SeenLetters } from './html-blocks.js';

/** What editors and their systems put between the paragraphs of an article. */
const LABELS =
  /^(?:advertisements?|sponsored(?: content)?|story continues below(?: advertisement)?|article continues below(?: advertisement)?|skip past newsletter promotion|loading(?:\.\.\.|…)?|related(?: (?:stories|articles|news|topics|coverage|links|content))?|read more|more (?:stories|news)|most read|recommended(?: (?:stories|for you))?|you (?:may|might) also (?:like|be interested in)|share this(?: (?:story|article))?|follow us(?: on .{1,30})?|comments?|tags?|topics?)\s*:?$/i;

/** Words before a link to another article. */
const LEADS =
  /^(?:read(?: more| also| next| on)?|also read|see also|more on this(?: story)?|related(?: story| article)?|watch|listen|don[’']t miss|recommended|more|opinion|explainer|analysis|live)\s*[:|»>–—-]/i;

const LINKED = 0.6;

/** Whether a block is no part of the article it stands in: a label of the page, or a line that leads to another article. */
export function isFurniture(letters: readonly SeenLetters[]): boolean {
  const text = lineOf(letters);
  if (LABELS.test(text)) return true;
  const linked = lineOf(letters.filter(({ inLink }) => inLink));
  return linked.length > LINKED * text.length ? LEADS.test(text) : false;
}

function lineOf(letters: readonly SeenLetters[]): string {
  return letters
    .map(({ node }) => node.value)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
