import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { runCli, type Ran } from '../helpers/run-cli.js';

const validate = new Ajv2020().compile(JSON.parse(readFileSync('rules/generated/filter.schema.json', 'utf8')));

async function filter(
  stdin: string | Buffer,
  ...options: string[]
): Promise<Ran & { lines: Record<string, unknown>[] }> {
  const ran = await runCli(['filter', ...options], { stdin });
  const lines = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) expect([line, validate(line)]).toEqual([line, true]);
  return { ...ran, lines };
}

describe('lakeby filter', () => {
  it('keeps order and fields to the letter, and adds the verdict', async () => {
    const first = '{ "id" : 12345678901234567890, "2":1.0, "1": "\\u00e9\\u200e", "text":"The arrows flew." }';
    const { stdout, code } = await filter(`${first}\r\n{"text":"Nothing."}\n`);
    const [line = '', second = ''] = stdout.split('\n');
    expect(line.startsWith(`${first.slice(0, -2)},"lakeby":{"id":`)).toBe(true);
    expect(JSON.parse(line).lakeby).toMatchObject({
      band: 'suspect',
      findings: [{ rule: 'arrows-for-missiles', text: 'arrows' }],
    });
    expect(JSON.parse(second).lakeby).toMatchObject({ id: 'stdin:2', band: 'clean' });
    expect(code).toBe(0);
  });

  it('lets no bad line disappear', async () => {
    const { lines, code, stderr } = await filter(
      '{"text":"ok"}\nnot \u001b json\n\n[1]\n{"body":"b","n":1}\n{}\n{"text":4}\n{"text":"ok"}',
    );
    expect(lines).toEqual([
      expect.objectContaining({ text: 'ok' }),
      { lakeby: { version: 1, error: expect.stringMatching(/^not JSON/), line: 2, input: 'not \u001b json' } },
      { lakeby: { version: 1, error: expect.stringMatching(/^a list/), line: 4, input: '[1]' } },
      { body: 'b', n: 1, lakeby: { version: 1, error: expect.stringMatching(/^no field "text"/), line: 5 } },
      { lakeby: { version: 1, error: expect.stringMatching(/^no field "text"/), line: 6 } },
      { text: 4, lakeby: { version: 1, error: 'field "text" is a number, not text', line: 7 } },
      expect.objectContaining({ text: 'ok' }),
    ]);
    expect(code).toBe(3);
    expect(stderr).toBe('lakeby: 5 lines could not be checked; see lakeby.error in the output.\n');
  });

  it('answers for lines that are too long or not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xe9]), Buffer.from('"}\n')]);
    const { lines } = await filter(
      Buffer.concat([Buffer.from(`{"text":"${'x'.repeat(900)}"}\n`), latin, Buffer.from('{"text":"ok"}')]),
      '--max-line',
      '500',
    );
    expect(lines).toEqual([
      {
        lakeby: {
          version: 1,
          error: 'line of 911 bytes, longer than the limit of 500 bytes; raise --max-line',
          line: 1,
        },
      },
      {
        lakeby: {
          version: 1,
          error: expect.stringMatching(/^not valid UTF-8 at byte 9/),
          line: 2,
          input: '{"text":"\ufffd"}',
        },
      },
      expect.objectContaining({ text: 'ok' }),
    ]);
  });

  it('replaces an older answer', async () => {
    const { lines, stdout } = await filter('{"a":1,"lakeby":{"old":true},"text":"The arrows."}\n{"lakeby":1}');
    expect(lines[0]).toMatchObject({ a: 1, text: 'The arrows.', lakeby: { band: 'suspect' } });
    expect(stdout).not.toContain('"old"');
    expect(stdout.match(/"lakeby":/g)).toHaveLength(2);
  });

  it('survives a record nested too deeply to be written again', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { stdout, code } = await runCli(['filter'], {
      stdin: `{"text":"ok","x":${deep}}\n{"lakeby":1,"text":"ok","x":${deep}}\n{"text":"ok"}\n`,
    });
    expect(stdout.trim().split('\n')).toHaveLength(3);
    expect(stdout).toContain('nested too deeply');
    expect(code).toBe(3);
  });

  it('exits with 1 only when asked', async () => {
    const garbled = '{"text":"Arrows, Lake by Reuters."}';
    expect((await filter(garbled)).code).toBe(0);
    expect((await filter(garbled, '--fail-on', 'garbled')).code).toBe(1);
    expect((await filter(garbled, '--fail-on', 'suspect')).code).toBe(1);
    expect((await filter(`${garbled}\nx`, '--fail-on', 'garbled')).code).toBe(3);
  });

  it('reads other fields', async () => {
    const { lines } = await filter('{"body":"The arrows.","url":"u"}', '--field', 'text=body', '--field', 'id=url');
    expect(lines).toEqual([expect.objectContaining({ lakeby: expect.objectContaining({ id: 'u', band: 'suspect' }) })]);
  });

  it('says nothing about nothing', async () => {
    expect(await runCli(['filter'], { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
