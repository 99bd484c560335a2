import { UserError } from '../errors.js';
import type { Measuring } from '../evaluate/evaluate.js';
import { PRIOR } from '../score/model.js';
import type { CommandOptions } from './io.js';
import { priorOf } from './settings.js';

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
    prior: priorOf(prior) ?? PRIOR,
    bootstrap: wholeNumber('--bootstrap', bootstrap ?? String(BOOTSTRAP), MOST_RESAMPLES),
    seed: wholeNumber('--seed', seed ?? String(SEED), 2 ** 32 - 1),
    off: off ?? [],
  };
}

function wholeNumber(option: string, value: string, most: number): number {
  if (/^\d{1,10}$/.test(value) && Number(value) <= most) return Number(value);
  throw new UserError(`${option} ${value} is not a whole number from 0 to ${most}.`);
}
