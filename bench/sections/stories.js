// What bench/stories.js has measured, for the page.
import { lineChart } from '../charts/lines.js';
import { number, table } from '../page/markdown.js';

function show(rows) {
  const [first] = rows;
  const expected = ({ size }) => (first.telling * size * Math.log(size)) / (first.size * Math.log(first.size));
  const points = (of) => rows.map((row) => [row.size, of(row)]);
  return {
    text: `Written by \`npm run bench:stories\`: made-up stories of four versions each, one process a size, CPU time of one core.

${table(
  ['articles', 'stories found', 'reading, s', 'stories, s', 'stories, ms an article', 'peak memory, MB'],
  rows.map(({ size, found, reading, telling, megabytes }) => [
    ...[number(size, 0), number(found, 0), number(reading, 1), number(telling, 1)],
    ...[number((telling / size) * 1000, 2), number(megabytes, 0)],
  ]),
)}

![Seconds and megabytes against the number of articles, both on logarithmic scales](performance-stories.svg)`,
    charts: {
      'performance-stories.svg': lineChart({
        title: 'Making stories',
        x: { label: 'articles', log: true },
        y: { label: 'seconds of one core; megabytes', log: true },
        series: [
          { name: 'seconds', points: points(({ telling }) => telling) },
          { name: 'peak memory, MB', points: points(({ megabytes }) => megabytes) },
          { name: 'n log n', points: points(expected), dashed: true },
        ],
      }),
    },
  };
}

export const stories = { title: 'Stories', show };
