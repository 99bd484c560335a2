import { count, grouped } from '../report/say.js';
import { countSources, NONE, withVerdict, type Counts } from './counts.js';
import type { Judge } from './judge.js';
import type { ShareLimit } from './options.js';
import { fewOf, fullText, named } from './sources-text.js';

/** With fewer articles a share jumps about: one in ten is no sign of one in ten. */
const LEAST_ARTICLES = 20;

/** Fails a run with a greater share of garbled articles than the limit, known ones included. */
export function shareJudge(limit: ShareLimit): Judge {
  let counts = NONE;
  return {
    judge(verdict) {
      counts = withVerdict(counts, verdict);
      return verdict;
    },
    end: async () => ({
      failures: isAbove(counts, limit) ? [`${excessText(counts, limit)} Look at them, or raise the limit.`] : [],
      remarks: [],
    }),
  };
}

/** The same for every source by itself; the worst come first. */
export function sourceShareJudge(limit: ShareLimit): Judge {
  const sources = countSources();
  return {
    judge(verdict) {
      sources.add(verdict);
      return verdict;
    },
    async end() {
      const above = [...sources.all].filter(([, counts]) => isAbove(counts, limit)).sort(byShare);
      const failures = above.map(
        ([source, counts]) => `${named(source)}: ${excessText(counts, limit)} Look at the source, or raise the limit.`,
      );
      return { failures: fewOf(failures), remarks: fullText(sources) };
    },
  };
}

function isAbove(counts: Counts, { maxGarbledShare, leastArticles = LEAST_ARTICLES }: ShareLimit): boolean {
  return counts.articles >= leastArticles && shareOf(counts) > maxGarbledShare;
}

function shareOf({ articles, garbled }: Counts): number {
  return articles === 0 ? 0 : garbled / articles;
}

function byShare([one, counts]: [string, Counts], [other, more]: [string, Counts]): number {
  return shareOf(more) - shareOf(counts) || (one < other ? -1 : 1);
}

function excessText(counts: Counts, { maxGarbledShare }: ShareLimit): string {
  const { articles, garbled } = counts;
  return `${grouped(garbled)} of ${count(articles, 'scored article')} are garbled (${percent(shareOf(counts))}), above the limit of ${percent(maxGarbledShare)}.`;
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
