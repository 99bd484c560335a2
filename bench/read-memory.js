// Peak resident memory of reading a gigabyte of compressed JSONL: `node bench/read-memory.js [gigabytes]`. Linux only.
import { fork } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { readArticles } from '../dist/read/index.js';

const LIMIT = 300;
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

/** Reads every article of a file, and tells the parent how many there were and the peak the kernel kept (VmHWM). */
async function readAll(file) {
  let count = 0;
  for await (const item of readArticles([file], { stdin: Readable.from([]) })) count += 'reason' in item ? 0 : 1;
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  process.send({ count, peak });
}

async function measure(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-bench-'));
  try {
    const file = join(folder, 'news.jsonl.gz');
    await pipeline(Readable.from(articles(bytes)), createGzip({ level: 1 }), createWriteStream(file));
    const start = performance.now();
    const child = fork(fileURLToPath(import.meta.url), ['--read', file]);
    const { count, peak } = await new Promise((resolve) => child.once('message', resolve));
    const seconds = (performance.now() - start) / 1000;
    const packed = (statSync(file).size / 1e6).toFixed(0);
    console.log(`${bytes / 1e9} GB in ${packed} MB of gzip, ${count} articles, ${seconds.toFixed(0)} s`);
    console.log(`peak ${peak.toFixed(0)} MB (limit ${LIMIT} MB)`);
    if (peak > LIMIT) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first = '1', file] = process.argv.slice(2);
await (first === '--read' ? readAll(file) : measure(Number(first) * 1e9));
