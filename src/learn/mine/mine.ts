import { analyze } from '../../text/analyze.js';
import type { Text } from '../../text/text.js';
import { WORD } from '../../text/text.js';
import type { Row } from '../../evaluate/rows.js';
import type { Knowledge } from '../../rules/knowledge.js';
import { findConfusions, type Confusion } from './confusions.js';
import { badExamples, goodExamples, isWritable, mainLanguages, namer, written, type Draft } from './draft.js';
import { sourcesOfArticles, sourcesOfPairs, type Source } from './sources.js';
import { tallyPhrases, withoutLonger, type Tally } from './tally.js';
import { asFrames, asWords, FUNCTION_WORDS } from './tokens.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

/** What mining needs to know, and how much of what it finds is kept. */
export interface Mining {
  readonly knowledge: Knowledge;
  /** Rows, which are read more than once. */
  readonly rows: () => AsyncIterable<Row>;
  /** Articles by people, whatever they are about: what they write is no machine's mark. */
  readonly human?: (() => AsyncIterable<Row>) | undefined;
  /** Ids that drafts may not take. */
  readonly taken: Iterable<string>;
  /** Fewest sources that a draft is made from. */
  readonly least: number;
  /** Most drafts of each kind. */
  readonly limit: number;
  readonly say: (step: string) => void;
}

/** Rows of words and of word classes are looked at up to these lengths. */
const LONGEST = { phrases: 4, frames: 5 };
const LEAST_LIFT = { phrases: 5, frames: 5 };
/** Words at least this frequent (per million) tell no field. */
const COMMON = 400;

/** Mines pairs of sentences: what machines put for what, the phrases and the frames that are theirs alone. */
export async function minePairs(mining: Mining): Promise<Draft[]> {
  const { confusions, phrases, frames } = await readPairs(mining);
  return draftsOf(mining, { confusions, phrases, frames });
}

/** Mines articles by machines against articles by people: phrases and frames. */
export async function mineContrast(mining: Mining): Promise<Draft[]> {
  const vocabulary = createVocabulary();
  mining.say('counting phrases');
  const phrases = tallied(await sourcesOfArticles(mining.rows(), wordReader(mining, vocabulary)), mining, 'phrases');
  mining.say('counting frames');
  const frames = tallied(await sourcesOfArticles(mining.rows(), frameReader(mining, vocabulary)), mining, 'frames');
  return draftsOf(mining, { confusions: [], phrases: named(phrases, vocabulary), frames: named(frames, vocabulary) });
}

/** What was found, in words. */
interface Found {
  readonly confusions: readonly NamedConfusion[];
  readonly phrases: readonly NamedTally[];
  readonly frames: readonly NamedTally[];
}

interface NamedConfusion extends Omit<Confusion, 'machine' | 'people' | 'context'> {
  readonly machine: readonly string[];
  readonly people: readonly string[];
  readonly context: readonly string[];
}

interface NamedTally extends Omit<Tally, 'tokens'> {
  readonly tokens: readonly string[];
}

async function readPairs(mining: Mining): Promise<Found> {
  const vocabulary = createVocabulary();
  mining.say('reading pairs');
  const sources = await sourcesOfPairs(mining.rows(), wordReader(mining, vocabulary));
  mining.say('counting phrases');
  const phrases = named(
    tallied([...sources, ...(await human(mining, wordReader(mining, vocabulary)))], mining, 'phrases'),
    vocabulary,
  );
  mining.say('aligning words');
  const confusions = findConfusions(sources, { least: mining.least, isContext: fieldWords(mining, vocabulary) }).map(
    (confusion) => ({
      ...confusion,
      machine: confusion.machine.map(vocabulary.word),
      people: confusion.people.map(vocabulary.word),
      context: confusion.context.map(vocabulary.word),
    }),
  );
  mining.say('counting frames');
  const reader = frameReader(mining, vocabulary);
  const framed = [...(await sourcesOfPairs(mining.rows(), reader)), ...(await human(mining, reader))];
  return { confusions, phrases, frames: named(tallied(framed, mining, 'frames'), vocabulary) };
}

async function human(mining: Mining, reader: Parameters<typeof sourcesOfArticles>[1]): Promise<Source[]> {
  const sources = mining.human === undefined ? [] : await sourcesOfArticles(mining.human(), reader);
  return sources.filter(({ versions }) => versions.length === 0);
}

function analyzer({ knowledge }: Mining): (text: string) => Text {
  return (text) => analyze({ id: 'mined', text, origin: { path: 'mined' } }, knowledge.lexicon);
}

function wordReader(mining: Mining, vocabulary: Vocabulary): Parameters<typeof sourcesOfPairs>[1] {
  return { analyze: analyzer(mining), reading: asWords(vocabulary) };
}

function frameReader(mining: Mining, vocabulary: Vocabulary): Parameters<typeof sourcesOfPairs>[1] {
  return { analyze: analyzer(mining), reading: asFrames(vocabulary, mining.knowledge.tagger) };
}

/** Words that may tell what a sentence is about: in the dictionary, and not so frequent that they stand in any sentence. */
function fieldWords(mining: Mining, vocabulary: Vocabulary): (word: number) => boolean {
  const { lexicon, frequency } = mining.knowledge;
  const known: (boolean | undefined)[] = [];
  const isField = (word: string): boolean =>
    /^\p{L}{4,}$/u.test(word) &&
    !FUNCTION_WORDS.has(word) &&
    (analyzer(mining)(word).flags[0] & WORD) !== 0 &&
    frequency(lexicon.id(word)) < COMMON;
  return (word) => (known[word] ??= isField(vocabulary.word(word)));
}

function tallied(sources: readonly Source[], { least }: Mining, kind: keyof typeof LONGEST): Tally[] {
  return withoutLonger(tallyPhrases(sources, { longest: LONGEST[kind], least, leastLift: LEAST_LIFT[kind] }));
}

function named(tallies: readonly Tally[], vocabulary: Vocabulary): NamedTally[] {
  return tallies.map((tally) => ({ ...tally, tokens: tally.tokens.map(vocabulary.word) }));
}

function draftsOf({ taken, limit }: Mining, { confusions, phrases, frames }: Found): Draft[] {
  const name = namer(taken);
  const of = (category: Draft['category']) => (tally: NamedTally) => draftOfTally(tally, category, name);
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

function draftOfConfusion(
  { machine, people, context, ...counts }: NamedConfusion,
  name: ReturnType<typeof namer>,
): Draft {
  const [phrase, meant] = [written(machine, 0), written(people, 0)];
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
  name: ReturnType<typeof namer>,
): Draft {
  const phrase = written(tokens, 0);
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
