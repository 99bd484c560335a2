// Other programs that read prose, on the same news, one core.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { barChart } from '../charts/bars.js';
import { median } from '../measure.js';
import { number, table } from '../page/markdown.js';
import { LINTERS } from '../peers/linters.js';
import { MATCHERS } from '../peers/matchers.js';
import { measureProgram } from '../peers/measure-program.js';
import { PROGRAMS } from '../peers/programs.js';
import { wordSequences } from '../phrases.js';
import { megabytes } from '../texts.js';

const PHRASES = 10_000;
const ONE = fileURLToPath(new URL('../peers/one.js', import.meta.url));
const MODULES = new URL('../peers/node_modules/', import.meta.url);
/** In --quick only what takes a second or two. */
const QUICK = ['write-good', 'wink-nlp, tokens only', 'ahocorasick'];
const MINUTES = 3;

/** Each package in its own process beside Lakeby and F, then the programs; one that is absent is a row that says so. */
async function measure({ news, quick, folder }) {
  const input = join(folder, 'peers.json');
  const phrases = wordSequences(news.others, PHRASES);
  writeFileSync(input, JSON.stringify({ texts: megabytes(news.texts, 2), phrases }));
  const packages = Object.entries({ ...LINTERS, ...MATCHERS }).filter(([name]) => !quick || QUICK.includes(name));
  const rows = packages.map(([name, peer]) => measurePackage({ name, peer, input }));
  if (rows.every(({ missing }) => missing)) throw new Error('none of the packages could be run: npm run bench:peers');
  for (const [name, program] of quick ? [] : Object.entries(PROGRAMS))
    rows.push(await measureProgram({ name, program, texts: news.texts, folder }));
  const lakeby = median(rows.map((row) => row.lakeby).filter(Boolean));
  return { phrases: phrases.length, lakeby, rows: withTimes(rows, lakeby) };
}

function measurePackage({ name, peer: { packages, note, phrases }, input }) {
  const about = { name, note, matcher: phrases ?? false };
  const [first] = packages;
  const described = new URL(`${first}/package.json`, MODULES);
  if (!existsSync(described)) return { ...about, missing: 'not installed (npm run bench:peers)' };
  const { version } = JSON.parse(readFileSync(described, 'utf8'));
  const run = spawnSync(process.execPath, [ONE, name, input], { encoding: 'utf8', timeout: MINUTES * 60_000 });
  if (run.status !== 0) return { ...about, version, missing: run.error?.message ?? lastLine(run.stderr) };
  const { missing, peer, lakeby, floor } = JSON.parse(lastLine(run.stdout));
  if (missing) return { ...about, version, missing };
  return { ...about, version, rate: peer.best, slowest: Math.min(...peer.all), lakeby: lakeby.best, floor: floor.best };
}

function lastLine(text) {
  return text.trim().split('\n').at(-1);
}

/** Programs were not measured beside Lakeby in one process: they are compared with what it did in this run as a rule. */
function withTimes(rows, lakeby) {
  const floor = median(rows.map((row) => row.floor).filter(Boolean));
  const times = (row) => ({ times: (row.lakeby ?? lakeby) / row.rate, floors: (row.floor ?? floor) / row.rate });
  return rows.map((row) => (row.missing ? row : { ...row, ...times(row) }));
}

/** Of the packages that find phrases the one that came nearest to Lakeby, or farthest before it, in its own process. */
export function bestMatcher(rows) {
  return rows.filter(({ matcher, missing }) => matcher && !missing).sort((a, b) => a.times - b.times)[0];
}

function show({ phrases, lakeby, rows }) {
  const cells = ({ name, version = '', note, rate, slowest, floors, times, missing }) => {
    const what = note ? `${name} (${note})` : name;
    if (missing) return [what, version, `not measured: ${missing}`, '', '', ''];
    return [what, version, short(rate), short(slowest), number(floors, 0), number(times)];
  };
  const measured = rows.filter(({ missing }) => !missing).sort((a, b) => b.rate - a.rate);
  return {
    text: `Each package runs in a process of its own, warmed up, in turn with Lakeby and with F; "slowest" is its slowest round. Slow ones are
given less of the news than Lakeby is. Those that find phrases are given ${number(phrases, 0)} word sequences of other news. Vale and LanguageTool
are whole programs whose start is taken off: a run on more text less a run on one article. They do different work from Lakeby's and from
each other's; the table says what a user pays for a megabyte, not which is the better program.

${table(['program', 'version', 'MB a second', 'slowest', 'times F', 'Lakeby is times as fast'], rows.map(cells))}

![Megabytes a second, logarithmic](performance-peers.svg)`,
    charts: {
      'performance-peers.svg': barChart({
        title: 'News read in a second by one core',
        unit: 'MB a second, logarithmic',
        log: true,
        bars: [
          { name: 'Lakeby', value: lakeby, strong: true },
          ...measured.map(({ name, rate }) => ({ name, value: rate })),
        ].sort((a, b) => b.value - a.value),
      }),
    },
  };
}

function short(rate) {
  return rate >= 1 ? number(rate) : String(Number(rate.toPrecision(2)));
}

export const peers = { title: 'Other programs', measure, show };
