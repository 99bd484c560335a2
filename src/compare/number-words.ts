const table = (line: string): string[] => line.trim().split(/\s+/);
const valued = (line: string, value: (at: number) => number): ReadonlyMap<string, number> =>
  new Map(table(line).map((word, at) => [word, value(at)]));

/** Words for numbers below twenty. */
export const SMALL = valued(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`,
  (at) => at,
);
/** Words for tens. */
export const TENS = valued('twenty thirty forty fifty sixty seventy eighty ninety', (at) => (at + 2) * 10);
/** Words and letters that multiply what stands before them; lakh and crore as news of South Asia counts. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  (
    [
      ['dozen', 12],
      ['hundred', 100],
      ['thousand k', 1e3],
      ['lakh lakhs lac', 1e5],
      ['million millions mln mn m', 1e6],
      ['crore crores', 1e7],
      ['billion billions milliard bln bn b', 1e9],
      ['trillion trillions tln trn tn', 1e12],
    ] as const
  ).flatMap(([words, value]) => table(words).map((word) => [word, value] as const)),
);
/** Words that say a place in a row. */
export const ORDINALS = valued(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  (at) => at + 1,
);

/** The value of `seven`, `thirty` or `forty-two`. */
export function smallNumber(form: string): number | undefined {
  const plain = SMALL.get(form) ?? TENS.get(form);
  if (plain !== undefined) return plain;
  const [tens, ones, more] = form.split('-').map((part) => TENS.get(part) ?? SMALL.get(part));
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 && more === undefined
    ? tens + ones
    : undefined;
}
