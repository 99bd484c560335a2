import { describe, expect, it } from '@jest/globals';
import { until } from '../../src/run/until.js';

describe('until', () => {
  it('gives what the promise gives, and its failure', async () => {
    const { signal } = new AbortController();
    await expect(until(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(until(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('ends when the signal is given, before or while it waits', async () => {
    const stop = new AbortController();
    const waiting = until(new Promise(() => undefined), stop.signal);
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(until(new Promise(() => undefined), stop.signal)).resolves.toBeUndefined();
  });
});
