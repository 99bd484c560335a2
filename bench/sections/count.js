// Does the time per article grow with the number of articles?
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lineChart } from '../charts/lines.js';
import { inTurn, least } from '../measure.js';
import { number, table } from '../page/markdown.js';
import { programSeconds } from '../programs.js';
import { jsonLines } from '../texts.js';

const COUNTS = [500, 2000, 8000, 32_000];
const OUTPUT = ['--format', 'jsonl'];

/** CPU seconds of the whole program over JSONL files of more and more articles. */
async function measure({ news, quick, folder, check }) {
  const counts = quick ? COUNTS.slice(0, 3) : COUNTS;
  const runs = {};
  for (const count of counts) {
    const file = join(folder, `count-${count}.jsonl`);
    await pipeline(Readable.from(jsonLines(news.texts, count)), createWriteStream(file));
    runs[count] = check([file], ...OUTPUT);
  }
  const seconds = await inTurn(runs, { rounds: 2, seconds: quick ? 1 : 15 }, programSeconds);
  return counts.map((count) => ({ count, seconds: least(seconds[count]) }));
}

function show(rows) {
  const each = ({ count, seconds }) => (seconds * 1000) / count;
  const further = ({ count, seconds }, at) =>
    at === 0 ? '-' : number(((seconds - rows[at - 1].seconds) * 1000) / (count - rows[at - 1].count), 2);
  return {
    text: `\`lakeby check\` over one JSONL file, the whole program with its start, one core. Nothing is kept from one article to the next,
so after the start, and once the machine code has been made, an article costs what it costs.

${table(
  ['articles', 'CPU s', 'ms an article', 'ms each further one'],
  rows.map((row, at) => [number(row.count, 0), number(row.seconds, 2), number(each(row), 2), further(row, at)]),
)}

![Milliseconds an article against the number of articles](performance-count.svg)`,
    charts: {
      'performance-count.svg': lineChart({
        title: 'Time per article by number of articles',
        x: { label: 'articles', log: true },
        y: { label: 'CPU ms an article, start included' },
        series: [{ name: 'check', points: rows.map((row) => [row.count, each(row)]) }],
      }),
    },
  };
}

export const count = { title: 'Number of articles', measure, show };
