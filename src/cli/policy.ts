import { UserError } from '../errors.js';
import type { PolicyOptions } from '../policy/options.js';
import type { Settings } from './io.js';

/** The policy the options ask for. Throws UserError for a share that is none, and for an update of no baseline. */
export function policyOptions(settings: Partial<Settings>): PolicyOptions {
  const {
    failOn = 'garbled',
    baseline,
    updateBaseline = false,
    maxGarbledShare,
    history,
    suppress,
    perSource,
  } = settings;
  if (updateBaseline && baseline === undefined)
    throw new UserError('--update-baseline has no baseline to write.', {
      hint: 'Name its file: --baseline lakeby-baseline.txt --update-baseline, or "baseline" in lakeby.yaml.',
    });
  return {
    failOn,
    updateBaseline,
    suppress,
    perSource,
    ...(baseline === undefined ? {} : { baseline }),
    ...(history === undefined ? {} : { history }),
    ...(maxGarbledShare === undefined ? {} : { share: { maxGarbledShare: shareOf(maxGarbledShare) } }),
  };
}

/** The files a policy keeps from run to run, which are never articles. */
export function policyFiles({ baseline, history }: PolicyOptions): string[] {
  return [baseline, history].flatMap((file) => (file === undefined ? [] : [file]));
}

function shareOf(value: string): number {
  const share = Number(value);
  if (value.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new UserError(`--max-garbled-share ${value} is no share from 0 to 1.`, {
    hint: 'Write 0.05 for 5 articles in 100.',
  });
}
