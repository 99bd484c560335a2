import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fileUri, pathInProject } from '../../src/report/file-uri.js';

describe('the path of a file', () => {
  it.each([
    ['feed/a.txt', 'feed/a.txt'],
    ['./feed/../feed/a.txt', 'feed/a.txt'],
    [join(process.cwd(), 'feed', 'a.txt'), 'feed/a.txt'],
    ['/elsewhere/a.txt', '/elsewhere/a.txt'],
    ['../a.txt', '../a.txt'],
    ['..a.txt', '..a.txt'],
  ])('%s is told as %s', (path, told) => {
    expect(pathInProject(path)).toBe(told);
  });

  it.each([
    ['feed/a b.txt', 'feed/a%20b.txt'],
    ['50%/C#: [ü]?.txt', '50%25/C%23%3A%20%5B%C3%BC%5D%3F.txt'],
    ['::error::\n.txt', '%3A%3Aerror%3A%3A%0A.txt'],
    ['half \ud800.txt', 'half%20%EF%BF%BD.txt'],
    ['stdin', 'stdin'],
    ['/elsewhere/a b.txt', 'file:///elsewhere/a%20b.txt'],
  ])('%j is the URI %s', (path, uri) => {
    expect(fileUri(path)).toBe(uri);
  });
});
