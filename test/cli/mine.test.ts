import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { folder } from '../helpers/folder.js';
import { runCli } from '../helpers/run-cli.js';

// A busy machine is no failure.
jest.setTimeout(60_000);

const jsonl = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const PLACES = ['Torvik', 'Selmar', 'Brandby', 'Ostrava', 'Lindau', 'Kirkby', 'Halden', 'Norrby'];
/** Sentences by a person and by an engine that takes missiles for lances and has a phrase of its own. */
const PAIRS = PLACES.map((place) => ({
  ...{ set: 'engine', langpair: 'es-en', split: 'dev' },
  human: `The brigade near ${place} has new missiles and asked for a launcher.`,
  mt: `The brigade near ${place} has new lances and asked on the part of it for a launcher.`,
}));
const HUMAN = PLACES.map((place, at) => ({
  ...{ id: `h${at}`, set: 'people', label: 'human', split: 'dev' },
  text: `Archers from ${place} pulled their lances from the straw. The rain came late and nobody minded it.`,
}));

async function mined(words: readonly string[], files: Readonly<Record<string, string>>) {
  const at = folder(files);
  const ran = await runCli([
    ...words.map((word) => (word in files ? join(at, word) : word)),
    '--output',
    join(at, 'drafts'),
  ]);
  const read = (name: string): string => readFileSync(join(at, 'drafts', name), 'utf8');
  return { ...ran, at, read, drafts: join(at, 'drafts') };
}

describe('lakeby mine pairs', () => {
  const files = { 'pairs.jsonl': jsonl(PAIRS), 'human.jsonl': jsonl(HUMAN) };

  test('proposes the confusion with its field, language and counts, and the phrase', async () => {
    const { code, stdout, read } = await mined(['mine', 'pairs', 'pairs.jsonl', '--human', 'human.jsonl'], files);
    expect(code).toBe(0);
    expect(stdout).toContain('of senses');
    const senses = read('senses/mined-01.yaml');
    expect(senses).toContain('lances-for-missiles:');
    expect(senses).toMatch(/near:\n(\s+- ".*"\n)*\s+- "brigade"/);
    expect(senses).toContain('# 8 by machines (es 8), 0 by people');
    expect(read('calques/mined-01.yaml')).toContain('part of');
  });

  test('drafts pass their own examples, and hold no sentence of the data', async () => {
    const { drafts, read } = await mined(['mine', 'pairs', 'pairs.jsonl'], files);
    const { code, stdout } = await runCli(['rules', 'test', join(drafts, 'senses')]);
    expect(stdout).not.toContain('Expected');
    expect(code).toBe(0);
    const all = readdirSync(drafts, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
    for (const name of all) for (const place of PLACES) expect(read(name)).not.toContain(place);
  });

  test('rows of split test are not looked at', async () => {
    const { code, stdout } = await mined(['mine', 'pairs', 'pairs.jsonl'], {
      'pairs.jsonl': jsonl(PAIRS.map((row) => ({ ...row, split: 'test' }))),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Nothing was found');
  });

  test('a row that is no pair is named with its line', async () => {
    const { code, stderr } = await mined(['mine', 'pairs', 'pairs.jsonl'], {
      'pairs.jsonl': `${jsonl(PAIRS.slice(0, 1))}{"mt":"a"}\n`,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/pairs\.jsonl:2.*human/s);
  });

  test.each(['0', 'few', '-1'])('--least %s is refused', async (least) => {
    const { code, stderr } = await mined(['mine', 'pairs', 'pairs.jsonl', `--least=${least}`], files);
    expect(code).toBe(2);
    expect(stderr).toContain('--least');
  });
});

describe('lakeby mine contrast', () => {
  test('labels its files by their place and proposes phrases and frames', async () => {
    const garbled = PAIRS.map(({ mt }, at) => ({ id: `m${at}`, set: 'engine', text: mt }));
    const { code, read } = await mined(['mine', 'contrast', 'garbled.jsonl', 'human.jsonl'], {
      'garbled.jsonl': jsonl(garbled),
      'human.jsonl': jsonl(HUMAN.map(({ id, set, text }) => ({ id, set, text }))),
    });
    expect(code).toBe(0);
    expect(read('calques/mined-01.yaml')).toContain('has new');
    expect(read('grammar/mined-01.yaml')).toMatch(/<(noun|verb|adj|name)>/);
    expect(read('evidence.jsonl')).toContain('"machine":8');
  });
});
