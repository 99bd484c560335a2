import type { Io } from './io.js';
import type { Wanted } from './outputs.js';

/**
 * Annotations on GitHub are few and short, so the whole story goes to the summary of the job, into the file that GitHub
 * names in the environment. Other steps write to it too, hence behind what is there.
 */
export function withStepSummary(wanted: readonly Wanted[], env: Io['env']): readonly Wanted[] {
  const file = env['GITHUB_STEP_SUMMARY'];
  const isGithub = wanted.some(({ format }) => format === 'github');
  if (!isGithub || !file || wanted.some((other) => other.file === file)) return wanted;
  return [...wanted, { format: 'markdown', file, append: true }];
}
