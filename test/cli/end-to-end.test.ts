import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CONTROLS } from '../helpers/controls.js';
import { folder, namedPipe } from '../helpers/folder.js';
import { lakeby } from '../helpers/lakeby.js';

/** Written for the tests: a credit no person writes, within an article of some length. */
const STORY = `Ministers met in Lisbon on Tuesday to discuss the price of grain.

The talks went on until late in the evening, and no paper was signed. A second round will be held in the spring, said a spokeswoman, who added that both sides had come closer than in any year since the harbour was closed.

A ferry leaves the harbour of Lisbon on May 3, 2021. Ana Lima / Lake by REUTERS
`;

const validator = (name: string): ((value: unknown) => unknown) =>
  new Ajv2020().compile(JSON.parse(readFileSync(`rules/generated/${name}.schema.json`, 'utf8')));

jest.setTimeout(60_000);

describe('the built program', () => {
  const path = folder({
    'story.txt': STORY,
    'stories.jsonl': `${JSON.stringify({ id: 's1', text: STORY })}\nnot json\n`,
  });

  it('finds what it is named after, and reports it', async () => {
    const { stdout, stderr } = await lakeby(['check', 'story.txt'], { cwd: path });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/story\.txt .* 1 proof/);
    expect(stdout).toContain('    5 | Ana Lima / Lake by REUTERS\n      |            ^^^^^^^^^^^^^^^\n');
    expect(stdout).toContain('"Lake by REUTERS"  probably: ');
    expect(stdout).toMatch(/1 article, \d+ words: 1 (suspect|garbled)\.\n/);
  });

  it.each([
    ['json', 'report', 3],
    ['jsonl', 'verdict', 3],
  ])('writes %s by the documented schema', async (format, schema, code) => {
    const ran = await lakeby(['check', '.', '--format', format], { cwd: path });
    const documents =
      format === 'json'
        ? [JSON.parse(ran.stdout)]
        : ran.stdout
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line));
    for (const document of documents) expect(validator(schema)(document)).toBe(true);
    expect(ran.code).toBe(code);
  });

  it('filters JSONL', async () => {
    const { stdout, code } = await lakeby(['filter'], { stdin: `${JSON.stringify({ text: STORY, n: 1 })}\nbad\n` });
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      n: 1,
      lakeby: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'lake-by-reuters' })]) },
    });
    expect(second.lakeby.error).toMatch(/^not JSON/);
    expect([first, second].map((line) => validator('filter')(line))).toEqual([true, true]);
    expect(code).toBe(3);
  });

  it('switches rules off', async () => {
    const { stdout } = await lakeby(['check', 'story.txt', '--format', 'jsonl', '--off', 'lake-by-reuters'], {
      cwd: path,
    });
    expect(JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule)).not.toContain('lake-by-reuters');
  });

  it('says which rule was probably meant by an unknown one', async () => {
    const { code, stderr } = await lakeby(['check', 'story.txt', '--off', 'lake-by-reuter'], { cwd: path });
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean "lake-by-reuters"?')]);
  });

  it('explains every kind of rule it lists', async () => {
    const { stdout } = await lakeby(['rules', 'list', '--format', 'json']);
    const rules = JSON.parse(stdout) as { id: string; family: string }[];
    expect(rules.length).toBeGreaterThan(50);
    for (const id of ['lake-by-reuters', 'doubled-stop']) {
      expect(await lakeby(['rules', 'explain', id])).toMatchObject({ code: 0, stdout: expect.stringContaining(id) });
    }
  });

  it('writes a rule, tests it and uses it', async () => {
    const home = folder({ 'a.txt': 'The report repeats the words of the mistake in its second part.' });
    expect(await lakeby(['rules', 'new', 'my-mistake'], { cwd: home })).toMatchObject({ code: 0 });
    const file = 'lakeby-rules/senses/my-mistake.yaml';
    expect(await lakeby(['rules', 'test', file], { cwd: home })).toMatchObject({
      code: 0,
      stdout: '1 rule, 4 examples: all is well.\n',
    });
    const { stdout } = await lakeby(['check', 'a.txt', '--rules', 'lakeby-rules'], { cwd: home });
    expect(stdout).toContain('"the words of the mistake"  probably: what the source most likely said');
  });

  it('says where an example fails', async () => {
    const home = folder({
      'senses/a.yaml':
        'about: x\nrules:\n  one-rule:\n    match: odd words\n    bad:\n      - No match ((here)).\n      - An ((odd words)) match.\n    good: [None., Odd words.]\n',
    });
    const { stdout, code } = await lakeby(['rules', 'test', 'senses'], { cwd: home });
    expect(stdout).toContain('senses/a.yaml:6:9: one-rule: Expected "here", found nothing.\n    No match ((here)).');
    expect(stdout).toContain('1 rule, 4 examples: 2 problems.');
    expect(code).toBe(1);
  });

  it('says where a rule file is wrong', async () => {
    const home = folder({
      'senses/a.yaml': 'about: x\nrules:\n  one-rule:\n    macth: x\n    bad: [a, b]\n    good: [a, b]\n',
    });
    const { stderr, code } = await lakeby(['check', 'a.txt', '--rules', 'senses'], { cwd: home });
    expect(stderr).toMatch(/^lakeby: senses\/a\.yaml:4:5: "macth" is no key/);
    expect(code).toBe(2);
  });
});

