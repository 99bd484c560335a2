import { UserError } from '../errors.js';
import type { Band, Finding, Verdict } from '../model.js';
import { count } from '../report/say.js';
import { writeWhole } from '../report/whole-file.js';
import { parseBaseline, baselineText, type Entry } from './baseline-file.js';
import { createBaseline, type Baseline } from './baseline.js';
import { articleEntry, findingEntry } from './entries.js';
import { articlesAre, fromBandOn, reaches, type Judge } from './judge.js';
import { setApart } from './set-apart.js';
import { prepareState, readState } from './state-file.js';

/** A baseline in use. */
interface Use {
  readonly file: string;
  readonly failOn: Band | 'none';
}

const WHY = 'It is in the baseline.';

/**
 * Fails articles as bandJudge does, but those the baseline knows only through a finding that is not in it. Hints fail
 * nothing, and are not written into one.
 * @throws UserError if the baseline cannot be read or is none, or there is none.
 */
export async function baselineJudge({ file, failOn }: Use): Promise<Judge> {
  const text = await readState(file, 'baseline');
  if (text === undefined)
    throw new UserError('There is no such baseline.', { file, hint: 'To make one, add --update-baseline.' });
  const baseline = createBaseline(parseBaseline(text, file));
  const failed = { fresh: 0, known: 0 };
  return {
    judge(verdict) {
      const { judged, isKnown, open } = compared(verdict, baseline);
      if (!reaches(verdict.band, failOn) || (isKnown && open.length === 0)) return judged;
      failed[isKnown ? 'known' : 'fresh']++;
      return { ...judged, fails: isKnown ? openText(open.length) : `It is new and ${verdict.band ?? ''}.` };
    },
    end: async () => ({ failures: failuresOf(failed, failOn), remarks: remarksOf(baseline) }),
  };
}

/**
 * Accepts every article, and writes what was found in those of this run into the baseline: entries that match nothing in
 * them any more are taken out, those of articles that did not come are kept, as a feed shows only its latest.
 * @throws UserError if the baseline cannot be read or written, or the file is none.
 */
export async function updatingJudge({ file, failOn }: Use): Promise<Judge> {
  const text = await readState(file, 'baseline');
  await prepareState(file, 'baseline');
  const baseline = createBaseline(text === undefined ? [] : parseBaseline(text, file));
  const added: Entry[] = [];
  return {
    judge(verdict) {
      const { judged, whole, open } = compared(verdict, baseline);
      added.push(...open.map((finding) => findingEntry(verdict, finding)));
      if (reaches(verdict.band, failOn) && !baseline.has(whole)) added.push(whole);
      return judged;
    },
    async end() {
      const { met, stale, unseen } = baseline.sorted();
      await writeWhole(file, [baselineText([...met, ...unseen, ...added])]);
      const parts = [`${added.length} added`, `${stale.length} taken out that matched nothing any more`];
      return {
        failures: [],
        remarks: [`The baseline was written: ${parts.join(', ')}, ${unseen.length} kept of articles not in this run.`],
      };
    },
  };
}

/** A verdict beside the baseline. */
interface Compared {
  readonly judged: Verdict;
  readonly whole: Entry;
  readonly isKnown: boolean;
  /** Signs and proofs that are neither in the baseline nor suppressed. */
  readonly open: readonly Finding[];
}

function compared(verdict: Verdict, baseline: Baseline): Compared {
  const whole = articleEntry(verdict);
  const found = [whole, ...verdict.findings, ...verdict.suppressed];
  const isKnown = baseline.knows(verdict.article) || found.some((one) => baseline.has(one));
  baseline.meet(verdict.article, found);
  const judged = setApart(verdict, (finding) => (baseline.has(finding) ? WHY : undefined));
  const open = judged.findings.filter(({ severity }) => severity !== 'hint');
  return { judged, whole, isKnown, open };
}

function openText(number: number): string {
  return `It has ${count(number, 'finding')} that ${number === 1 ? 'is' : 'are'} not in the baseline.`;
}

const TO_DO = 'Look at them, or accept them with --update-baseline.';

function failuresOf({ fresh, known }: { fresh: number; known: number }, failOn: Band | 'none'): string[] {
  const have = known === 1 ? 'has' : 'have';
  return [
    ...(fresh > 0 ? [`${articlesAre(fresh)} new and ${fromBandOn(failOn)}. ${TO_DO}`] : []),
    ...(known > 0 ? [`${count(known, 'known article')} ${have} findings that are not in the baseline. ${TO_DO}`] : []),
  ];
}

function remarksOf(baseline: Baseline): string[] {
  const { stale, unseen } = baseline.sorted();
  const entries = (number: number): string => count(number, 'entry', 'entries');
  return [
    ...(stale.length > 0
      ? [
          `The baseline has ${entries(stale.length)} that ${stale.length === 1 ? 'matches' : 'match'} nothing any more; --update-baseline takes ${stale.length === 1 ? 'it' : 'them'} out.`,
        ]
      : []),
    ...(unseen.length > 0 ? [`The baseline has ${entries(unseen.length)} for articles not seen in this run.`] : []),
  ];
}
