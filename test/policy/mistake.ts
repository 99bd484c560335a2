import { UserError } from '../../src/errors.js';

/** What the user is told by the mistake that something throws. */
export function mistakeIn(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error.describe();
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
