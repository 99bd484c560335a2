import { parseFragment } from 'parse5';

/** Letters of a text and the offset of the source they stand at. */
export interface Stretch {
  readonly letters: string;
  readonly offset: number;
}

/** Character references, and tags the parser passed over in the middle of a text. */
const CODED = /&(?:#x?[\da-f]+|[\da-z]+);?|<[/a-z!?][^<>]*>/gi;

/** Splits the source of a text node into stretches that stand in the text to the letter, and single characters decoded. */
export type Splitter = (source: string, value: string, offset: number) => readonly Stretch[];

/** Character references of a page whose places are kept; a page of nothing else would fill the memory with them. */
const MOST_CODES = 200_000;

/**
 * A splitter that decodes each character reference of a page once, with the parser of the page. A text that cannot be put
 * together again from its source keeps the offset it begins at, and so does any text after 200,000 references.
 */
export function makeSplitter(): Splitter {
  const decoded = new Map<string, string>();
  let codes = 0;
  const decode = (code: string): string => {
    codes++;
    const known = decoded.get(code) ?? textOf(code);
    decoded.set(code, known);
    return known;
  };
  return (source, value, offset) => {
    if (source === value || codes + countOf(source, '&') > MOST_CODES) return [{ letters: value, offset }];
    const stretches = split(source, offset, decode);
    const letters = stretches.map((stretch) => stretch.letters).join('');
    return collapsed(letters) === collapsed(value) ? stretches : [{ letters: value, offset }];
  };
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at !== -1; at = text.indexOf(letter, at + 1)) count++;
  return count;
}

function split(source: string, offset: number, decode: (code: string) => string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { 0: code, index } of source.matchAll(CODED)) {
    stretches.push({ letters: source.slice(at, index), offset: offset + at });
    stretches.push({ letters: decode(code), offset: offset + index });
    at = index + code.length;
  }
  stretches.push({ letters: source.slice(at), offset: offset + at });
  return stretches;
}

/** Line ends of all kinds, and those the parser leaves out, do not make two texts different. */
function collapsed(letters: string): string {
  return letters.replace(/\s+/g, ' ').trim();
}

function textOf(code: string): string {
  const [node] = parseFragment(code).childNodes;
  return node !== undefined && 'value' in node ? node.value : '';
}
