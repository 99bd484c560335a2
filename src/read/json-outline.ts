import { TokenType, type Tokenizer } from '@streamparser/json';

type Token = Parameters<Tokenizer['onToken']>[0];

/** Keys under which exports and interfaces keep a list of articles. */
const LISTS = new Set(
  'articles items data docs documents results records entries news stories posts rows hits list'.split(' '),
);

/** How deep in objects such a list may be: `{"response": {"docs": [...]}}` is two. */
const MAX_LIST_DEPTH = 4;

/** A list or an object that has not ended yet. */
interface Open {
  readonly isList: boolean;
  readonly holdsRecords: boolean;
}

/** Where in a JSON document a token stands, and whether records stand there. */
export interface Outline {
  step(token: Token): void;
  /** Lists and objects that are open. */
  depth(): number;
  /** Whether the innermost of them is a list of records. */
  holdsRecords(): boolean;
}

/** Follows a document: a list of records is the document itself, or has a name such as "articles" and no list around it. */
export function makeOutline(textKey: string | undefined): Outline {
  const open: Open[] = [];
  let word: unknown;
  let key: unknown;
  let isRecord = false;

  function holdsRecords(): boolean {
    if (open.length === 0) return true;
    return !isRecord && open.length < MAX_LIST_DEPTH && open.every(({ isList }) => !isList) && LISTS.has(String(key));
  }

  return {
    depth: () => open.length,
    holdsRecords: () => open.at(-1)?.holdsRecords ?? false,
    step({ token, value }) {
      if (token === TokenType.LEFT_BRACE) open.push({ isList: false, holdsRecords: false });
      else if (token === TokenType.LEFT_BRACKET) open.push({ isList: true, holdsRecords: holdsRecords() });
      else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) open.pop();
      else if (token === TokenType.COLON) {
        key = word;
        isRecord ||= open.length === 1 && key === textKey;
      }
      word = value;
    },
  };
}
