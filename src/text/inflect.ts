import { fold } from './fold.js';
import { irregularForms } from './irregular.js';

const VOWELS = 'aeiou';

/**
 * All forms a lemma may take as a noun or a verb, the lemma first, without asking which of the two it is: plural or
 * third person, past, participle. Comparatives are left out. Irregular forms come from a table and replace the past.
 */
export function inflections(lemma: string): string[] {
  const word = fold(lemma);
  const irregular = irregularForms().get(word);
  const regular = [withS(word), withSuffix(word, 'ing')];
  const past = irregular ?? [withSuffix(word, 'ed')];
  return [...new Set([word, ...regular, ...past])];
}

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) || /[^aeiou]o$/.test(word) ? `${word}es` : `${word}s`;
}

function withSuffix(word: string, suffix: 'ing' | 'ed'): string {
  if (word.endsWith('ie') && suffix === 'ing') return `${word.slice(0, -2)}ying`;
  if (word.endsWith('e') && !/(ee|oe|ye)$/.test(word)) return word.slice(0, -1) + suffix;
  if (word.endsWith('e') && suffix === 'ed') return `${word}d`;
  if (/[^aeiou]y$/.test(word) && suffix === 'ed') return `${word.slice(0, -1)}ied`;
  return doubles(word) ? word + word[word.length - 1] + suffix : word + suffix;
}

/** stop, stopped: one vowel before one final consonant, in a word of one syllable or one stressed at its end. */
function doubles(word: string): boolean {
  if (!/[aeiou][bdgklmnprt]$/.test(word)) return false;
  // The u of qu is no vowel: equip, equipped.
  const before = word.replace('qu', 'q').at(-3) ?? '';
  if (VOWELS.includes(before)) return false;
  const syllables = word.replace('qu', 'q').match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 || STRESSED_END.test(word);
}

const STRESSED_END =
  /(^(ad|com|e|o|per|re|sub|trans)mit|[cdfnr][eo]n?fer|^prefer|cur|[mpx]pel|begin|cel|gret|combat|trol|rebel|fulfil|forget|equip|kidnap|overlap|acquit|deter|rebut|enrol|occur|refer|abhor|compel|repel|patrol|extol|wiretap|transfer)$/;
