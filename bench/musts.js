// What Lakeby sets itself, each figure with its limit: a table that says which are met in what was measured.
import { bestMatcher } from './sections/peers.js';
import { growth } from './sections/memory.js';
import { unevenness } from './sections/length.js';
import { number } from './page/markdown.js';

const MEGABYTES = 400;
const FLAT = 1.1;

/** `value` reads a figure of a section's figures, undefined where it is not there; it must be at most, or at least, `limit`. */
const MUSTS = [
  {
    figure: 'in process, one core, all detectors and all rules, beside one scan of the characters (F)',
    ...{ section: 'throughput', most: 6, unit: ' F' },
    value: ({ multiple }) => multiple.value,
  },
  ...[
    ['write-good', 35],
    ['textlint', 200],
    ['wink-nlp, tokens only', 7],
    ['Vale', 250],
  ].map(([name, times]) => ({
    figure: `times the speed of ${name}`,
    ...{ section: 'peers', fewest: times, unit: ' times' },
    value: ({ rows }) => rows.find((row) => row.name === name)?.times,
  })),
  {
    figure: 'times the speed of the fastest Aho-Corasick package, with 10,000 phrases',
    ...{ section: 'peers', fewest: 1.3, unit: ' times' },
    value: ({ rows }) => bestMatcher(rows)?.times,
  },
  ...[
    [10, 1.5],
    [50, 1],
  ].map(([size, times]) => ({
    figure: `\`lakeby check\` on ${size} MB in files, CPU, beside \`rg -j1 -F\` with 10,000 phrases`,
    ...{ section: 'files', most: times, unit: ' times' },
    value: ({ rows }) => rows.find((row) => row.size === size)?.times?.value,
  })),
  {
    figure: 'ten times the rules, made from word sequences of news',
    ...{ section: 'rules', most: 1.25, unit: ' times the time' },
    value: ({ growth: { value }, rows }) => (rows.at(-1).times > 9.9 ? value : undefined),
  },
  {
    figure: 'article length 1 KB to 10 MB: slowest kilobyte over fastest',
    ...{ section: 'length', most: 1.15, unit: ' times the time' },
    value: (rows) => (rows.at(-1).size === 10e6 ? 1 + unevenness(rows) : undefined),
  },
  {
    figure: 'two jobs',
    ...{ section: 'jobs', fewest: 1.8, unit: ' times one' },
    value: ({ gain, same }) => (same ? gain.value : 0),
  },
  {
    figure: '`lakeby check` on one article of 5 KB, cold, whole process, wall-clock',
    ...{ section: 'start-up', most: 1.5, unit: ' times `node -e 0`' },
    value: ({ wall }) => wall.value,
  },
  {
    figure: 'memory of `lakeby filter` in all, a million articles',
    ...{ section: 'memory', most: MEGABYTES, unit: ' MB' },
    value: ({ count, peak }) => (count >= 1e6 ? peak : undefined),
  },
  {
    figure: 'the same at the end as after three tenths of them',
    ...{ section: 'memory', most: FLAT, unit: ' times' },
    value: (figures) => growth(figures),
  },
];

/** Each must with what was measured and whether that meets it; `met` is undefined where it was not measured. */
export function judge(figures) {
  return MUSTS.map(({ figure, section, most, fewest, unit, value }) => {
    const { missing, measured } = figures[section] ?? { missing: 'not in any run' };
    const found = missing ? undefined : value(measured);
    const must = `${most === undefined ? 'at least' : 'at most'} ${most ?? fewest}${unit}`;
    if (found === undefined) return { figure, must, shown: `not measured${missing ? `: ${missing}` : ''}` };
    const met = most === undefined ? found >= fewest : found <= most;
    return { figure, must, shown: `${number(found, found >= 100 ? 0 : 2)}${unit}`, met };
  });
}
