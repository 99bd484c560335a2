import { bandJudge, inTurn, type Judge } from './judge.js';
import type { PolicyOptions } from './options.js';

/**
 * The judge that a policy asks for; code for what it does not ask for is not loaded.
 * @throws UserError if the baseline or the history cannot be used.
 */
export async function createJudge(policy: PolicyOptions): Promise<Judge> {
  const { suppress = [] } = policy;
  const judge = inTurn([await articleJudge(policy), ...(await shareJudges(policy)), ...(await pastJudges(policy))]);
  if (suppress.length === 0) return judge;
  const { suppressing } = await import('./suppressions.js');
  return suppressing(suppress, judge);
}

async function articleJudge({ failOn, baseline, updateBaseline }: PolicyOptions): Promise<Judge> {
  if (baseline === undefined) return bandJudge(failOn);
  const { baselineJudge, updatingJudge } = await import('./baseline-judge.js');
  return updateBaseline === true
    ? updatingJudge({ file: baseline, failOn })
    : baselineJudge({ file: baseline, failOn });
}

async function shareJudges({ share, perSource }: PolicyOptions): Promise<Judge[]> {
  if (share === undefined && perSource === undefined) return [];
  const { shareJudge, sourceShareJudge } = await import('./shares.js');
  return [
    ...(share === undefined ? [] : [shareJudge(share)]),
    ...(perSource === undefined ? [] : [sourceShareJudge(perSource)]),
  ];
}

async function pastJudges({ history }: PolicyOptions): Promise<Judge[]> {
  if (history === undefined) return [];
  const { historyJudge } = await import('./history.js');
  return [await historyJudge(history)];
}
