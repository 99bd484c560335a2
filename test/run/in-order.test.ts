import { describe, expect, it } from '@jest/globals';
import { inOrder } from '../../src/run/in-order.js';

async function* upTo(last: number): AsyncGenerator<number> {
  for (let at = 1; at <= last; at++) yield at;
}

async function gathered<T>(all: AsyncIterable<T>): Promise<T[]> {
  const things: T[] = [];
  for await (const one of all) things.push(one);
  return things;
}

const after = <T>(turns: number, value: T): Promise<T> =>
  turns === 0 ? Promise.resolve(value) : new Promise((resolve) => setImmediate(() => resolve(after(turns - 1, value))));

describe('results', () => {
  it('keep the order of what they come from, whichever is done first', async () => {
    const results = inOrder(upTo(20), (at) => after((at * 7) % 5, at * 10), 6);
    expect(await gathered(results)).toEqual(Array.from({ length: 20 }, (_, at) => (at + 1) * 10));
  });

  it('leave no more under way than there is room for', async () => {
    let open = 0;
    let most = 0;
    const act = async (at: number): Promise<number> => {
      most = Math.max(most, ++open);
      await after(at % 3, at);
      open--;
      return at;
    };
    await gathered(inOrder(upTo(50), act, 4));
    expect(most).toBeLessThanOrEqual(4);
    expect(most).toBeGreaterThan(1);
  });

  it('are handed on while the next thing is waited for', async () => {
    let more: () => void = () => undefined;
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      await new Promise<void>((resolve) => (more = resolve));
      yield 'second';
    }
    const results = inOrder(slow(), async (text) => text, 8);
    expect((await results.next()).value).toBe('first');
    more();
    expect(await gathered(results)).toEqual(['second']);
  });

  it('fail where one of them does, behind those before it', async () => {
    const act = async (at: number): Promise<number> => {
      if (at === 3) throw new Error('the third');
      return at;
    };
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const at of inOrder(upTo(9), act, 8)) seen.push(at);
      })(),
    ).rejects.toThrow('the third');
    expect(seen).toEqual([1, 2]);
  });

  it('close their source when nobody wants more', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<number> {
      try {
        yield* upTo(100);
      } finally {
        closed = true;
      }
    }
    for await (const at of inOrder(source(), async (one) => one, 2)) if (at === 2) break;
    await after(2, undefined);
    expect(closed).toBe(true);
  });
});
