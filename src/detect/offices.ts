import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import type { Spots } from '../text/watch.js';
import { hashWord } from '../text/fold.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import { once } from './once.js';
import { hashesOf } from './phrases.js';
import { DASH, wordsOf } from './words.js';

/** An office by the hashes of its words, and the offices of the source that engines turn into it. */
interface Office {
  readonly name: string;
  readonly words: readonly number[];
  readonly sources: readonly string[];
}

/** Offices by the hash of their first word. */
type Offices = ReadonlyMap<number, readonly Office[]>;

/** Where offices stand in an article. */
interface Mentions {
  /** Offices that stand with a name, an organisation or a place. */
  readonly introduced: ReadonlySet<string>;
  /** Offices mentioned as known: `the Secretary-General said`. First token each. */
  readonly bare: readonly (readonly [Office, number])[];
  /** Offices before a name. First token each, and the hash of the surname. */
  readonly named: readonly (readonly [Office, number, number])[];
}

const NONE: readonly Finding[] = [];

/** What finds an office that nobody introduced, in an article that introduces the one engines confuse with it. */
export function officeFinder({ list, watches }: Knowledge): (text: Text) => readonly Finding[] {
  const spots = watches.words('office-beginnings', () =>
    list('confusable-office').flatMap((line) => line.split('=').map((office) => wordsOf(office)[0])),
  );
  const offices = once(() => readOffices(list('confusable-office')));
  return (text) => {
    const { tokens, length } = spots(text);
    if (length < 2 || !holdsConfused(text, offices(), { tokens, length })) return NONE;
    return oddOffices(text, findMentions(text, offices(), tokens.subarray(0, length)));
  };
}

/** Whether the article has an office that engines put for another: hardly one has. */
function holdsConfused(text: Text, offices: Offices, { tokens, length }: Spots): boolean {
  for (let at = 0; at < length; at++) {
    const known = offices.get(text.hashes[tokens[at]]) ?? [];
    if (known.some(({ words, sources }) => sources.length > 0 && stands(text, words, tokens[at]))) return true;
  }
  return false;
}

function oddOffices(text: Text, mentions: Mentions): Finding[] {
  const { introduced, bare } = mentions;
  const strange = bare
    .filter(([{ name, sources }]) => !introduced.has(name) && sources.some((source) => introduced.has(source)))
    .map(([office, token]) => report(text, office, { token: token - 1, last: token, introduced }));
  const swapped = swappedOffices(mentions).map(([office, token]) =>
    report(text, office, { token, last: token, introduced }),
  );
  return [...strange, ...swapped].sort((a, b) => a.start - b.start);
}

/** Secretary-General Hall, where the article also has Secretary of State Hall. */
function swappedOffices({ named }: Mentions): (readonly [Office, number, number])[] {
  const officesOf = new Map<number, Set<string>>();
  for (const [{ name }, , person] of named) officesOf.set(person, (officesOf.get(person) ?? new Set()).add(name));
  return named.filter(([{ sources }, , person]) => sources.some((source) => officesOf.get(person)?.has(source)));
}

function report(
  text: Text,
  { words, sources }: Office,
  { token, last, introduced }: { token: number; last: number } & Pick<Mentions, 'introduced'>,
): Finding {
  const article = token < last ? 'the ' : '';
  const means = sources.filter((source) => introduced.has(source)).map((source) => article + source);
  return mark(text, CONSISTENCY['office-never-introduced'], tokensSpan(text, token, last + words.length - 1), {
    means,
  });
}

function readOffices(lines: readonly string[]): Offices {
  const sources = new Map<string, string[]>();
  for (const line of lines) {
    const [office, source] = line.split('=').map((part) => part.trim());
    sources.set(office, [...(sources.get(office) ?? []), source]);
    if (!sources.has(source)) sources.set(source, []);
  }
  const byFirst = new Map<number, Office[]>();
  for (const [name, of] of sources) {
    const words = hashesOf(name);
    byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), { name, words, sources: of }]);
  }
  return byFirst;
}

const THE = hashWord('the');
const LINKERS: ReadonlySet<number> = new Set(['of', 'for', 'to', 'at'].map(hashWord));

/** `tokens` are where first words of offices stand. */
function findMentions(text: Text, offices: Offices, tokens: Int32Array): Mentions {
  const introduced = new Set<string>();
  const bare: [Office, number][] = [];
  const named: [Office, number, number][] = [];
  for (const token of tokens) {
    for (const office of offices.get(text.hashes[token]) ?? []) {
      if (!stands(text, office.words, token)) continue;
      const next = token + office.words.length;
      if (isName(text, next)) named.push([office, token, text.hashes[lastOfName(text, next)]]);
      if (isNamed(text, token, next) || LINKERS.has(text.hashes[next])) introduced.add(office.name);
      else if (text.hashes[token - 1] === THE) bare.push([office, token]);
      else introduced.add(office.name);
    }
  }
  return { introduced, bare, named };
}

function stands(text: Text, words: readonly number[], token: number): boolean {
  return words.every((word, index) => text.hashes[token + index] === word);
}

/** A name follows, or an organisation or country stands before: NATO Secretary-General, Secretary-General Ann Ray. */
function isNamed(text: Text, token: number, next: number): boolean {
  if (isName(text, next)) return true;
  return (
    token > 0 &&
    (text.flags[token - 1] & (WORD | CAPITAL)) === (WORD | CAPITAL) &&
    !/^the$/i.test(text.source.slice(text.starts[token - 1], text.ends[token - 1]))
  );
}

function isName(text: Text, token: number): boolean {
  const wanted = WORD | CAPITAL | SPACED;
  return token < text.length && (text.flags[token] & wanted) === wanted && text.hashes[token] !== DASH;
}

const LONGEST_NAME = 4;

/** The surname: the last word of a name. */
function lastOfName(text: Text, token: number): number {
  let last = token;
  while (last - token < LONGEST_NAME && isName(text, last + 1)) last++;
  return last;
}
