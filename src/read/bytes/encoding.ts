import { isUtf8 } from 'node:buffer';

const DETECTED_FROM = 64 * 1024;

/** Encodings, by chardet's names, that are believed without being declared, and from which confidence on (0 to 100). */
const DETECTABLE: Readonly<Record<string, number>> = {
  'ISO-8859-1': 50,
  'windows-1252': 50,
  'ISO-8859-2': 50,
  'windows-1250': 50,
  'windows-1251': 50,
  'KOI8-R': 50,
  Shift_JIS: 70,
  'EUC-JP': 70,
  'EUC-KR': 70,
  GB18030: 70,
  Big5: 70,
};

/**
 * What windows-1252 shows where the bytes are another encoding's. English with a few Polish, Russian or Turkish names looks
 * Western to any statistics, and reading it so would garble them: better refused.
 */
const notWestern = (): RegExp =>
  new RegExp(
    [
      /[À-ÖØ-öø-ÿ]{3}/, // Cyrillic, Greek, Hebrew, Arabic: whole words of accented letters
      /[a-zß-öø-ÿ][À-ÖØ-ÞŠŒŽŸ]/, // Mac: quotation marks and accents are capitals
      /[ÐÝÞðýþ]/, // Turkish, which has other letters in these six places; Icelandic pays for it
      /[¢¤¥¦¬¯±²³¶¸¹¼½¾]\p{L}|£[À-ÿ]/u, // Central European: letters are signs
      /[\u0081\u008d\u008f\u0090\u009d]/, // unassigned
    ]
      .map(({ source }) => source)
      .join('|'),
    'u',
  );

/** Characters beyond ASCII that are whole UTF-8, and places that are broken. */
interface Utf8Signs {
  readonly whole: number;
  readonly broken: number;
}

function utf8Signs(bytes: Buffer): Utf8Signs {
  const beyond = bytes.toString('utf8').match(/[^\0-\x7f]/gu) ?? [];
  const broken = beyond.filter((character) => character === '\ufffd').length;
  return { whole: beyond.length - broken, broken };
}

/** Whether bytes beyond ASCII are UTF-8 for the most part: a few broken ones are damage, and no other encoding. */
export function isMostlyUtf8(bytes: Buffer): boolean {
  const complete = bytes.subarray(0, completeLength(bytes));
  if (isUtf8(complete)) return true;
  const { whole, broken } = utf8Signs(complete);
  return whole > broken;
}

/**
 * The encoding of bytes that are not all ASCII, as a label of TextDecoder. UTF-8 goes before what is declared: bytes that are
 * UTF-8 by accident are next to impossible, while servers and templates declare what they always declared. A declaration
 * that the bytes do not fit is passed over. Where nothing fits it is UTF-8, which names the first bad byte in the end.
 */
export async function encodingOf(bytes: Buffer, declared: string | undefined): Promise<string> {
  const sample = bytes.subarray(0, DETECTED_FROM);
  if (bytes.includes(0) || isMostlyUtf8(bytes)) return 'utf-8';
  if (declared !== undefined && isLegacy(declared) && decodes(sample, declared) !== undefined) return declared;
  return (await detected(sample)) ?? 'utf-8';
}

async function detected(sample: Buffer): Promise<string | undefined> {
  const { analyse } = await import('chardet');
  const [best] = analyse(withoutTags(sample));
  if (best === undefined || best.confidence < (DETECTABLE[best.name] ?? Infinity)) return undefined;
  const text = decodes(sample, best.name);
  const western = best.name === 'ISO-8859-1' || best.name === 'windows-1252';
  return text === undefined || (western && notWestern().test(text)) ? undefined : best.name;
}

/** Markup is the same in every encoding and hides what the text is in. */
function withoutTags(sample: Buffer): Buffer {
  return Buffer.from(sample.toString('latin1').replace(/<[^<>]*>/g, ' '), 'latin1');
}

/** The text, if every byte has a meaning in the encoding; a character that is cut off at the end is none. */
function decodes(sample: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return undefined;
  }
}

/** A label that names an encoding other than Unicode, which is known by its bytes alone. */
function isLegacy(label: string): boolean {
  return !/^(?:utf|unicode|ucs|iso-10646)/i.test(label);
}

/** What an XML declaration or an HTML meta element in the first 1024 bytes declares (HTML Standard, 13.2.3.2). */
export function declaredIn(head: Buffer): string | undefined {
  const start = head.toString('latin1', 0, 1024);
  const xml = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{1,40})["']/.exec(start);
  const meta = /<meta\s[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start);
  return (xml ?? meta)?.[1];
}

/** UTF-16 by its byte order mark, or by the NUL that every other byte of English is; undefined for anything else. */
export function unicodeOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head.length < 2) return undefined;
  const mark = head.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const share = nulShares(head.subarray(0, DETECTED_FROM));
  if (head.length < 8 || Math.max(...share) < 0.7 || Math.min(...share) > 0.05) return undefined;
  return share[0] > share[1] ? 'utf-16be' : 'utf-16le';
}

/** Shares of NULs among the first and the second bytes of pairs. */
function nulShares(bytes: Buffer): readonly [number, number] {
  const counts: [number, number] = [0, 0];
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) counts[at % 2 === 0 ? 0 : 1]++;
  const pairs = Math.max(1, bytes.length >> 1);
  return [counts[0] / pairs, counts[1] / pairs];
}

/** How many bytes there are before a UTF-8 character that the end cuts off. */
export function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return lengthFrom(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthFrom(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}
