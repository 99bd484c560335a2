import { extname } from 'node:path';
import { FORMATS } from './formats.js';
import type { Format } from './reader.js';

/** Formats that would give nonsense if they were read as plain text. */
const NOT_READ = new Set('.pdf .doc .docx .odt .rtf .epub .zip .7z .rar .xz .bz2 .tar .tgz .yaml .yml'.split(' '));

/** What servers send where they know no better: names and first bytes tell more. */
const GENERAL = new Set(
  `text/plain text/xml application/xml application/json application/octet-stream binary/octet-stream
   application/gzip application/x-gzip application/zstd`.split(/\s+/),
);

/** What is known of content before it is read. */
export interface Signs {
  /** The format the user names. */
  readonly as: string | undefined;
  /** The media type a server names, in lower case. */
  readonly type: string | undefined;
  /** A name with an ending. */
  readonly name: string;
  readonly head: Buffer;
}

/** The format by the first sign that tells one: the user, the server, the name, the first bytes; else what is not read. */
export function formatOf({ as, ...signs }: Signs): Format | { readonly refused: string } {
  return FORMATS.find(({ name }) => name === as) ?? formatBySigns(signs);
}

function formatBySigns({ type, name, head }: Omit<Signs, 'as'>): ReturnType<typeof formatOf> {
  if (type !== undefined && !mayHoldText(type)) return { refused: `${type} is` };
  const extension = extname(name).toLowerCase();
  const named = formatOfType(type) ?? FORMATS.find(({ extensions }) => extensions.includes(extension));
  if (named) return named;
  const sniffed = FORMATS.find((format) => format.sniff(head));
  const isNonsense = sniffed === undefined || (sniffed.name === 'text' && NOT_READ.has(extension));
  return isNonsense ? { refused: `${extension} files are` } : sniffed;
}

function formatOfType(type = ''): Format | undefined {
  return GENERAL.has(type) ? undefined : FORMATS.find(({ types }) => types.includes(type));
}

/** A picture cannot hold articles, whatever its name ends in. */
function mayHoldText(type: string): boolean {
  return (
    GENERAL.has(type) ||
    type.startsWith('text/') ||
    /\+(?:xml|json)$/.test(type) ||
    FORMATS.some(({ types }) => types.includes(type))
  );
}
