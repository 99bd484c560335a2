import { UserError } from '../errors.js';
import type { PolicyOptions } from '../policy/options.js';
import type { Settings } from './io.js';

/** The policy the settings ask for. Throws UserError for a share that is none, and for an update of no baseline. */
export function policyOptions(settings: Omit<Settings, 'inputs'>): PolicyOptions {
  const { failOn = 'garbled', suppress = [], baseline, updateBaseline = false, perSource, history } = settings;
  const share = shareOf(settings.maxGarbledShare);
  if (updateBaseline && baseline === undefined)
    throw new UserError('--update-baseline has no baseline to write.', {
      hint: 'Name its file: --baseline lakeby-baseline.txt --update-baseline, or baseline in lakeby.yaml.',
    });
  return {
    failOn,
    suppress,
    updateBaseline,
    ...(baseline === undefined ? {} : { baseline }),
    ...(share === undefined ? {} : { share: { maxGarbledShare: share } }),
    ...(perSource === undefined ? {} : { perSource }),
    ...(history === undefined ? {} : { history }),
  };
}

/** The files a policy keeps from run to run, which are never articles. */
export function policyFiles({ baseline, history }: PolicyOptions): string[] {
  return [baseline, history].flatMap((file) => (file === undefined ? [] : [file]));
}

function shareOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const share = Number(value);
  if (value.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new UserError(`--max-garbled-share ${value} is no share from 0 to 1.`, {
    hint: 'Write 0.05 for 5 articles in 100.',
  });
}
