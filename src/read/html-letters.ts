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

/**
 * A splitter that decodes each character reference of a page once, with the parser of the page. A text that cannot be put
 * together again from its source keeps the offset it begins at.
 */
export function makeSplitter(): Splitter {
  const decoded = new Map<string, string>();
  const decode = (code: string): string => {
    const known = decoded.get(code) ?? textOf(code);
    decoded.set(code, known);
    return known;
  };
  return (source, value, offset) => {
    if (source === value) return [{ letters: value, offset }];
    const stretches = split(source, offset, decode);
    const letters = stretches.map((stretch) => stretch.letters).join('');
    return collapsed(letters) === collapsed(value) ? stretches : [{ letters: value, offset }];
  };
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
