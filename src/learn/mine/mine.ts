import { analyze } from '../../text/analyze.js';
import type { Text } from '../../text/text.js';
import { WORD } from '../../text/text.js';
import type { Row } from '../../evaluate/rows.js';
import type { Knowledge } from '../../rules/knowledge.js';
import { findConfusions } from './confusions.js';
import type { Draft } from './draft.js';
import { draftsOf, type Found, type NamedTally } from './drafts.js';
import { sourcesOfArticles, sourcesOfPairs, type Reader, type Source } from './sources.js';
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
  return drafted(mining, { confusions, phrases, frames });
}

/** Mines articles by machines against articles by people: phrases and frames. */
export async function mineContrast(mining: Mining): Promise<Draft[]> {
  const vocabulary = createVocabulary();
  mining.say('counting phrases');
  const phrases = tallied(await sourcesOfArticles(mining.rows(), wordReader(mining, vocabulary)), mining, 'phrases');
  mining.say('counting frames');
  const frames = tallied(await sourcesOfArticles(mining.rows(), frameReader(mining, vocabulary)), mining, 'frames');
  return drafted(mining, { confusions: [], phrases: named(phrases, vocabulary), frames: named(frames, vocabulary) });
}

function drafted(mining: Mining, found: Found): Draft[] {
  return draftsOf(found, { ...mining, reader: (vocabulary) => frameReader(mining, vocabulary) });
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

async function human(mining: Mining, reader: Reader): Promise<Source[]> {
  const sources = mining.human === undefined ? [] : await sourcesOfArticles(mining.human(), reader);
  return sources.filter(({ versions }) => versions.length === 0);
}

function analyzer({ knowledge }: Mining): (text: string) => Text {
  return (text) => analyze({ id: 'mined', text, origin: { path: 'mined' } }, knowledge.lexicon);
}

function wordReader(mining: Mining, vocabulary: Vocabulary): Reader {
  return { analyze: analyzer(mining), reading: asWords(vocabulary) };
}

function frameReader(mining: Mining, vocabulary: Vocabulary): Reader {
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
