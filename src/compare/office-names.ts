import type { Stretch } from './departure.js';
import type { Unit, Word } from './unit.js';

/** An office as it stands in a unit. */
export interface Office extends Stretch {
  readonly post: string;
  /** What a minister is minister of; '' where it is not said. */
  readonly field: string;
  readonly deputy: boolean;
}

/** Posts by the ways they are named: the longer first, since a prime minister is not a minister. */
const POSTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'head of government',
    ['prime minister', 'first minister', 'minister-president', 'minister president', 'premier', 'head of government'],
  ],
  [
    'foreign',
    [
      'foreign minister',
      'minister of foreign affairs',
      'secretary of state',
      'foreign secretary',
      'minister for foreign affairs',
    ],
  ],
  ['secretary-general', ['secretary-general', 'secretary general', 'general secretary']],
  ['state secretary', ['state secretary']],
  ['head of state', ['president', 'head of state']],
  ['chancellor', ['chancellor']],
  ['minister', ['minister', 'secretary']],
  ['mayor', ['mayor', 'lord mayor']],
  ['governor', ['governor']],
  ['ambassador', ['ambassador', 'envoy']],
  ['speaker', ['speaker']],
  ['chair', ['chairman', 'chairwoman', 'chairperson', 'chair']],
  ['director', ['director', 'director-general', 'managing director']],
  ['king', ['king']],
  ['queen', ['queen']],
  ['senator', ['senator']],
  ['prosecutor', ['prosecutor']],
  ['judge', ['judge']],
];
/** The same word by word, and the first words of all, so that most words are passed over at once. */
const NAMES = POSTS.flatMap(([post, names]) => names.map((name) => ({ post, name: name.split(' ') })));
const FIRST: ReadonlySet<string> = new Set(NAMES.map(({ name: [word = ''] }) => word));
/** What ministers are ministers of, by the words that say so. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['foreign', 'foreign external'],
      ['interior', 'interior internal home'],
      ['defence', 'defence defense war military'],
      ['finance', 'finance financial treasury economy economic economics'],
      ['justice', 'justice'],
      ['health', 'health'],
      ['education', 'education'],
      ['energy', 'energy power'],
      ['agriculture', 'agriculture farming agricultural'],
      ['labour', 'labour labor employment work'],
      ['transport', 'transport transportation'],
      ['environment', 'environment environmental'],
      ['culture', 'culture cultural'],
      ['trade', 'trade commerce'],
      ['science', 'science research'],
    ] as const
  ).flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
);
const DEPUTY: ReadonlySet<string> = new Set(['deputy', 'vice', 'vice-president', 'vice-premier', 'under']);
/** Words before an office among which its rank and field are looked for, and behind it. */
const BEFORE = 3;
const BEHIND = 4;

/** The offices of a unit, in its order. */
export function findOffices(unit: Unit): Office[] {
  const offices: Office[] = [];
  for (let at = 0; at < unit.words.length; at++) {
    const office = officeAt(unit.words, at);
    if (!office) continue;
    offices.push(office);
    at = office.end - 1;
  }
  return offices;
}

function officeAt(words: readonly Word[], first: number): Office | undefined {
  if (!FIRST.has(words[first].form)) return undefined;
  const found = NAMES.find(({ name }) => name.every((part, at) => words[first + at]?.form === part));
  return found && describe(words, { first, end: first + found.name.length }, found.post);
}

function describe(words: readonly Word[], { first, end }: Stretch, post: string): Office {
  const before = words.slice(Math.max(first - BEFORE, 0), first).map(({ form }) => form);
  const behind = /^(?:of|for)$/.test(words[end]?.form ?? '')
    ? words.slice(end, end + BEHIND).map(({ form }) => form)
    : [];
  const field = post === 'minister' ? [...before, ...behind].flatMap((form) => FIELDS.get(form) ?? []) : [];
  const deputy = before.some((form) => DEPUTY.has(form));
  const foreign = post === 'foreign' || field.includes('foreign');
  return {
    ...{ first, end },
    post: foreign ? 'minister' : post,
    field: foreign ? 'foreign' : (field[0] ?? ''),
    deputy,
  };
}
