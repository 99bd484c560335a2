import { UserError } from '../errors.js';

/** More threads than any machine makes use of. */
const MOST_JOBS = 1024;

/** How many threads --jobs asks for; undefined where it is left to Lakeby. Throws UserError if it is no such number. */
export function jobsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = Number(value);
  if (value.trim() !== '' && Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UserError(`--jobs ${value} is no number of threads.`, {
    hint: `Write a whole number from 1 to ${MOST_JOBS}; 1 starts no other thread.`,
  });
}
