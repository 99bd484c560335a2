/** What the structured data of a page says of its article (schema.org Article and its kinds). */
export interface DataArticle {
  readonly headline?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly articleBody?: string;
}

type Node = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|BlogPosting|LiveBlog|^Report(?:age)?/;
/** Where an article stands in another thing, and in a list of things. */
const WITHIN = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'] as const;
const MAX_NODES = 1000;

/** The first article in blocks of JSON-LD; blocks that are no JSON are left out, as search engines do. */
export function dataArticle(blocks: readonly string[]): DataArticle {
  const open: unknown[] = blocks.map(parsed).reverse();
  for (let seen = 0; open.length > 0 && seen < MAX_NODES; seen++) {
    const value = open.pop();
    if (Array.isArray(value)) open.push(...value.slice(0, MAX_NODES).reverse());
    else if (isNode(value) && isArticle(value)) return described(value);
    else if (isNode(value)) open.push(...WITHIN.map((name) => value[name]).reverse());
  }
  return {};
}

/** Publishers wrap the block in a comment or CDATA marks, and leave line ends in its strings. */
function parsed(block: string): unknown {
  const bare = block.trim().startsWith('[') ? block : block.slice(block.indexOf('{'), block.lastIndexOf('}') + 1);
  try {
    return JSON.parse(bare.replace(/[\r\n\t]/g, ' '));
  } catch {
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function isArticle(node: Node): boolean {
  const types: readonly unknown[] = [node['@type']].flat();
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function described(node: Node): DataArticle {
  const { headline, datePublished, publisher, inLanguage, articleBody } = node;
  return {
    headline: textIn(headline),
    datePublished: textIn(datePublished),
    publisher: isNode(publisher) ? textIn(publisher.name) : textIn(publisher),
    language: textIn(inLanguage),
    articleBody: textIn(articleBody),
  };
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
