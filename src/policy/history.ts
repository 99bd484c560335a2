import { count, grouped } from '../report/say.js';
import { writeWhole } from '../report/whole-file.js';
import { upperTail } from './binomial.js';
import { contentHash } from './content-hash.js';
import { countSources, MOST_SOURCES, NONE, type Counts } from './counts.js';
import { historyText, NO_HISTORY, parseHistory } from './history-file.js';
import type { Judge } from './judge.js';
import { fewOf, fullText, named } from './sources-text.js';
import { prepareState, readState } from './state-file.js';

/** How seldom a run may fail though no source is worse than it was. */
const LEVEL = 0.01;
/** New articles, and past ones, below which a source is not compared. */
const LEAST_ARTICLES = 10;
/** Articles of a source above which its counts are halved, so that the distant past fades. */
const MOST_ARTICLES = 10_000;
/** Hashes of articles that are kept; what a feed still shows must not be counted again. */
const MOST_HASHES = 50_000;

/** A source that does worse than its own past. */
interface Worse {
  readonly source: string;
  readonly fresh: Counts;
  readonly past: Counts;
  readonly probability: number;
}

/**
 * Fails a run in which a source does worse than in earlier ones, and counts its new articles for later ones. An article
 * with the text of one counted before is not new. Of two runs at once the counts of one are lost, and the file stays whole.
 * @throws UserError if the file is broken, or cannot be read or written.
 */
export async function historyJudge(file: string): Promise<Judge> {
  const text = await readState(file, 'history');
  await prepareState(file, 'history');
  const past = text === undefined ? NO_HISTORY : parseHistory(text, file);
  const counted = new Set(past.counted);
  const fresh = countSources();
  return {
    judge(verdict) {
      if (verdict.band === null || verdict.article.source === undefined) return verdict;
      if (!remember(counted, contentHash(verdict.article.text))) fresh.add(verdict);
      return verdict;
    },
    async end() {
      const worse = worseSources(past.sources, fresh.all);
      await writeWhole(file, [historyText({ sources: together(past.sources, fresh.all), counted: [...counted] })]);
      return { failures: fewOf(worse.map(worseText)), remarks: fullText(fresh) };
    },
  };
}

/** Whether a hash was there; it is the newest now, and the oldest goes where there are too many. */
function remember(hashes: Set<string>, hash: string): boolean {
  const wasThere = hashes.delete(hash);
  hashes.add(hash);
  const [oldest] = hashes;
  if (hashes.size > MOST_HASHES && oldest !== undefined) hashes.delete(oldest);
  return wasThere;
}

/**
 * Sources whose new articles are garbled more often than chance allows for: an exact one-sided binomial test against the
 * past share by Laplace's rule of succession, (garbled + 1) / (articles + 2). The level is divided by the number of sources
 * that are tested (Bonferroni), so that a feed of thousands does not fail by chance alone. The least likely come first.
 */
export function worseSources(past: ReadonlyMap<string, Counts>, fresh: ReadonlyMap<string, Counts>): Worse[] {
  const tested = [...fresh]
    .map(([source, counts]) => ({ source, fresh: counts, past: past.get(source) ?? NONE }))
    .filter((one) => one.fresh.articles >= LEAST_ARTICLES && one.past.articles >= LEAST_ARTICLES);
  return tested
    .map((one) => ({ ...one, probability: chanceOf(one) }))
    .filter(({ probability }) => probability < LEVEL / tested.length)
    .sort((one, other) => one.probability - other.probability || (one.source < other.source ? -1 : 1));
}

function chanceOf({ fresh, past }: Pick<Worse, 'fresh' | 'past'>): number {
  return upperTail(fresh.garbled, fresh.articles, (past.garbled + 1) / (past.articles + 2));
}

function worseText({ source, fresh, past, probability }: Worse): string {
  const chance = probability < 1e-6 ? 'p < 0.000001' : `p = ${Number(probability.toPrecision(1))}`;
  return `${named(source)} does worse than its own past: ${grouped(fresh.garbled)} of ${count(fresh.articles, 'new article')} are garbled, ${grouped(past.garbled)} of ${grouped(past.articles)} were before (${chance}). Look at the source; later runs count these articles as its past.`;
}

/** Past and new counts as one; sources that were not known come last, as far as there is room. */
function together(past: ReadonlyMap<string, Counts>, fresh: ReadonlyMap<string, Counts>): Map<string, Counts> {
  const all = new Map(past);
  for (const [source, { articles, garbled }] of fresh) {
    const before = all.get(source);
    if (before === undefined && all.size >= MOST_SOURCES) continue;
    const { articles: seen, garbled: bad } = before ?? NONE;
    all.set(source, faded({ articles: seen + articles, garbled: bad + garbled }));
  }
  return all;
}

function faded(counts: Counts): Counts {
  if (counts.articles <= MOST_ARTICLES) return counts;
  return faded({ articles: Math.round(counts.articles / 2), garbled: Math.round(counts.garbled / 2) });
}
