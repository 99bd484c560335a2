import { documentOf } from '../example-weights.js';
import { isForLearning } from '../corpus.js';
import { readPairRows } from '../pair-rows.js';
import { labelledOf } from '../../evaluate/labelled.js';
import type { Row } from '../../evaluate/rows.js';
import type { Reading } from './tokens.js';
import type { Text } from '../../text/text.js';

/** One machine's version of a source. */
interface Version {
  readonly words: Int32Array;
  /** ISO 639 code of the language it comes from, or went through. */
  readonly language: string | undefined;
}

/**
 * Something said once: as people put it, and as engines put it. All versions of a source count as one, or a sentence that
 * ten engines translated would be learned as a rule.
 */
export interface Source {
  readonly people: readonly Int32Array[];
  readonly versions: readonly Version[];
}

/** What turns text into the tokens to be mined. */
export interface Reader {
  readonly analyze: (text: string) => Text;
  readonly reading: Reading;
}

/** Pairs of sentences by their human sentence; rows of a split other than dev are left out. */
export async function sourcesOfPairs(rows: AsyncIterable<Row>, { analyze, reading }: Reader): Promise<Source[]> {
  const sources = new Map<string, { people: Int32Array[]; versions: Version[] }>();
  for await (const { mt, human, langpair, split } of readPairRows(rows)) {
    if (!isForLearning(split === undefined ? {} : { split })) continue;
    const source = sources.get(human) ?? { people: [reading(analyze(human))], versions: [] };
    sources.set(human, source);
    source.versions.push({ words: reading(analyze(mt)), language: languageOf(langpair) });
  }
  return [...sources.values()];
}

/** Articles, machine ones by their source document, each human one by itself; rows of a split other than dev are left out. */
export async function sourcesOfArticles(rows: AsyncIterable<Row>, { analyze, reading }: Reader): Promise<Source[]> {
  const sources = new Map<string, { people: Int32Array[]; versions: Version[] }>();
  for await (const row of rows) {
    const labelled = labelledOf(row);
    if ('sentence' in labelled || !isForLearning(labelled.article)) continue;
    const { article, label, langpair } = labelled.article;
    const isHuman = label === 'human';
    const key = isHuman ? `human ${article.id}` : documentOf(labelled.article);
    const source = sources.get(key) ?? { people: [], versions: [] };
    sources.set(key, source);
    const words = reading(analyze(article.text));
    if (isHuman) source.people.push(words);
    else source.versions.push({ words, language: languageOf(langpair) });
  }
  return [...sources.values()];
}

/** The language beside English in "es-en" or "en-es". */
function languageOf(langpair: string | undefined): string | undefined {
  return langpair?.split('-').find((code) => code !== 'en');
}
