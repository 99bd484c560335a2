import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { makeOutline } from './json-outline.js';
import { makeLines } from './json-lines.js';
import { sizeText } from './limits.js';

/** One record of a JSON document. */
interface JsonRecord {
  readonly kind: 'record';
  readonly value: unknown;
  /** Line it begins on, and which record of the document it is, both from 1. */
  readonly line: number;
  readonly item: number;
}

/** A whole document, with no elements in the lists its records were taken from. */
interface JsonRest {
  readonly kind: 'rest';
  readonly value: unknown;
  readonly line: number;
}

/** Why a document is not read any further. */
interface JsonFault {
  readonly kind: 'fault';
  readonly line: number;
  readonly reason: string;
}

/** What a JSON document is cut into: its records as they end, then what is left of it. */
export type JsonPart = JsonRecord | JsonRest | JsonFault;

/** How a document is cut. */
export interface JsonCut {
  /** Longest record, in bytes. */
  readonly maxLine: number;
  /** Key under which a record has its text: an object that has it is a record, whatever lists it holds. */
  readonly textKey?: string;
}

const MAX_DEPTH = 200;

/** Why a document is refused that may well be JSON. */
class Refused extends Error {}

type Token = Parameters<Tokenizer['onToken']>[0];

/** Cuts a JSON document of any size into records, one in memory at a time. */
export async function* jsonParts(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  cut: JsonCut,
): AsyncGenerator<JsonPart> {
  const { parts, write, end } = makeCutter(cut);
  for await (const chunk of chunks) {
    const isGood = write(chunk);
    yield* parts.splice(0);
    if (!isGood) return;
  }
  end();
  yield* parts;
}

function makeCutter({ maxLine, textKey }: JsonCut) {
  const parts: JsonPart[] = [];
  const lines = makeLines();
  const outline = makeOutline(textKey);
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
  const record = valueParser((value) => parts.push({ kind: 'record', value, line: begun?.line ?? 1, item: ++items }));
  const rest = valueParser((value) => parts.push({ kind: 'rest', value, line: restLine }));
  let begun: { readonly line: number; readonly offset: number; readonly depth: number } | undefined;
  let items = 0;
  let restLine = 1;
  let restSize = 0;
  let last = 0;

  tokenizer.onToken = (token) => {
    last = token.offset;
    const isInList = outline.holdsRecords();
    if (!begun && isInList && beginsValue(token))
      begun = { line: lines.at(last), offset: last, depth: outline.depth() };
    check(begun ? last - begun.offset : restSize);
    if (begun) record.write(token);
    else if (!isInList || token.token !== TokenType.COMMA) keep(token);
    outline.step(token);
    if (begun?.depth === outline.depth()) begun = undefined;
  };

  function keep(token: Token): void {
    if (outline.depth() === 0) {
      restLine = lines.at(last);
      restSize = 0;
    }
    rest.write(token);
    restSize += String(token.value).length;
  }

  function check(size: number): void {
    if (size > maxLine) throw new Refused(`a record longer than the limit of ${sizeText(maxLine)}; raise --max-line`);
    if (outline.depth() > MAX_DEPTH) throw new Refused(`lists or objects nested more than ${MAX_DEPTH} deep`);
  }

  function checkEnd(): void {
    tokenizer.onError = () => undefined;
    tokenizer.end();
    if (!tokenizer.isEnded || outline.depth() > 0) throw new Refused('the file breaks off before its end');
  }

  function attempt(step: () => void): boolean {
    try {
      step();
      return true;
    } catch (error) {
      const reason = error instanceof Refused ? error.message : `not JSON: ${complaint(error)}`;
      parts.push({ kind: 'fault', line: lines.at(last), reason: `${reason}; nothing is read from here on` });
      return false;
    }
  }

  return {
    parts,
    write: (chunk: Buffer) =>
      attempt(() => {
        tokenizer.write(lines.next(chunk));
        check(lines.read() - last);
      }),
    end: () => attempt(checkEnd),
  };
}

/** What the parser says against a document, without its own positions and states. */
function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/ (?:at chunk position|in state) .*/s, '').replace(/^U/, 'u');
}

/** All that may stand in a list besides its comma and its end. */
function beginsValue({ token }: Token): boolean {
  return token !== TokenType.COMMA && token !== TokenType.RIGHT_BRACKET;
}

function valueParser(onValue: (value: unknown) => void): TokenParser {
  const parser = new TokenParser({ paths: ['$'], separator: '' });
  parser.onValue = ({ value }) => onValue(value);
  return parser;
}
