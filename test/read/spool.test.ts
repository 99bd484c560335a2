import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { openSpool } from '../../src/read/spool.js';

const article = (id: string, text: string) => ({ id, text, origin: { path: id } });

describe('articles that are put by', () => {
  it.each([
    ['plain text', article('a', 'One line.')],
    ['letters of several bytes', article('ё', 'Zwölf Boxkämpfer 🥊\n“jagen”')],
    ['halves of surrogate pairs', article('b', 'a \ud800 b \udc00')],
    ['nothing', article('c', '')],
  ])('come back as they were: %s', (_, given) => {
    const spool = openSpool();
    spool.add(article('first', 'Before it.'));
    spool.add(given);
    spool.add(article('last', 'After it.'));
    expect([spool.size, spool.get(1), spool.get(0).id, spool.get(2).id]).toEqual([3, given, 'first', 'last']);
    spool.close();
  });

  it('may hold whole numbers that JSON cannot', () => {
    const spool = openSpool();
    spool.add({ ...article('a', 'Text.'), meta: { views: 12n } });
    expect(spool.get(0).meta).toEqual({ views: '12' });
    spool.close();
  });

  it('leave nothing on the disk', () => {
    const ours = () =>
      existsSync(tmpdir()) ? readdirSync(tmpdir()).filter((name) => /^lakeby-[A-Za-z0-9]{6}$/.test(name)) : [];
    const before = ours();
    const spool = openSpool();
    spool.add(article('a', 'Text.'));
    spool.close();
    expect(ours().filter((name) => !before.includes(name))).toEqual([]);
  });
});
