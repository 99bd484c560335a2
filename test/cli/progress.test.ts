import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../src/cli/progress.js';
import { createTally } from '../../src/report/tally.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

function run(isTTY: boolean, alone: boolean): string {
  const stderr = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  let time = 0;
  const progress = createProgress({ stderr }, alone, () => time);
  const tally = createTally();
  for (let step = 0; step < 4; step++) {
    tally.add(fakeVerdict('The arrows flew.'));
    progress.step(tally.summary);
    time += 1000;
  }
  progress.done();
  return String(stderr.read() ?? '');
}

describe('progress', () => {
  it('is written over in place, late and seldom, and gone at the end', () => {
    expect(run(true, true)).toBe(
      '\r\u001b[K3 articles checked: 0 garbled, 3 suspect\r\u001b[K4 articles checked: 0 garbled, 4 suspect\r\u001b[K',
    );
  });

  it('is for people who see nothing else', () => {
    expect(run(false, true)).toBe('');
    expect(run(true, false)).toBe('');
  });
});
