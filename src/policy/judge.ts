import type { Band, Outcome, Verdict } from '../model.js';

/** Says which articles fail a run, and whether the run does. It sees every verdict once, in their order. */
export interface Judge {
  /** The verdict as it is reported: with what the user asked not to see set apart, and with why the article fails. */
  judge(verdict: Verdict): Verdict;
  /** After the last article. Writes what a later run has to know. */
  end(): Promise<Outcome>;
}

const ORDER: readonly Band[] = ['clean', 'suspect', 'garbled'];

/** Whether a band is the limit or beyond it; an article that was not scored is neither. */
export function reaches(band: Band | null, limit: Band | 'none'): boolean {
  return band !== null && limit !== 'none' && ORDER.indexOf(band) >= ORDER.indexOf(limit);
}

/** Fails every article from a band on. */
export function bandJudge(failOn: Band | 'none'): Judge {
  let failed = 0;
  return {
    judge(verdict) {
      if (!reaches(verdict.band, failOn)) return verdict;
      failed++;
      return { ...verdict, fails: `It is ${verdict.band ?? ''}.` };
    },
    end: async () => ({ failures: failed > 0 ? [failuresText(failed, failOn)] : [], remarks: [] }),
  };
}

function failuresText(failed: number, failOn: Band | 'none'): string {
  return `${failed} ${failed === 1 ? 'article is' : 'articles are'} ${failOn}${failOn === 'suspect' ? ' or garbled' : ''}.`;
}
