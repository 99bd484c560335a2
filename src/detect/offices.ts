import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import type { Lexicon } from '../text/lexicon.js';
import { CAPITAL, SPACED, WORD, type Text } from '../text/text.js';
import { CONSISTENCY } from './consistency-rules.js';
import { mark, tokensSpan } from './detector.js';
import type { Gathered } from './gather.js';
import { DASH, wordsOf } from './words.js';

/** An office as word ids, and the offices of the source that engines turn into it. */
interface Office {
  readonly name: string;
  readonly words: readonly number[];
  readonly sources: readonly string[];
}

/** Where offices stand in an article. */
interface Mentions {
  /** Offices that stand with a name, an organisation or a place. */
  readonly introduced: ReadonlySet<string>;
  /** Offices mentioned as known: `the Secretary-General said`. First token each. */
  readonly bare: readonly (readonly [Office, number])[];
  /** Offices before a name. First token each, and the hash of the surname. */
  readonly named: readonly (readonly [Office, number, number])[];
}

/** What finds an office that nobody introduced, in an article that introduces the one engines confuse with it. */
export function officeFinder({ lexicon, list }: Knowledge): (text: Text, gathered: Gathered) => Finding[] {
  const offices = readOffices(lexicon, list('confusable-office'));
  const the = lexicon.id('the');
  const linkers = new Set(['of', 'for', 'to', 'at'].map((word) => lexicon.id(word)));
  return (text, gathered) => {
    if (gathered.offices.length < 2) return [];
    const mentions = findMentions(text, offices, { the, linkers, tokens: gathered.offices });
    const { introduced, bare } = mentions;
    const strange = bare
      .filter(([{ name, sources }]) => !introduced.has(name) && sources.some((source) => introduced.has(source)))
      .map(([office, token]) => report(text, office, { token: token - 1, last: token, introduced }));
    const swapped = swappedOffices(mentions).map(([office, token]) =>
      report(text, office, { token, last: token, introduced }),
    );
    return [...strange, ...swapped].sort((a, b) => a.start - b.start);
  };
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

/** Offices by the id of their first word. */
function readOffices(lexicon: Lexicon, lines: readonly string[]): ReadonlyMap<number, readonly Office[]> {
  const sources = new Map<string, string[]>();
  for (const line of lines) {
    const [office, source] = line.split('=').map((part) => part.trim());
    sources.set(office, [...(sources.get(office) ?? []), source]);
    if (!sources.has(source)) sources.set(source, []);
  }
  const byFirst = new Map<number, Office[]>();
  for (const [name, of] of sources) {
    const words = wordsOf(name).map((word) => lexicon.id(word));
    byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), { name, words, sources: of }]);
  }
  return byFirst;
}

interface Words {
  readonly the: number;
  readonly linkers: ReadonlySet<number>;
  /** Where the first words of offices stand. */
  readonly tokens: readonly number[];
}

function findMentions(
  text: Text,
  offices: ReadonlyMap<number, readonly Office[]>,
  { the, linkers, tokens }: Words,
): Mentions {
  const introduced = new Set<string>();
  const bare: [Office, number][] = [];
  const named: [Office, number, number][] = [];
  for (const token of tokens) {
    for (const office of offices.get(text.words[token]) ?? []) {
      if (!stands(text, office.words, token)) continue;
      const next = token + office.words.length;
      if (isName(text, next)) named.push([office, token, text.hashes[lastOfName(text, next)]]);
      if (isNamed(text, token, next) || linkers.has(text.words[next])) introduced.add(office.name);
      else if (text.words[token - 1] === the) bare.push([office, token]);
      else introduced.add(office.name);
    }
  }
  return { introduced, bare, named };
}

function stands(text: Text, words: readonly number[], token: number): boolean {
  return words.every((word, index) => text.words[token + index] === word);
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
