// Does the time per kilobyte depend on how long an article is?
import { lineChart } from '../charts/lines.js';
import { inTurn, least, scanFloor } from '../measure.js';
import { number, table } from '../page/markdown.js';

const SIZES = [1e3, 4e3, 16e3, 64e3, 256e3, 1e6, 4e6, 10e6];
const BASES = 2;
/** No size is measured on less, in characters of one base: short times are mostly noise. */
const LEAST = 1e6;

/** The same kilobyte repeated to articles of each length: seconds per megabyte, and those of the floor over the same strings. */
async function measure({ news, quick }) {
  const { createDetector } = await import('../../dist/index.js');
  const detector = await createDetector();
  const bases = news.texts.map(firstKilobyte).filter(Boolean).slice(0, BASES);
  const work = (quick ? SIZES.slice(0, 5) : SIZES).map((size) => workOf(bases, size, detector));
  const pairs = work.flatMap(({ size, check, floor }) => [
    [`check ${size}`, check],
    [`F ${size}`, floor],
  ]);
  const seconds = await inTurn(Object.fromEntries(pairs), { rounds: quick ? 3 : 7, seconds: quick ? 5 : 40 });
  return work.map(({ size, megabytes }) => ({
    size,
    check: least(seconds[`check ${size}`]) / megabytes,
    floor: least(seconds[`F ${size}`]) / megabytes,
  }));
}

/** The first thousand characters up to the end of a sentence; undefined for texts that are shorter. */
function firstKilobyte(text) {
  const end = text.lastIndexOf('. ', 1000);
  return text.length > 1000 && end > 900 ? text.slice(0, end + 1) : undefined;
}

function workOf(bases, size, detector) {
  const texts = bases.map((base) => Array.from({ length: Math.round(size / base.length) }, () => base).join('\n\n'));
  const calls = Math.max(1, Math.round(LEAST / size));
  const repeated = (work) => () => {
    for (let call = 0; call < calls; call++) texts.forEach(work);
  };
  return {
    size,
    megabytes: (calls * texts.reduce((sum, { length }) => sum + length, 0)) / 1e6,
    check: repeated((text) => detector.check({ id: 'bench', text })),
    floor: repeated((text) => scanFloor([text])),
  };
}

/** The greatest time per kilobyte over the least, less one. */
export function unevenness(rows) {
  const times = rows.map(({ check }) => check);
  return Math.max(...times) / Math.min(...times) - 1;
}

function show(rows) {
  const points = (of) => rows.map((row) => [row.size, of(row) * 1000]);
  return {
    text: `Articles of each length are made of one kilobyte of news, repeated (${BASES} different ones, added up), so that nothing but the
length differs. The slowest length takes ${number(unevenness(rows) * 100, 0)} % more for a kilobyte than the fastest.

${table(
  ['article', 'µs a KB', 'times F'],
  rows.map(({ size, check, floor }) => [sizeName(size), number(check * 1000), number(check / floor)]),
)}

![Microseconds a kilobyte against the length of the article](performance-length.svg)`,
    charts: {
      'performance-length.svg': lineChart({
        title: 'Time per kilobyte by length of the article',
        x: { label: 'length of the article', log: true, format: sizeName },
        y: { label: 'µs a KB' },
        series: [
          { name: 'check', points: points(({ check }) => check) },
          { name: 'F', points: points(({ floor }) => floor) },
        ],
      }),
    },
  };
}

function sizeName(size) {
  return size >= 1e6 ? `${size / 1e6} MB` : `${size / 1e3} KB`;
}

export const length = { title: 'Length of an article', measure, show };
