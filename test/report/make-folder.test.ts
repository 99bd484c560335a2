import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { makeFolder } from '../../src/report/make-folder.js';
import { folder } from '../helpers/folder.js';

it('makes a folder with those above it, and leaves one that is there', () => {
  const path = join(folder(), 'a/b/c');
  makeFolder(path);
  makeFolder(path);
  expect(existsSync(path)).toBe(true);
});

it('comes to an end where folders cannot be made', () => {
  expect(() => makeFolder('/proc/lakeby/cache')).toThrow();
});
