import type { LakebyDetector } from '../create-detector.js';
import type { Row } from '../evaluate/rows.js';
import { UserError } from '../errors.js';
import { analyze } from '../text/analyze.js';
import type { Lexicon } from '../text/lexicon.js';
import type { Text } from '../text/text.js';
import type { WordingModel } from '../wording/model.js';
import { isForLearning, readExamples, type Example } from './corpus.js';
import { documentOf, exampleWeights, learnable } from './example-weights.js';
import { fitScore, fitsOf, type Fits, type FittedModel } from './fit.js';
import { foldsOf, type Folds } from './folds.js';
import { countWords } from './frequent-words.js';
import { indexNgrams } from './ngram-index.js';
import { ngramRates } from './ngram-rates.js';
import { contrastPairs } from './pairs.js';
import { learnPivots, type Pivots } from './pivot/pivot.js';
import type { WordingGround } from './wording-fit.js';
import { withThreshold, wordingModel } from './wording-model.js';

/** What training reads. Rows are read more than once. */
export interface TrainingInput {
  readonly articles: () => AsyncIterable<Row>;
  readonly pairs?: (() => AsyncIterable<Row>) | undefined;
  /** Finds what rules and detectors find; wording is left to the training. */
  readonly check: LakebyDetector['check'];
  readonly lexicon: Lexicon;
  /** Hears what is done next. */
  readonly say: (step: string) => void;
}

/** What was learned, and what it was learned from. */
export interface Trained {
  readonly model: FittedModel;
  readonly wording: WordingModel;
  readonly ground: WordingGround;
  readonly folds: Folds;
  readonly fits: Fits;
  readonly pivots: Pivots;
  readonly counts: TrainingCounts;
}

/** How much training had. */
interface TrainingCounts {
  readonly garbled: number;
  readonly human: number;
  readonly pairs: number;
  readonly ngrams: number;
}

/** Articles of fewer words say too little to learn from. */
const FEWEST_WORDS = 40;
/** Fewest articles of each class that figures can be learned from. */
const FEWEST_ARTICLES = 10;

/**
 * Learns what findings and wording are worth, and what score they make, from labelled articles and pairs of sentences.
 * Only rows of split dev (or without a split) are learned from. The same input gives the same result.
 * @throws UserError if a row cannot be used, or a class is missing.
 */
export async function train({ articles, pairs, check, lexicon, say }: TrainingInput): Promise<Trained> {
  const analyzed = (id: string, text: string): Text => analyze({ id, text, origin: { path: id } }, lexicon);
  say('counting words of human news');
  const forms = await frequentForms(articles(), analyzed);
  say('checking articles');
  const examples = await readExamples(articles(), { analyze: analyzed, check, forms: forms.read });
  const rows = learnable(examples, FEWEST_WORDS);
  refuseOneClass(examples, rows);
  const folds = foldsOf(examples.map((example) => ({ ...example, isMachine: example.label !== 'human' })));
  say('counting n-grams');
  const versions = [...rows].map((row) => ({ codes: examples[row].codes, document: documentOf(examples[row]) }));
  const index = indexNgrams(versions, forms.members);
  const rates = ngramRates(
    examples.map(({ codes }) => codes),
    index,
  );
  say('contrasting pairs of sentences');
  const formsOfSentence = (sentence: string): Uint16Array => {
    const { codes, length } = forms.read(analyzed('pair', sentence));
    return codes.slice(0, length);
  };
  const contrast = pairs && (await contrastPairs({ rows: pairs, formsOf: formsOfSentence, folds }, index));
  const ground = {
    ...{ examples, rates, rows, contrast },
    weights: exampleWeights(examples),
    folds: Int32Array.from(examples, (example) => folds.of(example)),
    ngrams: index.size,
  };
  say('fitting');
  const fits = fitsOf(ground);
  const model = fitScore(ground, fits, []);
  const people = [...rows].map((row) => examples[row]).filter(({ label }) => label === 'human');
  const wording = withThreshold(wordingModel(fits.wording([]), index, forms), people);
  const counts = {
    garbled: rows.length - people.length,
    human: people.length,
    pairs: contrast?.pairs ?? 0,
    ngrams: index.size,
  };
  say('learning source languages');
  const { hashes } = index;
  const pivots = learnPivots({ examples, folds: ground.folds, rates, hashes, members: forms.members }, folds.count);
  return { model, wording, ground, folds, fits, pivots, counts };
}

async function frequentForms(
  rows: AsyncIterable<Row>,
  analyzed: (id: string, text: string) => Text,
): Promise<ReturnType<ReturnType<typeof countWords>['forms']>> {
  const counter = countWords();
  for await (const { record } of rows) {
    const { label, split, text } = record as Record<string, unknown>;
    const isDev = isForLearning(typeof split === 'string' ? { split } : {});
    if (label === 'human' && isDev && typeof text === 'string') counter.add(analyzed('', text));
  }
  return counter.forms();
}

function refuseOneClass(examples: readonly Example[], rows: Int32Array): void {
  const counts = { garbled: 0, human: 0, other: 0 };
  for (const row of rows) counts[examples[row].label]++;
  const missing = (['garbled', 'human'] as const).find((label) => counts[label] < FEWEST_ARTICLES);
  if (missing === undefined) return;
  throw new UserError(
    `There are ${counts[missing]} ${missing} articles of ${FEWEST_WORDS} words and more to learn from; ${FEWEST_ARTICLES} are needed.`,
    {
      hint: 'Label articles "human", and "garbled" or "mt" with a "kind"; rows of a split other than dev are not learned from.',
    },
  );
}
