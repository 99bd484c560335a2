// How much memory the program holds while articles stream through it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lineChart } from '../charts/lines.js';
import { number, table } from '../page/markdown.js';
import { residentOf } from '../resident.js';
import { articles } from '../texts.js';

const LENGTH = 3000;
const SECONDS = 100;
const MARKS = 10;
/** Articles below which memory says nothing of growth. */
const ENOUGH = 20_000;

/** Feeds `lakeby filter` until it has had all articles or the time is over; its memory, workers included, on the way. */
async function measure({ news, quick, articles: most, lakeby }) {
  const child = spawn(lakeby('filter')[0], lakeby('filter').slice(1), { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = once(child, 'close');
  child.stdin.on('error', () => child.kill());
  const end = performance.now() + (quick ? 8 : SECONDS) * (most.given ? Infinity : 1) * 1000;
  const seen = [];
  let count = 0;
  for (const text of articles(news.texts)) {
    if (count === most.count || performance.now() > end || child.exitCode !== null) break;
    const line = `${JSON.stringify({ id: `bench-${count++}`, text: text.slice(0, LENGTH) })}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    if (count % 500 === 0) seen.push({ count, ...residentOf(child.pid) });
  }
  seen.push({ count, ...residentOf(child.pid) });
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`lakeby filter ended with ${code}`);
  return {
    count,
    gigabytes: (count * LENGTH) / 1e9,
    peak: Math.max(...seen.map(({ peak }) => peak)),
    marks: marksOf(seen),
  };
}

/** A tenth of the way each: the most that was held until there. */
function marksOf(seen) {
  return Array.from({ length: MARKS }, (_, at) => {
    const until = seen.slice(0, Math.ceil(((at + 1) * seen.length) / MARKS));
    return { count: until.at(-1).count, megabytes: Math.max(...until.map(({ peak }) => peak)) };
  });
}

/** How much more it held at the end than after three tenths, by then at work with all it needs; undefined for a short run. */
export function growth({ count, marks }) {
  if (count < ENOUGH) return undefined;
  return marks.at(-1).megabytes / marks[2].megabytes;
}

function show({ count, gigabytes, peak, marks }) {
  return {
    text: `\`lakeby filter\` with articles of ${LENGTH} characters on standard input: ${number(count, 0)} of them, ${number(gigabytes, 2)} GB. The figure is the peak of resident
memory that the kernel has kept (VmHWM), workers included: ${number(peak, 0)} MB, of which an idle Node is about 45.

${table(
  ['articles', 'peak until there, MB'],
  marks.map((mark) => [number(mark.count, 0), number(mark.megabytes, 0)]),
)}

![Peak of resident memory by the number of articles](performance-memory.svg)`,
    charts: {
      'performance-memory.svg': lineChart({
        title: 'Memory by number of articles',
        x: { label: 'articles' },
        y: { label: 'peak of resident memory, MB' },
        series: [{ name: 'filter', points: marks.map((mark) => [mark.count, mark.megabytes]) }],
      }),
    },
  };
}

export const memory = { title: 'Memory', measure, show };
