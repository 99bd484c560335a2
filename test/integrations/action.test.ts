import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { folder } from '../helpers/folder.js';
import { GARBLED, HUMAN } from '../helpers/articles.js';
import { runAction } from '../helpers/runner.js';

/** The checkout the action stands in: this one, or a fresh clone, which installs itself first. */
const ACTION = resolve(process.env['LAKEBY_CHECKOUT'] ?? '.');
/** Long enough for npm ci and a build. */
jest.setTimeout(600_000);

const workspace = folder({
  'feed/garbled.txt': GARBLED,
  'feed/story.txt': HUMAN,
  'fine/story.txt': HUMAN,
  'fine/$(touch injected).txt': HUMAN,
});

describe('the GitHub action', () => {
  it('fails on a garbled article, and says where its reports are', () => {
    const { code, log, outputs, summary } = runAction(ACTION, workspace, { paths: 'feed' });
    expect(log).toContain('garbled.txt');
    expect(outputs).toEqual({ 'exit-code': '1', garbled: '1', sarif: 'lakeby.sarif', html: 'lakeby.html' });
    expect(summary).toBe('Lakeby: 1 garbled, 0 suspect, 1 clean.\n');
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(workspace, 'lakeby.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('passes where there is none', () => {
    const { code, outputs } = runAction(ACTION, workspace, { paths: 'fine\n', formats: 'terminal' });
    expect(outputs).toEqual({ 'exit-code': '0', garbled: '0', sarif: '', html: '' });
    expect(code).toBe(0);
  });

  it('goes by its inputs, and by lakeby.yaml in the working directory', () => {
    const own = folder({
      'sub/lakeby.yaml': 'inputs: [a.txt]\n',
      'sub/a.txt': GARBLED,
      'sub/other.yaml': 'inputs: [b.txt]\n',
    });
    const where = { 'working-directory': 'sub', formats: 'html=out.html' };
    expect(runAction(ACTION, own, where).outputs).toMatchObject({ 'exit-code': '1', html: 'sub/out.html' });
    expect(runAction(ACTION, own, { ...where, 'fail-on': 'none', args: '--hints\n--off=credit-near-miss' }).code).toBe(
      0,
    );
    expect(runAction(ACTION, own, { ...where, config: 'other.yaml' }).outputs['exit-code']).toBe('3');
  });

  it('has no counts where nothing was checked', () => {
    const { code, outputs } = runAction(ACTION, workspace, { paths: 'fine', 'fail-on': 'sometimes' });
    expect(outputs).toEqual({ 'exit-code': '2', garbled: '', sarif: '', html: '' });
    expect(code).toBe(2);
  });

  it.each([
    '$(touch injected)',
    '"; touch injected; "',
    '`touch injected`',
    "'; touch injected #",
    '--output=injected',
  ])('never runs, and never takes for an option, what a path says: %s', (path) => {
    const { outputs } = runAction(ACTION, workspace, { paths: path, config: '', formats: 'terminal' });
    expect(outputs['exit-code']).toBe('3');
    expect(existsSync(join(workspace, 'injected'))).toBe(false);
  });

  it('hands inputs to scripts as variables only', () => {
    const { runs } = parse(readFileSync('action.yml', 'utf8')) as { runs: { steps: { run: string }[] } };
    expect(runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([]);
  });
});
