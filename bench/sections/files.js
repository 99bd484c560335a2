// Many small files, beside ripgrep with as many phrases as there are patterns.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, least, ratio } from '../measure.js';
import { number, range, table } from '../page/markdown.js';
import { wordSequences } from '../phrases.js';
import { firstLine, timed } from '../programs.js';
import { writeFiles } from '../texts.js';

const PHRASES = 10_000;
const READ =
  'const fs = require("node:fs"); for (const name of fs.readdirSync(process.argv[1])) fs.readFileSync(`${process.argv[1]}/${name}`, "utf8")';

/** CPU seconds of three programs over folders of files: lakeby, ripgrep, and Node reading and decoding. */
async function measure({ news, quick, folder, check }) {
  const phrases = join(folder, 'phrases.txt');
  const sequences = wordSequences(news.others, PHRASES);
  writeFileSync(phrases, sequences.join('\n') + '\n');
  const version = firstLine(['rg', '--version']);
  const rows = [];
  for (const size of quick ? [10] : [10, 50]) {
    const articles = join(folder, `files-${size}`);
    const count = writeFiles(articles, news.texts, size);
    const commands = {
      lakeby: check([articles]),
      reading: [process.execPath, '-e', READ, articles],
      ...(version ? { ripgrep: ['rg', '-j1', '-F', '-f', phrases, articles] } : {}),
    };
    const seconds = await inTurn(commands, { rounds: 5, seconds: quick ? 5 : 15 }, (command) =>
      cpuOf(command, join(folder, 'files-output')),
    );
    rows.push({ size, count, ...rowOf(seconds) });
  }
  return { phrases: sequences.length, version, rows };
}

/** Whatever was found or not: ripgrep ends with 1 where it finds nothing. */
async function cpuOf(command, output) {
  const { status, cpu } = await timed(command, { output });
  if (status > 1) throw new Error(`${command.slice(0, 3).join(' ')} … ended with ${status}`);
  return cpu;
}

function rowOf({ lakeby, reading, ripgrep }) {
  return {
    ...{ lakeby: least(lakeby), reading: least(reading) },
    ...(ripgrep ? { ripgrep: least(ripgrep), times: ratio(lakeby, ripgrep) } : {}),
  };
}

function show({ phrases, version, rows }) {
  return {
    text: `\`lakeby check\` over a folder, whole process, one core, beside \`rg -j1 -F\` with ${number(phrases)} phrases (word sequences of other news)
over the same files${version ? ` (${version})` : ', which was not measured: ripgrep is not installed (apt-get install ripgrep)'}, and beside Node that reads and decodes the files and does nothing with them.

${table(
  [
    'text',
    'files',
    'lakeby, CPU s',
    'ripgrep, CPU s',
    'reading, CPU s',
    'lakeby / ripgrep',
    'middle half of the rounds',
  ],
  rows.map(({ size, count, lakeby, ripgrep, reading, times }) => [
    ...[`${size} MB`, number(count, 0), number(lakeby, 2), ripgrep ? number(ripgrep, 2) : '-', number(reading, 2)],
    ...(times ? [number(times.value, 2), range(times)] : ['not measured', '-']),
  ]),
)}`,
    charts: {},
  };
}

export const files = { title: 'Files', measure, show };
