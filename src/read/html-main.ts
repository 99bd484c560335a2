import type { SeenLetters } from './html-blocks.js';
import { isFurniture } from './html-furniture.js';
import type { HtmlElement, HtmlLetters } from './html-tree.js';

/**
 * What Readability has kept, put right for news: captions and credits of the article's pictures come back, which it takes for
 * furniture, and lines that lead to other articles go.
 */
export function mainLetters(seen: readonly SeenLetters[], kept: ReadonlySet<HtmlLetters>): Set<HtmlLetters> {
  const blocks = new Map<HtmlElement, SeenLetters[]>();
  for (const letters of seen) {
    if (!kept.has(letters.node)) continue;
    const block = blocks.get(letters.block);
    if (block) block.push(letters);
    else blocks.set(letters.block, [letters]);
  }
  const main = new Set([...blocks.values()].filter((block) => !isFurniture(block)).flatMap(nodesOf));
  return new Set([...main, ...nodesOf(captionsAround(seen, main))]);
}

function nodesOf(letters: readonly SeenLetters[]): HtmlLetters[] {
  return letters.map(({ node }) => node);
}

/**
 * Captions and credits between the headline and the end of the text, and those that follow the text in the same
 * `<article>`: a gallery. Teasers of other articles have captions too; they are links, or stand beside the article.
 */
function captionsAround(seen: readonly SeenLetters[], main: ReadonlySet<HtmlLetters>): SeenLetters[] {
  const isMain = ({ node }: SeenLetters): boolean => main.has(node);
  const first = seen.findIndex(isMain);
  const last = seen.findLastIndex(isMain);
  if (first === -1) return [];
  const headline = seen.slice(0, first).findLastIndex(({ block }) => block.tagName === 'h1');
  const { story } = seen[last];
  return seen.filter(
    (letters, at) =>
      (letters.kind === 'caption' || letters.kind === 'credit') &&
      at > (headline === -1 ? first : headline) &&
      (at < last || (story !== undefined && letters.story === story)) &&
      !letters.inLink &&
      !letters.isBeside,
  );
}
