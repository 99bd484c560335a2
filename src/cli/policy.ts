import { UserError } from '../errors.js';
import type { PolicyOptions, ShareLimit } from '../policy/options.js';
import type { Settings } from './io.js';

/** The policy the settings ask for. Throws UserError for a share that is none, and for an update of no baseline. */
export function policyOptions(settings: Partial<Settings>): PolicyOptions {
  const { failOn = 'garbled', suppress, baseline, updateBaseline, maxGarbledShare, perSource, history } = settings;
  if (updateBaseline && baseline === undefined)
    throw new UserError('--update-baseline has no baseline to write.', {
      hint: 'Name its file: --baseline lakeby-baseline.txt --update-baseline, or "baseline" in lakeby.yaml.',
    });
  return { failOn, suppress, baseline, updateBaseline, share: limitOf(maxGarbledShare), perSource, history };
}

/** The files a policy keeps from run to run, which are never articles. */
export function policyFiles({ baseline, history }: PolicyOptions): string[] {
  return [baseline, history].flatMap((file) => (file === undefined ? [] : [file]));
}

function limitOf(value: string | undefined): ShareLimit | undefined {
  if (value === undefined) return undefined;
  const maxGarbledShare = Number(value);
  if (value.trim() !== '' && maxGarbledShare >= 0 && maxGarbledShare <= 1) return { maxGarbledShare };
  throw new UserError(`--max-garbled-share ${value} is no share from 0 to 1.`, {
    hint: 'Write 0.05 for 5 articles in 100.',
  });
}
