import type { Band, Outcome, Verdict } from '../model.js';
import { count } from '../report/say.js';

/** Says which articles fail a run, and whether the run does. It sees every verdict once, in their order. */
export interface Judge {
  /** The verdict as it is reported: with what the user asked not to see set apart, and with why the article fails. */
  judge(verdict: Verdict): Verdict;
  /**
   * Counts articles that were judged elsewhere, by their bands; only where an article is judged by its band and nothing else, as
   * `bandJudge` does anywhere.
   */
  join?(bands: Readonly<Record<Band, number>>): void;
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
  const bands = { clean: 0, suspect: 0, garbled: 0 };
  return {
    judge(verdict) {
      if (verdict.band !== null) bands[verdict.band]++;
      return reaches(verdict.band, failOn) ? { ...verdict, fails: `It is ${verdict.band ?? ''}.` } : verdict;
    },
    join(others) {
      for (const band of ORDER) bands[band] += others[band];
    },
    async end() {
      const failed = ORDER.filter((band) => reaches(band, failOn)).reduce((sum, band) => sum + bands[band], 0);
      return { failures: failed > 0 ? [`${articlesAre(failed)} ${fromBandOn(failOn)}.`] : [], remarks: [] };
    },
  };
}

/** The beginning of a sentence about articles: `1 article is`, `12 articles are`. */
export function articlesAre(number: number): string {
  return `${count(number, 'article')} ${number === 1 ? 'is' : 'are'}`;
}

/** The bands that fail, in words: `suspect or garbled`. */
export function fromBandOn(failOn: Band | 'none'): string {
  return failOn === 'none' ? '' : ORDER.slice(ORDER.indexOf(failOn)).join(' or ');
}

/** Several judges as one: each is handed the verdict as the one before left it, and has its say at the end. */
export function inTurn(judges: readonly Judge[]): Judge {
  const [only] = judges;
  if (judges.length === 1 && only) return only;
  return {
    judge: (verdict) => judges.reduce((judged, judge) => judge.judge(judged), verdict),
    async end() {
      const outcomes: Outcome[] = [];
      for (const judge of judges) outcomes.push(await judge.end());
      return {
        failures: outcomes.flatMap(({ failures }) => failures),
        remarks: outcomes.flatMap(({ remarks }) => remarks),
      };
    },
  };
}
