import { UserError } from '../errors.js';
import type { Measuring } from '../evaluate/evaluate.js';
import type { CommandOptions } from './io.js';

/** Share of garbled articles that a score assumes as long as no other is given. */
const PRIOR = 0.5;
const BOOTSTRAP = 1000;
const MOST_RESAMPLES = 100_000;
const SEED = 1;

/** How to measure, from the options. Throws UserError on a number that makes no sense. */
export function measuringOptions({
  split = 'all',
  prior,
  bootstrap,
  seed,
  off,
}: CommandOptions): Omit<Measuring, 'inputs'> {
  return {
    split,
    prior: priorOf(prior),
    bootstrap: wholeNumber('--bootstrap', bootstrap ?? String(BOOTSTRAP), MOST_RESAMPLES),
    seed: wholeNumber('--seed', seed ?? String(SEED), 2 ** 32 - 1),
    off: off ?? [],
  };
}

function priorOf(value = String(PRIOR)): number {
  const prior = Number(value);
  if (value.trim() !== '' && prior > 0 && prior < 1) return prior;
  throw new UserError(`--prior ${value} is no share between 0 and 1.`, {
    hint: 'Write the share of garbled articles that is to be expected, as 0.02.',
  });
}

function wholeNumber(option: string, value: string, most: number): number {
  if (/^\d{1,10}$/.test(value) && Number(value) <= most) return Number(value);
  throw new UserError(`${option} ${value} is not a whole number from 0 to ${most}.`);
}
