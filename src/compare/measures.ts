import type { Quantity } from './quantity.js';
import { stemOf } from './stem.js';
import type { Unit } from './unit.js';

/** Units in which one and the same amount has different numbers, each with its other spellings. */
const MEASURES = new Map(
  `inch|cm centimetre centimeter|foot feet ft|metre meter|yard|mile|km kilometre kilometer|ounce|lb|kg kilogram kilo|gram|ton tonne|
  stone|litre liter|gallon|barrel|hectare|acre|degree|celsius|fahrenheit|second|minute|hour|day|night|week|fortnight|month|year|decade|
  century|dollar $|euro €|pound £|rouble ruble ₽|hryvnia ₴|yuan|yen ¥|rupee ₹|peso|lira ₺|franc|crown krona koruna|zloty|naira ₦|
  shilling|rand`
    .split('|')
    .flatMap((line) => {
      const [name, ...others] = line.trim().split(' ');
      return [name, ...others].map((word) => [stemOf(word), name] as const);
    }),
);
const MONEY = /[$£€¥₹₽₴₦₺]/;
/** Characters before a number in which a money sign may stand: `US$`, `A$`. */
const SIGN = 3;

/** What a number is measured in: a unit behind it, behind a hyphen in it, or a money sign at it; '' without one. */
export function measureOf({ text, words }: Unit, { first, end }: Pick<Quantity, 'first' | 'end'>): string {
  const start = text.starts[words[first].token];
  const sign = MONEY.exec(text.source.slice(Math.max(start - SIGN, 0), start + 1));
  if (sign) return MEASURES.get(sign[0]) ?? '';
  const inside = /\d-([a-z]+)/.exec(words[first].form)?.[1];
  const behind = inside ?? words[end]?.form ?? '';
  return MEASURES.get(stemOf(behind)) ?? '';
}
