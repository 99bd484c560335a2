import { stemmer } from 'stemmer';
import { irregularForms } from '../text/irregular.js';

/** Forms that the rules of endings cannot bring to their lemma: `went` to `go`. */
const LEMMAS: ReadonlyMap<string, string> = new Map(
  [...irregularForms()].flatMap(([lemma, forms]) => forms.map((form) => [form, lemma] as const)),
);
/** British endings as American ones, so that `organisation` and `organization` are one word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/our(s|ed|ing|able)?$/, 'or$1'],
  [/([tb])re(s?)$/, '$1er$2'],
];
const known = new Map<string, string>();
/** Words whose stems are kept; a story has fewer, and the table must not grow with the number of stories. */
const MOST = 50_000;

/** The stem of a folded word: the same for its inflected forms, mostly (Porter's algorithm, with a table of irregular verbs). */
export function stemOf(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  if (known.size >= MOST) known.clear();
  const spelled = SPELLINGS.reduce(
    (text, [ending, other]) => (word.length > 5 ? text.replace(ending, other) : text),
    word,
  );
  const stem = stemmer(LEMMAS.get(word) ?? spelled);
  known.set(word, stem);
  return stem;
}
