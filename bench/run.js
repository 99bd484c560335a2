// npm run bench [-- --news <articles.jsonl.gz>]: speed as ratios to floors measured in the same run.
// Without --news the project's own articles are used, repeated.
import { spawnSync } from 'node:child_process';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDetector } from '../dist/index.js';
import { median, pairedSeconds, scanFloor } from './measure.js';
import { residentPeak } from './memory.js';
import { ruleGrowth } from './rule-growth.js';
import { humanTexts } from './texts.js';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const news = option('--news');
const MAIN = fileURLToPath(new URL('../dist/start.cjs', import.meta.url));

function show(what, value, bar) {
  console.log(`${what}: ${value}${bar ? ` (${bar})` : ''}`);
}

async function throughput() {
  const texts = await humanTexts(4, news);
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const detector = await createDetector();
  const check = () => texts.forEach((text, at) => detector.check({ id: String(at), text }));
  const [floor, all] = pairedSeconds(() => scanFloor(texts), check, 3);
  show('all detectors and rules, in process, one core', `${(megabytes / all).toFixed(1)} MB/s`, 'at least 5 MB/s');
  show('as a multiple of F, one scan over the same characters', `${(all / floor).toFixed(1)} F`);
}

async function growth() {
  const texts = await humanTexts(6, news);
  const odd = texts.filter((_, at) => at % 2 === 1);
  const even = texts.filter((_, at) => at % 2 === 0);
  const { few, many, fewSeconds, manySeconds } = ruleGrowth({ texts: odd, source: even }, [300, 30_000]);
  show(
    `${many} rules from word sequences of news against ${few}`,
    `${(manySeconds / fewSeconds).toFixed(2)} times the time`,
    'at most 1.4',
  );
}

function elapsed(args) {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

async function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'lakeby-bench-'));
  const file = join(folder, 'article.txt');
  const [text] = await humanTexts(0.005, news);
  writeFileSync(file, text.repeat(Math.ceil(5000 / text.length)).slice(0, 5000));
  const pairs = Array.from({ length: 9 }, () => [elapsed(['-e', '0']), elapsed([MAIN, 'check', file])]);
  const [nothing, report] = [0, 1].map((column) => median(pairs.map((pair) => pair[column])));
  rmSync(folder, { recursive: true });
  show(
    'a 5 KB article from cold start to report',
    `${(report - nothing).toFixed(0)} ms more than node -e 0 (${nothing.toFixed(0)} ms)`,
    'at most 250 ms',
  );
}

async function memory() {
  const texts = await humanTexts(1, news);
  const { articles, megabytes } = await residentPeak(MAIN, texts, Number(option('--articles') ?? 200_000));
  show(`resident memory at its peak over ${articles} JSONL articles`, `${megabytes.toFixed(0)} MB`, 'under 300 MB');
}

await throughput();
await growth();
await startUp();
await memory();
