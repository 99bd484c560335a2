import { isAscii, isUtf8 } from 'node:buffer';

const BYTE_ORDER_MARK = 0xfeff;

/** Text, or why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** UTF-8 bytes as text, without a byte order mark. Bytes that are not UTF-8 are refused, never replaced in silence. */
export function decode(bytes: Buffer): Decoded {
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { problem: `binary file (a NUL at byte ${nul}); Lakeby reads text` };
  if (isAscii(bytes)) return { text: bytes.toString('latin1') };
  if (isUtf8(bytes)) return { text: withoutMark(bytes.toString('utf8')) };
  return { problem: `not valid UTF-8 at byte ${firstInvalidByte(bytes)}; convert the file to UTF-8` };
}

/** The text without the byte order mark some editors put first. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** Offset of the first byte (from 0) that no UTF-8 character can start or go on with: a search by halves. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle)) === undefined) invalid = middle;
    else valid = middle;
  }
  return Buffer.byteLength(decodesSoFar(bytes.subarray(0, valid)) ?? '');
}

/** The complete characters of a prefix, undefined if one is broken; a character cut by the prefix is not broken yet. */
function decodesSoFar(prefix: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(prefix, { stream: true });
  } catch {
    return undefined;
  }
}
