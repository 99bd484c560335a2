import { UserError } from '../errors.js';
import type { Band, Finding, Verdict } from '../model.js';
import { writeWhole } from '../report/whole-file.js';
import { baselineText, entryLines, parseBaseline, type Entry } from './baseline-file.js';
import { failuresOf, openText, remarksOf, writtenText } from './baseline-text.js';
import { createBaseline, type Baseline } from './baseline.js';
import { articleEntry, findingEntry } from './entries.js';
import { reaches, type Judge } from './judge.js';
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
    end: async () => ({ failures: failuresOf(failed, failOn), remarks: remarksOf(baseline.sorted()) }),
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
      const sorted = baseline.sorted();
      await writeWhole(file, [baselineText([...sorted.met, ...sorted.unseen, ...added])]);
      return { failures: [], remarks: [writtenText(sorted, entryLines(added).length)] };
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
