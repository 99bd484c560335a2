import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createDetector } from '../../src/create-detector.js';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

const OPEN = 'The mayor of Tarn, Ines Falk, said the bridge over the Lisse would stay open for lorries in June.';
const path = folder({
  'a.txt': OPEN,
  'alone.txt': 'A baker in Lund has made a loaf as long as a bus, and a school has eaten it before noon on Friday.',
  'b.txt': `${OPEN} Nobody was surprised.`,
  'c.txt': OPEN.replace('would', 'would not'),
  'empty.txt': '',
});
const at = (name: string): string => join(path, name);
const given = { createDetector };
const idsOf = (jsonl: string): string[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id.replace(`${path}/`, ''));

describe('lakeby compare', () => {
  it('sets the sentences of others below the words that depart from them', async () => {
    const { stdout, code } = await runCli(['compare', at('a.txt'), at('b.txt'), at('c.txt')], given);
    expect(code).toBe(0);
    expect(stdout).toContain('It stands against 2 others: it says the opposite. (departs-in-polarity)');
    expect(stdout.replace(/\s+/g, ' ')).toContain('a.txt: The mayor of Tarn, Ines Falk, said the bridge');
    expect(stdout).toContain('story 1 with 2 others');
  });

  it('goes story by story, the articles that are alone last', async () => {
    const { stdout, code } = await runCli(['compare', path, '--format', 'jsonl'], given);
    expect(code).toBe(3);
    expect(idsOf(stdout)).toEqual(['a.txt', 'b.txt', 'c.txt', 'alone.txt']);
  });

  it('says in JSON what the others say, and which story it is', async () => {
    const { stdout } = await runCli(['compare', path, '--format', 'jsonl'], given);
    const verdict = JSON.parse(stdout.split('\n')[2]!);
    expect(verdict.story).toEqual({ number: 1, articles: 3 });
    expect(verdict.findings[0].others[0]).toMatchObject({ article: at('a.txt'), sentence: OPEN });
  });

  it('says why there is nothing to compare', async () => {
    const { stdout } = await runCli(['compare', at('alone.txt')], given);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Nothing to compare: there is one article alone.');
  });
});

describe('lakeby check --compare', () => {
  it('keeps the order of the inputs, and finds the same', async () => {
    const { stdout } = await runCli(['check', path, '--compare', '--format', 'jsonl'], given);
    expect(idsOf(stdout)).toEqual(['a.txt', 'alone.txt', 'b.txt', 'c.txt']);
    expect(stdout).toContain('departs-in-polarity');
  });

  it('obeys --off, and finds nothing of the kind without --compare', async () => {
    const off = await runCli(['check', path, '--compare', '--off', 'departs-in-polarity', '--format', 'jsonl'], given);
    const alone = await runCli(['check', path, '--format', 'jsonl'], given);
    for (const { stdout } of [off, alone]) expect(stdout).not.toContain('departs-in');
  });
});
