// Peak resident memory on a gigabyte of compressed JSONL, of all threads together: `npm run bench:memory [-- gigabytes]`. Linux only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip, createGzip } from 'node:zlib';

const MAIN = fileURLToPath(new URL('../dist/start.cjs', import.meta.url));

/** What is run on the file, and how many MB it may take at most. */
const RUNS = [
  { limit: 300, words: (file) => ['check', file, ...SILENT, '--jobs', '1'] },
  { limit: 400, words: (file) => ['check', file, ...SILENT, '--jobs', '2'] },
  { limit: 400, words: (file, out) => ['filter', '--in', file, '--out', out, '--quiet'] },
  { limit: 400, words: () => ['filter', '--jobs', '2'], isStream: true },
];
const SILENT = ['--format', 'jsonl', '--output', '/dev/null', '--fail-on', 'none'];
const WORDS =
  'the council bridge mayor river said on Tuesday that work would begin again in spring after a year of delay and cost'.split(
    ' ',
  );

/** Articles that do not repeat each other, in pieces of about a megabyte. */
function* articles(bytes) {
  let state = 1;
  const word = () => WORDS[(state = (state * 1103515245 + 12345) & 0x7fffffff) % WORDS.length];
  for (let written = 0, id = 0; written < bytes;) {
    const sentences = Array.from({ length: 60 }, () => `The ${Array.from({ length: 18 }, word).join(' ')}.`).join(' ');
    const lines = Array.from({ length: 200 }, () => `${JSON.stringify({ id: id++, text: `${id} ${sentences}` })}\n`);
    const piece = lines.join('');
    written += piece.length;
    yield piece;
  }
}

/** The peak the kernel has kept for a process so far (VmHWM), in MB; 0 once it is gone. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs the program as a user would, and gives the peak of its memory. */
async function run(words, stream) {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: [stream ? 'pipe' : 'ignore', 'ignore', 'inherit'] });
  if (stream) pipeline(stream, child.stdin).catch(() => undefined);
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 500);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`lakeby ${words[0]} ended with ${code}`);
  return peak;
}

async function measure(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-bench-'));
  try {
    const file = join(folder, 'news.jsonl.gz');
    await pipeline(Readable.from(articles(bytes)), createGzip({ level: 1 }), createWriteStream(file));
    console.log(`${bytes / 1e9} GB in ${(statSync(file).size / 1e6).toFixed(0)} MB of gzip`);
    for (const { limit, words, isStream } of RUNS) {
      const start = performance.now();
      const named = words('news.jsonl.gz', 'out').join(' ');
      const stream = isStream ? createReadStream(file).pipe(createGunzip()) : undefined;
      const peak = await run(words(file, join(folder, 'out')), stream);
      const seconds = (performance.now() - start) / 1000;
      console.log(`lakeby ${named}: ${seconds.toFixed(0)} s, peak ${peak.toFixed(0)} MB (limit ${limit} MB)`);
      if (peak > limit) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await measure(Number(process.argv[2] ?? 1) * 1e9);
