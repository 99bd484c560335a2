import type { Confusion } from './confusions.js';
import {
  badExamples,
  goodExamples,
  isWritable,
  mainLanguages,
  namer,
  written,
  writtenForms,
  type Draft,
} from './draft.js';
import type { Reader } from './sources.js';
import type { Tally } from './tally.js';
import { FUNCTION_WORDS } from './tokens.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** What was found, in words. */
export interface Found {
  readonly confusions: readonly NamedConfusion[];
  readonly phrases: readonly NamedTally[];
  readonly frames: readonly NamedTally[];
}

interface NamedConfusion extends Omit<Confusion, 'machine' | 'people' | 'context'> {
  readonly machine: readonly string[];
  readonly people: readonly string[];
  readonly context: readonly string[];
}

export interface NamedTally extends Omit<Tally, 'tokens'> {
  readonly tokens: readonly string[];
}

/** What drafting takes. */
export interface Drafting {
  /** Ids that drafts may not take. */
  readonly taken: Iterable<string>;
  /** Most drafts of each kind. */
  readonly limit: number;
  /** Reads text as frames, to see whether an example holds what it was written for. */
  readonly reader: (vocabulary: Vocabulary) => Reader;
}

/** Drafts of what was found, of each kind the best `limit`. */
export function draftsOf({ confusions, phrases, frames }: Found, { taken, limit, reader }: Drafting): Draft[] {
  const name = namer(taken);
  const fits = exampleFits(reader);
  const of = (category: Draft['category']) => (tally: NamedTally) => draftOfTally(tally, category, { name, fits });
  return [
    ...confusions
      .filter(isSense)
      .slice(0, limit)
      .map((confusion) => draftOfConfusion(confusion, name)),
    ...phrases
      .filter(({ tokens }) => isWritable(tokens))
      .slice(0, limit)
      .map(of('calques')),
    ...frames
      .filter(({ tokens }) => isWritable(tokens) && isFrame(tokens))
      .slice(0, limit)
      .map(of('grammar')),
  ];
}

/** Rows without a class are phrases, and counted as such. */
function isFrame(tokens: readonly string[]): boolean {
  return tokens.some((token) => token.startsWith('<'));
}

/** Where people write it so much oftener than machines put it wrongly, the words around it cannot tell. */
const LEAST_WRONG = 0.3;

/** Words of a field must tell the wrong sense; a confusion of function words or forms (has, had) has none. */
function isSense({ machine, people, context, sources, right }: NamedConfusion): boolean {
  const isWord = (word: string): boolean => /^[\p{L}'-]+$/u.test(word);
  const [wrong, meant] = [machine, people].map((words) => words.filter((word) => !FUNCTION_WORDS.has(word)));
  return (
    context.length > 0 &&
    sources >= LEAST_WRONG * right &&
    machine.every(isWord) &&
    isWritable(people) &&
    wrong.length > 0 &&
    meant.length > 0
  );
}

/** Whether a row of tokens is read in its examples: a class may be filled with a word that is taken for another there. */
function exampleFits(reader: Drafting['reader']): (tokens: readonly string[], phrase: string) => boolean {
  const vocabulary = createVocabulary();
  const { analyze, reading } = reader(vocabulary);
  return (tokens, phrase) => {
    const row = tokens.map(vocabulary.id).join();
    return badExamples(phrase, []).every((example) =>
      `,${reading(analyze(example.replace(/\(\(|\)\)/g, ''))).join()},`.includes(`,${row},`),
    );
  };
}

function draftOfConfusion(
  { machine, people, context, ...counts }: NamedConfusion,
  name: ReturnType<typeof namer>,
): Draft {
  const [phrase, meant] = [written(machine), written(people)];
  const { sources, right, languages } = counts;
  return {
    id: name([...machine, 'for', ...people]),
    category: 'senses',
    ...{ match: machine.join(' '), near: context, means: [meant], from: mainLanguages(languages) },
    bad: badExamples(phrase, context),
    good: goodExamples(phrase, context, [meant]),
    evidence: { machine: sources, people: right, lift: sources / (right + 0.5), languages },
  };
}

function draftOfTally(
  { tokens, ...counts }: NamedTally,
  category: Draft['category'],
  { name, fits }: { readonly name: ReturnType<typeof namer>; readonly fits: ReturnType<typeof exampleFits> },
): Draft {
  const forms = writtenForms(tokens);
  const phrase = forms.find((form) => fits(tokens, form)) ?? forms[0];
  const { machine, people, lift, languages } = counts;
  return {
    id: name(tokens),
    category,
    ...{ match: tokens.join(' '), near: [], means: [], from: mainLanguages(languages) },
    bad: badExamples(phrase, []),
    good: goodExamples(phrase, [], []),
    evidence: { machine, people, lift, languages },
  };
}
