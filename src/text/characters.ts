/** What a UTF-16 code unit can be part of. */
export const SPACE = 1;
export const NEWLINE = 2;
export const LETTER = 3;
export const DIGIT = 4;
export const MARK = 5;
/** Invisible: soft hyphen, zero-width characters, byte order mark. Part of a word it stands in, otherwise nothing. */
export const INVISIBLE = 6;
export const APOSTROPHE = 7;
export const HYPHEN = 8;
export const SURROGATE = 9;
const SYMBOL = 10;

/** The bits of an entry that hold the class. */
export const KIND = 15;
/** Upper bit of an entry: the letter does not belong to the Latin script. */
export const NOT_LATIN = 64;
/** Upper bit of an entry: the letter is a capital. */
export const UPPER = 128;

const classes = new Uint8Array(65536);

/**
 * Classes in the order in which they are asked for. Properties of Unicode take up to a millisecond to look up, so what nearly
 * every text has is told by ranges first, and an expression is made when it is reached: General Punctuation, which has no letters
 * up to U+205E; letters of the Latin-1 Supplement and of Latin Extended-A.
 */
const NAMED: readonly (readonly [number, () => RegExp])[] = [
  [NEWLINE, () => /[\n\r\u2028\u2029\v\f\u0085]/],
  [INVISIBLE, () => /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e]/],
  [APOSTROPHE, () => /['\u2019\u02bc\u02b9\uff07]/],
  [HYPHEN, () => /[-\u2010\u2011]/],
  [SYMBOL, () => /[\u2012-\u2027\u2030-\u205e]/],
  [LETTER, () => /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]/],
  [SPACE, () => /[\s\p{Cc}]/u],
  [MARK, () => /\p{M}/u],
  [LETTER, () => /\p{L}/u],
  [DIGIT, () => /\p{Nd}/u],
  [SURROGATE, () => /[\ud800-\udfff]/],
];

/** The class of a unit of ASCII, with its upper bit. */
function classOfAscii(unit: number): number {
  if ((unit | 32) >= 97 && (unit | 32) <= 122) return unit < 97 ? LETTER | UPPER : LETTER;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (unit >= 10 && unit <= 13) return NEWLINE;
  if (unit <= 32 || unit === 127) return SPACE;
  return unit === 39 ? APOSTROPHE : unit === 45 ? HYPHEN : SYMBOL;
}

/** The class of a code unit with its upper bits; worked out once for each and then looked up. */
export function classOf(unit: number): number {
  const known = classes[unit];
  if (known !== 0) return known;
  return (classes[unit] = classify(unit));
}

/** The table behind `classOf`, filled for ASCII: scanners read it directly and call `classOf` where it holds 0. */
export function classTable(): Uint8Array {
  for (let unit = 0; unit < 128; unit++) classes[unit] = classOfAscii(unit);
  return classes;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = NAMED.find(([, pattern]) => pattern().test(character));
  const kind = found ? found[0] : SYMBOL;
  if (kind !== LETTER) return kind;
  const upper = character.toLowerCase() !== character ? UPPER : 0;
  const foreign = unit > 127 && !/\p{Script=Latin}/u.test(character) ? NOT_LATIN : 0;
  return LETTER | upper | foreign;
}