describe('bad input', () => {
  const path = folder({
    'empty.txt': '',
    'binary.txt': Buffer.from([1, 2, 0, 3]),
    'bytes.txt': Buffer.concat([Buffer.from('The mayor spoke '), Buffer.from([0x81, 0x8d, 0xff])]),
    'control.txt': 'A quiet\u001b]0;title\u0007 day\u001b[2J in\u202e town.',
    'none/photo.jpg': '',
    'lines.jsonl': 'not json\n{"body":"x"}\n{"text":"A quiet day in town."}\n',
    'secret.txt': 'x',
  });

  beforeAll(() => {
    namedPipe(join(path, 'pipe.txt'));
    chmodSync(join(path, 'secret.txt'), 0);
  });

  it('is skipped with a reason each, and the rest is done', async () => {
    const { stdout, code } = await lakeby(['check', '.', 'none', 'gone.txt'], { cwd: path });
    const reasons = [
      'binary.txt: binary file',
      'empty.txt: empty',
      'bytes.txt: not valid UTF-8 at byte 16',
      'lines.jsonl:1: not JSON',
      'lines.jsonl:2: no field "text"',
      'pipe.txt: a named pipe',
      'none: a directory without articles',
      'gone.txt: no such file',
      ...(process.getuid?.() === 0 ? [] : ['secret.txt: permission is denied']),
    ];
    for (const reason of reasons) expect(stdout).toContain(reason);
    expect(stdout).toContain('lines.jsonl:3  ');
    expect(code).toBe(3);
  });

  it.each(['terminal', 'json', 'jsonl'])('never reaches the terminal as control characters (%s)', async (format) => {
    const { stdout, stderr } = await lakeby(['check', 'control.txt', 'lines.jsonl', '--hints', '--format', format], {
      cwd: path,
    });
    expect(stdout + stderr).not.toMatch(CONTROLS);
  });

  it('may be a line of 200 MB', async () => {
    const chunk = Buffer.alloc(1e6, 120);
    function* stream(): Generator<Buffer> {
      yield Buffer.from('{"text":"');
      for (let count = 0; count < 200; count++) yield chunk;
      yield Buffer.from('"}\n{"text":"A quiet day in town.","id":"after"}\n');
    }
    const { stdout, code } = await lakeby(['filter'], { stdin: stream() });
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.lakeby.error).toBe('line of 200 MB, longer than the limit of 16 MB; raise --max-line');
    expect(second.lakeby.id).toBe('after');
    expect(code).toBe(3);
  }, 30_000);

  it('may be a text of 9 MB without a space', async () => {
    const { stdout, code } = await lakeby(['check', '-'], { stdin: Buffer.alloc(9e6, 120) });
    expect(stdout).toContain('1 article, ');
    expect(stdout.length).toBeLessThan(20_000);
    expect(code).toBeLessThanOrEqual(1);
  }, 30_000);
});

describe('in a shell', () => {
  const path = folder({ 'story.txt': STORY });

  it('reads process substitution', async () => {
    const { stdout } = await lakeby([], { cwd: path, shell: '$LAKEBY check <(cat story.txt) --quiet' });
    expect(stdout).toMatch(/1 article, /);
  });

  it('ends quietly when nobody reads on', async () => {
    const { stderr } = await lakeby([], {
      cwd: path,
      shell: `yes '{"text":"A quiet day."}' | $LAKEBY filter | head -n 2`,
    });
    expect(stderr).toBe('');
  });

  it('answers a line before the next one comes', async () => {
    const shell = `coproc L { $LAKEBY filter; }; for n in 1 2; do echo '{"text":"A quiet day."}' >&"\${L[1]}"; read -t 20 -r line <&"\${L[0]}"; echo "\${#line}"; done`;
    const { stdout } = await lakeby([], { cwd: path, shell });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((length) => Number(length) > 100),
    ).toEqual([true, true]);
  });
});
