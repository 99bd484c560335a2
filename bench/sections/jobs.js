// What a second worker gains.
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inTurn, least, ratio } from '../measure.js';
import { number, range, table } from '../page/markdown.js';
import { timed } from '../programs.js';
import { jsonLines } from '../texts.js';

const SHARDS = 8;
const JOBS = [1, 2];

/** Wall-clock seconds of the program over the same shards with one job and with two, and whether both report the same. */
async function measure({ news, quick, folder, check, jobs }) {
  if (!jobs) throw new Error('this version of lakeby check has no --jobs');
  const files = await writeShards({ news, folder, count: quick ? 600 : 2500 });
  const output = (job) => join(folder, `jobs-${job}.jsonl`);
  const command = (job) => check(files, '--jobs', String(job), '--format', 'jsonl');
  const runs = Object.fromEntries(JOBS.map((job) => [job, job]));
  const cpu = {};
  const seconds = await inTurn(runs, { rounds: 4, seconds: quick ? 5 : 30 }, async (job) => {
    const run = await timed(command(job), { output: output(job) });
    if (run.status !== 0) throw new Error(`lakeby check --jobs ${job} ended with ${run.status}`);
    cpu[job] = Math.min(cpu[job] ?? Infinity, run.cpu);
    return run.wall;
  });
  const [one, two] = JOBS.map((job) => readFileSync(output(job)));
  const rows = JOBS.map((job) => ({ jobs: job, wall: least(seconds[job]), cpu: cpu[job] }));
  return { rows, gain: ratio(seconds[1], seconds[2]), same: one.equals(two) };
}

async function writeShards({ news, folder, count }) {
  const files = Array.from({ length: SHARDS }, (_, at) => join(folder, `jobs-shard-${at}.jsonl`));
  for (const file of files) await pipeline(Readable.from(jsonLines(news.texts, count)), createWriteStream(file));
  return files;
}

function show({ rows, gain, same }) {
  const [one, two] = rows;
  return {
    text: `\`lakeby check\` over ${SHARDS} JSONL files, wall-clock time, this machine's cores shared with whatever else runs. Two jobs are
${number(gain.value, 2)} times as fast as one (middle half of the rounds: ${range(gain)}); their reports are ${same ? 'the same, byte for byte' : '**not the same**'}.
By the CPU they use, two cores of their own would make them at most ${number((2 * one.cpu) / two.cpu, 2)} times as fast.

${table(
  ['jobs', 'wall-clock s', 'CPU s'],
  rows.map(({ jobs, wall, cpu }) => [jobs, number(wall, 2), number(cpu, 2)]),
)}`,
    charts: {},
  };
}

export const jobs = { title: 'Jobs', measure, show };
