import type { Knowledge } from '../rules/knowledge.js';
import { ALL_CAPS, CAPITAL, NAME, NUMBER, PUNCTUATION, type Text } from '../text/text.js';
import { wordsOf } from './words.js';

/** The kinds of token a frame can name, in the order of their numbers, and the list that holds the words of each. */
const KINDS = {
  U: null,
  N: 'plain-noun',
  NS: 'plain-plural',
  J: 'plain-adjective',
  VB: 'base-form',
  VZ: 'third-person',
  VD: 'past-only',
  VN: 'participle-only',
  VE: 'past-or-participle',
  VG: null,
  RLY: null,
  NV: 'noun-or-verb',
  NSV: 'plural-or-verb',
  JN: 'noun-or-adjective',
  NAME: null,
  NUM: null,
  MARK: null,
} as const;

type Kind = keyof typeof KINDS;

const NAMES = Object.keys(KINDS) as Kind[];
const numberOf = (kind: Kind): number => NAMES.indexOf(kind);
const [UNKNOWN, ED, ING, LY] = (['U', 'VE', 'VG', 'RLY'] as const).map(numberOf);
const [A_NAME, A_NUMBER, A_MARK] = (['NAME', 'NUM', 'MARK'] as const).map(numberOf);

/** What a word in no list may be. */
const OF_UNLISTED = [UNKNOWN, ED, ING, LY, A_NAME, A_NUMBER, A_MARK];

/** Words that end like a verb or an adverb and are none. */
const EXCEPTIONS =
  'speed hundred need indeed breed weed seed greed feed sacred naked red wicked aged hatred exceed proceed succeed ' +
  'thing king ring spring string wing sing bring sling swing cling nothing something anything everything during ' +
  'evening morning building meeting wedding ceiling being according including following feeling funding opening ' +
  'hearing warning training housing shipping banking spending trading understanding beginning ' +
  'family only early daily weekly monthly yearly reply apply supply july rely fly ally rally likely friendly lovely ' +
  'ugly holy silly lonely elderly deadly costly bully italy jelly belly assembly anomaly monopoly';

/** Tokens as small numbers: a frame is a row of sets of such numbers. */
export interface TokenKinds {
  /** How many numbers there are. */
  readonly size: number;
  /** The numbers a kind or a written word stands for: of a kind also those of its words that have a number of their own. */
  numbers(symbol: string): readonly number[];
  /** The number of a token. */
  at(text: Text, token: number): number;
  /** By word id: one more than the number of its list, 0 for words in no list. */
  readonly entries: Int32Array;
  /** The numbers that tokens of words with an entry may have, whatever their capitals. */
  possible(entry: number): readonly number[];
}

/** The kinds over some written words, each of which gets a number of its own. The build keeps the tables. */
export function tokenKinds(knowledge: Knowledge, written: readonly string[]): TokenKinds {
  const { tables } = knowledge;
  const table = tables.get('token-kinds', () => kindTable(knowledge, written));
  const kindOf = tables.get('written-kinds', () => kindsOfWritten(knowledge, written));
  const own = new Map(written.map((word, at) => [word, NAMES.length + at] as const));
  return {
    size: NAMES.length + written.length,
    numbers(symbol) {
      const word = own.get(symbol);
      if (word !== undefined) return [word];
      const kind = NAMES.indexOf(symbol as Kind);
      return [kind, ...[...own.values()].filter((number) => kindOf[number - NAMES.length] === kind)];
    },
    at: reader(table),
    entries: table,
    possible: (entry) => (entry === 0 ? OF_UNLISTED : [entry - 1, A_NAME]),
  };
}

/** The words of a kind that is given by a list. */
function listOf({ list }: Knowledge, kind: Kind): readonly string[] {
  const name = KINDS[kind];
  return name === null ? [] : list(name);
}

/** For each word id, one more than its number; 0 for a word nothing is known of. */
function kindTable(knowledge: Knowledge, written: readonly string[]): Int32Array {
  const rows: (readonly [readonly string[], number])[] = NAMES.map((name, kind) => [listOf(knowledge, name), kind]);
  rows.push([wordsOf(EXCEPTIONS), UNKNOWN], ...written.map((word, at) => [[word], NAMES.length + at] as const));
  const entries = rows.flatMap(([words, number]) =>
    words.map((word) => [knowledge.lexicon.id(word), number + 1] as const),
  );
  const table = new Int32Array(knowledge.lexicon.size + 1);
  for (const [id, entry] of entries) table[id] = entry;
  return table;
}

/** For each written word the kind whose list holds it, or -1. */
function kindsOfWritten(knowledge: Knowledge, written: readonly string[]): Int32Array {
  const sets = NAMES.map((name) => new Set(listOf(knowledge, name)));
  return Int32Array.from(written, (word) => sets.findIndex((words) => words.has(word)));
}

/** Entries of `table` are one above a kind: 0 is a word nothing is known of. */
function reader(table: Int32Array): TokenKinds['at'] {
  return (text, token) => {
    const id = text.words[token];
    const entry = id < table.length ? table[id] : 0;
    const flags = text.flags[token];
    if (entry === 0 || flags & ALL_CAPS) return unlisted(text, token, flags);
    if (flags & NAME && (entry <= NAMES.length || isInName(text, token))) return A_NAME;
    return entry - 1;
  };
}

/** The Hotel in "at the Hotel Astor", but not the first word of a sentence, nor I. */
function isInName({ flags, starts, ends }: Text, token: number): boolean {
  if ((flags[token] & CAPITAL) === 0 || ends[token] - starts[token] === 1 || token === 0) return false;
  return (flags[token - 1] & PUNCTUATION) === 0;
}

function unlisted(text: Text, token: number, flags: number): number {
  if (flags & (NAME | ALL_CAPS)) return A_NAME;
  if (flags & PUNCTUATION) return A_MARK;
  if (flags & NUMBER) return A_NUMBER;
  return flags & CAPITAL ? UNKNOWN : byEnding(text, token);
}

const [D, E, G, I, L, N, Y] = [...'degilny'].map((letter) => letter.charCodeAt(0));
const SHORTEST = 5;

/** Regular forms are known by their ending. */
function byEnding({ source, starts, ends }: Text, token: number): number {
  const end = ends[token];
  if (end - starts[token] < SHORTEST) return UNKNOWN;
  const [last, second] = [source.charCodeAt(end - 1), source.charCodeAt(end - 2)];
  if (last === D && second === E) return ED;
  if (last === Y && second === L) return LY;
  return last === G && second === N && source.charCodeAt(end - 3) === I ? ING : UNKNOWN;
}
