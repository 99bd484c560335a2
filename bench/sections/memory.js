// How much memory the program holds while articles stream through it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lineChart } from '../charts/lines.js';
import { number, table } from '../page/markdown.js';
import { residentOf } from '../resident.js';
import { jsonLines } from '../texts.js';

const SECONDS = 100;
const MARKS = 10;
/** Articles below which memory says nothing of growth. */
const ENOUGH = 20_000;

/** The memory of `lakeby filter`, workers included, while articles are fed to it: all of them, or until the time is over. */
async function measure({ news, quick, articles: { count, given }, lakeby }) {
  const [node, ...words] = lakeby('filter');
  const child = spawn(node, words, { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = once(child, 'close');
  child.stdin.on('error', () => child.kill());
  const seconds = given ? Infinity : quick ? 8 : SECONDS;
  const seen = await feed(child, { lines: jsonLines(news.texts, count), seconds, ended });
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`lakeby filter ended with ${code}`);
  const { count: fed, bytes } = seen.at(-1);
  return { count: fed, gigabytes: bytes / 1e9, peak: Math.max(...seen.map(({ peak }) => peak)), marks: marksOf(seen) };
}

/** Writes lines as fast as they are taken, and looks at the memory now and then and at the end. */
async function feed(child, { lines, seconds, ended }) {
  const end = performance.now() + seconds * 1000;
  const seen = [];
  let [count, bytes] = [0, 0];
  for (const line of lines) {
    if (performance.now() > end || child.exitCode !== null) break;
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), ended]);
    [count, bytes] = [count + 1, bytes + line.length];
    if (count % 500 === 0) seen.push({ count, bytes, ...residentOf(child.pid) });
  }
  return [...seen, { count, bytes, ...residentOf(child.pid) }];
}

/** A tenth of the way each: the most that was held until there. */
function marksOf(seen) {
  const marks = Math.min(MARKS, seen.length);
  return Array.from({ length: marks }, (_, at) => {
    const until = seen.slice(0, Math.ceil(((at + 1) * seen.length) / marks));
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
    text: `\`lakeby filter\` with articles of about 4 KB on standard input: ${number(count, 0)} of them, ${number(gigabytes, 2)} GB. The figure is the peak of resident
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
