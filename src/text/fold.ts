const FOLDS: readonly [RegExp, string][] = [
  [/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e]/g, ''],
  [/[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u0060\u00b4\uff07]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02]|''/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
];

/**
 * A token as it is matched: lower case, compatibility forms (ligatures, full width) resolved and accents composed by
 * NFKC, curly quotes and long dashes made plain, soft hyphens and zero-width characters gone.
 */
export function fold(token: string): string {
  return foldMarks(token).toLowerCase();
}

/** The same with capitals kept. */
export function foldMarks(token: string): string {
  // ASCII without the two-character quotes of some corpora needs no folding.
  if (/^[\x20-\x26\x28-\x5f\x61-\x7e]*$/.test(token)) return token;
  // The acute accent alone would become a space and a combining mark: quotes are folded before NFKC and after.
  const plain = FOLDS.reduce((text, [pattern, plainForm]) => text.replace(pattern, plainForm), token);
  return plain.normalize('NFKC');
}

/** Seed of `hashUnit`: a hash of the empty word. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** One step of 32-bit FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of a folded word; never 0, which marks an empty slot. */
export function hashWord(folded: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < folded.length; at++) hash = hashUnit(hash, folded.charCodeAt(at));
  return hash === 0 ? 1 : hash;
}
