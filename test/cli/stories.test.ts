import { describe, expect, it } from '@jest/globals';
import { createDetector } from '../../src/create-detector.js';
import { fromCorpus } from '../compare/articles.js';
import { runCli } from '../helpers/run-cli.js';

const records = ['broadsheet', 'wire', 'worldtoday24'].map((name) => ({
  id: name,
  text: fromCorpus(`stories/kestrel-dam/${name}`),
}));

async function answers(step: string, lines: readonly unknown[]) {
  const stdin = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const { stdout, code, stderr } = await runCli(['stories', step], { stdin, createDetector });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('lakeby stories', () => {
  it('answers every line of every step, from articles to departures', async () => {
    const german = {
      text: 'Der Minister sagte am Montag, dass die Brücke über den Fluss wieder offen ist und dass alle Menschen in der Stadt nun wieder über sie fahren können. Das freut die Leute sehr, denn sie mussten lange warten, bis die Arbeiten zu Ende waren, und viele hatten nicht mehr daran geglaubt.',
    };
    const sketches = await answers('keys', [...records, german, { title: 'no text' }, 5]);
    expect(sketches.map(({ keys }) => keys.length)).toEqual([48, 48, 48, 0, 0, 0]);
    expect(sketches.slice(3).map(({ error }) => error)).toEqual([
      undefined,
      expect.stringMatching(/^no field "text"/),
      'a number, not a JSON object',
    ]);

    const ballots = records.map((_, at) => ({
      at,
      told: sketches[at].told,
      met: [0, 1].slice(0, at),
      starts: at === 0,
    }));
    const cast = await answers('votes', [{ anew: true }, ...ballots, { give: true }]);
    expect(cast[2].votes).toEqual([{ other: 0, agrees: true }]);
    expect(cast[4].counts).toEqual(expect.any(String));

    const [{ firsts }] = await answers('join', [
      { articles: records.map((_, at) => ({ at, votes: cast[at + 1].votes })) },
    ]);
    expect(firsts).toEqual([0, 0, 0]);

    const [{ verdicts }] = await answers('compare', [{ story: { number: 1, articles: 3 }, articles: records }]);
    expect(verdicts.map(({ id, story }: { id: string; story: object }) => [id, story])).toEqual(
      records.map(({ id }) => [id, { number: 1, articles: 3 }]),
    );
    expect(verdicts[2].findings.map(({ rule }: { rule: string }) => rule)).toContain('departs-in-polarity');
  });

  it.each([
    ['votes', '{"gives":true}', 'stdin:1: This line is not what the step asks for'],
    ['votes', 'no json', 'stdin:1: This line is not what the step asks for'],
    ['votes', '{"told":"AAAA"}', 'This line is not what the step asks for'],
    ['votes', '{"counts":"AAAA"}', 'This line is not what the step asks for'],
    ['join', '', 'stdin:1: This line is not what the step asks for'],
    ['compare', '{"story":{"number":1,"articles":2},"articles":[{}]}', 'no field "text"'],
    ['keys', 'no json', 'stdin:1: This line is not what the step asks for'],
    ['guess', '{}', 'There is no step "guess".'],
  ])('%s refuses %s', async (step, line, message) => {
    const { code, stderr } = await runCli(['stories', step], { stdin: `${line}\n`, createDetector });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
