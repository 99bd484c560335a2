// How fast one core checks news in one process, and what each part of a check costs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { barChart } from '../charts/bars.js';
import { loadParts } from '../engine.js';
import { cpuSeconds, inTurn, least, megabytesOf, ratio, scanFloor } from '../measure.js';
import { number, range, table } from '../page/markdown.js';
import { megabytes, writeFiles } from '../texts.js';

/** Checks, floors and parts in turn. */
async function measure({ news, quick, folder }) {
  const texts = megabytes(news.texts, quick ? 1 : 4);
  const { createDetector } = await import('../../dist/index.js');
  const detector = await createDetector();
  const check = () => texts.forEach((text, at) => detector.check({ id: String(at), text }));
  const files = join(folder, 'throughput');
  writeFiles(files, news.texts, megabytesOf(texts));
  const rounds = 9;
  const whole = { F: () => scanFloor(texts), reading: () => readAll(files), check };
  const seconds = await inTurn(whole, { rounds });
  return {
    megabytes: megabytesOf(texts),
    articles: texts.length,
    ...{ floor: least(seconds.F), reading: least(seconds.reading), check: least(seconds.check) },
    multiple: ratio(seconds.check, seconds.F),
    ...(await partsOf(texts, rounds)),
  };
}

function readAll(folder) {
  return readdirSync(folder).reduce((length, name) => length + readFileSync(join(folder, name), 'utf8').length, 0);
}

/** The least seconds of every part; what is wrong where inner modules are not where engine.js looks for them. */
async function partsOf(texts, rounds) {
  try {
    const run = await loadParts();
    const passes = Array.from({ length: rounds + 1 }, () => run(texts)).slice(1);
    const floors = await Promise.all(Array.from({ length: 5 }, () => cpuSeconds(() => scanFloor(texts))));
    const parts = Object.keys(passes[0]).map((name) => ({ name, seconds: least(passes.map((pass) => pass[name])) }));
    return { parts, partsFloor: least(floors) };
  } catch (error) {
    return { parts: [], partsMissing: error.message };
  }
}

function show({ megabytes: size, articles, floor, reading, check, multiple, parts, partsFloor, partsMissing }) {
  const rate = (seconds) => number(size / seconds);
  const row = (name, seconds) => [name, rate(seconds), number(seconds / floor)];
  const rows = parts.map(({ name, seconds }) => [name, rate(seconds), number(seconds / partsFloor, 2)]);
  return {
    text: `One process, one core, ${articles} articles of ${number(size)} MB in all. **F** is one scan over the character codes of the same
strings that finds where each word begins and ends and a folded 32-bit hash of it: the least that any program must do that
looks at every word. A multiple of F says how much more a step costs, whatever the machine.

${table(['step', 'MB a second', 'times F'], [row('F', floor), row('reading and decoding the same bytes from files', reading), [...row('`check`: all rules, all detectors, score, report object', check).slice(0, 2), number(multiple.value)]])}

The middle half of the rounds lies between ${range(multiple)} F.

What a check spends, part by part. Each part runs by itself over a few analysed articles at a time. The parts come to less than
the whole: score, passages, source languages and the report are not among them, and in a whole check every part finds the
processor's caches filled by the one before. "analysis" contains tokenizing, which is shown by itself as well.

${partsMissing ? `Parts were not measured: ${partsMissing}` : table(['part', 'MB a second', 'times F'], rows)}

![Multiples of F by part of a check](performance-throughput.svg)`,
    charts: {
      'performance-throughput.svg': barChart({
        title: 'What a check spends, by part',
        unit: 'multiples of F (one scan over the characters)',
        bars: [
          { name: 'whole check', value: check / floor, strong: true },
          ...parts.map(({ name, seconds }) => ({ name, value: seconds / partsFloor })),
        ],
      }),
    },
  };
}

export const throughput = { title: 'Throughput', measure, show };
