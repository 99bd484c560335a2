import type { Judge } from '../policy/judge.js';
import type { Reporter, RunSummary } from '../report/reporter.js';
import { createTally } from '../report/tally.js';
import type { Checked } from './check-batch.js';

/** What there is to say of a batch, ready to be written; what was skipped is in the summary, all of it. */
export interface Rendered {
  /** UTF-8 for each report, without what stands before its first article. */
  readonly texts: readonly Uint8Array[];
  readonly articles: number;
  readonly summary: RunSummary;
}

/** What renders: a judge and reporters whose word on an article depends on nothing else. */
export interface Renderer {
  readonly judge: Judge;
  readonly reporters: readonly Reporter[];
}

const UTF8 = new TextEncoder();

/** Judges, counts and renders what became of a batch, so that nothing is left to do but to write it. */
export async function render(all: AsyncIterable<Checked>, { judge, reporters }: Renderer): Promise<Rendered> {
  const tally = createTally(Infinity);
  const texts = reporters.map(() => '');
  let articles = 0;
  for await (const one of all) {
    if ('reason' in one) {
      tally.skip(one);
      continue;
    }
    const verdict = judge.judge(one);
    tally.add(verdict);
    reporters.forEach(({ between = '', article }, at) => {
      texts[at] += (articles > 0 ? between : '') + article(verdict);
    });
    articles++;
  }
  return { texts: texts.map((text) => UTF8.encode(text)), articles, summary: tally.summary() };
}
