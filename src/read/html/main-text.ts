import type { SeenLetters } from './blocks.js';
import { isFurniture } from './furniture.js';
import type { HtmlElement, HtmlLetters } from './tree.js';

const MIN_REST = 0.5;

/**
 * What Readability has kept, put right for news: captions and credits of the article's pictures come back, which it takes for
 * furniture, and lines that lead to other articles go.
 */
export function mainLetters(seen: readonly SeenLetters[], kept: ReadonlySet<HtmlLetters>): Set<HtmlLetters> {
  const blocks = blocksOf(withoutBeside(seen.filter(({ node }) => kept.has(node))));
  const main = new Set(blocks.filter((block) => !isFurniture(block)).flatMap(nodesOf));
  return new Set([...main, ...nodesOf(captionsAround(seen, main))]);
}

/** Without boxes between the paragraphs, unless nearly all is in one: then its class has misled. */
function withoutBeside(letters: readonly SeenLetters[]): readonly SeenLetters[] {
  const rest = letters.filter(({ isBeside }) => !isBeside);
  return sizeOf(rest) > MIN_REST * sizeOf(letters) ? rest : letters;
}

function sizeOf(letters: readonly SeenLetters[]): number {
  return letters.reduce((size, { node }) => size + node.value.length, 0);
}

function blocksOf(letters: readonly SeenLetters[]): SeenLetters[][] {
  const blocks = new Map<HtmlElement, SeenLetters[]>();
  for (const one of letters) {
    const block = blocks.get(one.block);
    if (block) block.push(one);
    else blocks.set(one.block, [one]);
  }
  return [...blocks.values()];
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
