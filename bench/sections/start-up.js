// From nothing to a report on one article.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, least, ratio } from '../measure.js';
import { number, range, table } from '../page/markdown.js';
import { timed } from '../programs.js';

const BYTES = 5000;

/** Wall-clock and CPU seconds of the whole program on one article of 5 KB, and of Node doing nothing, in turn. */
async function measure({ news, quick, folder, lakeby }) {
  const article = join(folder, 'article.txt');
  writeFileSync(article, news.texts.join('\n\n').slice(0, BYTES));
  const runs = {
    nothing: [process.execPath, '-e', '0'],
    check: lakeby('check', article, '--fail-on', 'none', '--no-config'),
  };
  const cpu = { nothing: [], check: [] };
  const wall = await inTurn(runs, { rounds: quick ? 9 : 25, seconds: 20 }, async (command) => {
    const run = await timed(command);
    cpu[command === runs.check ? 'check' : 'nothing'].push(run.cpu);
    return run.wall;
  });
  const both = Object.keys(runs).map((name) => ({ name, wall: least(wall[name]), cpu: least(cpu[name]) }));
  return { rows: both, wall: ratio(wall.check, wall.nothing), cpu: ratio(cpu.check, cpu.nothing) };
}

function show({ rows, wall, cpu }) {
  const names = { nothing: '`node -e 0`', check: '`lakeby check article.txt`, 5 KB' };
  return {
    text: `A process that is started, reads the program and what it knows, checks one article of 5 KB, reports, and ends. It takes
${number(wall.value, 2)} times what Node takes to do nothing (middle half of the rounds: ${range(wall)}), ${number(cpu.value, 2)} times in CPU (${range(cpu)}).

${table(
  ['whole process', 'wall-clock ms', 'CPU ms'],
  rows.map((row) => [names[row.name], number(row.wall * 1000, 0), number(row.cpu * 1000, 0)]),
)}`,
    charts: {},
  };
}

export const startUp = { title: 'Start', measure, show };
