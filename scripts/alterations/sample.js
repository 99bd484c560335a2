// Draws sentence pairs and alters the human side of half of them, each in one place.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { coverage } from '../../dist/compare/links-near.js';
import { linkWords } from '../../dist/compare/links.js';
import { quantitiesOf } from '../../dist/compare/quantities.js';
import { unitOf } from '../../dist/compare/unit.js';
import { shippedKnowledge, loadShipped } from '../../dist/rules/knowledge.js';
import { analyze } from '../../dist/text/analyze.js';
import { KINDS } from './kinds.js';
import { randomNumbers } from '../../dist/evaluate/random.js';

/** Share of the words of weight that are linked in the pairs that are taken. */
export const COVERED = 0.6;
/** What each kind may have beyond its share, since some sentences are rare. */
const SPARE = 1.25;
/** Shorter sentences have too little in which to be altered. */
const SHORTEST = 40;
/** Words on either side of the altered spot of which at least half must be linked. */
const BESIDE = 3;
const NEGATIONS =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|refus\w+|fail\w*|den(?:y|ied|ies|ying)|reject\w*|unable)\b|n['’]t\b/gi;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{3,}\b/g;
const { lexicon } = shippedKnowledge(loadShipped());

/** A sentence as a unit of one text. */
export function sentence(text) {
  const analyzed = analyze({ id: '', text, origin: { path: '' } }, lexicon);
  return unitOf(analyzed, 0, analyzed.length);
}

/** One version of each human sentence of a split, in random order. */
async function rowsOf(file, split, draw) {
  const rows = new Map();
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const row = JSON.parse(line);
    if (row.split !== split || row.human.length < SHORTEST) continue;
    const known = rows.get(row.human);
    const seen = (known?.seen ?? 0) + 1;
    if (draw() < 1 / seen) rows.set(row.human, { human: row.human, mt: row.mt, seen });
    else known.seen = seen;
  }
  const list = [...rows.values()];
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

const originalOf = ({ human }, { text, start, end }) => human.slice(start, human.length - (text.length - end));
const valuesOf = (unit) =>
  quantitiesOf(unit)
    .flatMap(({ values }) => values)
    .sort()
    .join();

/** What has to be the same on both sides before a sentence is altered. */
const AGREES = {
  polarity: ({ human, mt }) => (human.match(NEGATIONS) ?? []).length === (mt.match(NEGATIONS) ?? []).length,
  number: ({ one, other }) => valuesOf(one) === valuesOf(other),
  other: (pair, alteration) => pair.mt.toLowerCase().includes(originalOf(pair, alteration).toLowerCase()),
};

/** Whether at least half of the words of weight beside the spot are linked. */
function linkedBeside({ one, there }, { start, text, end }, { length }) {
  const { starts, ends } = one.text;
  const weighty = one.words.map((word, at) => ({ ...word, at })).filter((word) => !word.function);
  const before = weighty.filter(({ token }) => ends[token] <= start).slice(-BESIDE);
  const after = weighty.filter(({ token }) => starts[token] >= length - (text.length - end)).slice(0, BESIDE);
  const beside = [...before, ...after];
  return beside.filter(({ at }) => there[at] !== -1).length * 2 >= beside.length;
}

/** Whether the versions of a pair, before anything is altered, say the same on the whole and at the spot. */
function saysTheSame(row, alteration, kind) {
  const [one, other] = [sentence(row.human), sentence(row.mt)];
  const links = linkWords(one, other);
  const pair = { ...row, one, other, there: links.there };
  return (
    coverage(one, other, links) >= COVERED &&
    (AGREES[kind] ?? AGREES.other)(pair, alteration) &&
    linkedBeside(pair, alteration, row.human)
  );
}

/** A row altered in the kind that has the fewest so far, or nothing. */
function altered(row, { counts, most, draw, names, all }) {
  const open = Object.keys(KINDS)
    .filter((kind) => (counts.get(kind) ?? 0) < most)
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  for (const kind of open) {
    const alteration = KINDS[kind].alter(row.human, draw, names);
    if (alteration && (all || saysTheSame(row, alteration, KINDS[kind].class))) return { ...row, kind, alteration };
  }
  return undefined;
}

/**
 * `size` altered pairs, about as many of each kind, and `size` untouched ones. `all` takes pairs whether or not the two versions
 * say the same.
 */
export async function drawPairs(file, { split, size, all, seed }) {
  const draw = randomNumbers(seed);
  const rows = await rowsOf(file, split, draw);
  const names = rows.slice(0, 3000).flatMap(({ human }) => human.match(NAME) ?? []);
  const takes = ({ human, mt }) => {
    const [one, other] = [sentence(human), sentence(mt)];
    return all || coverage(one, other, linkWords(one, other)) >= COVERED;
  };
  const untouched = [];
  while (untouched.length < size && rows.length > 0) {
    const row = rows.pop();
    if (takes(row)) untouched.push(row);
  }
  const [cases, counts] = [[], new Map()];
  const most = Math.ceil((size / Object.keys(KINDS).length) * SPARE);
  while (cases.length < size && rows.length > 0) {
    const found = altered(rows.pop(), { counts, most, draw, names, all });
    if (!found) continue;
    cases.push(found);
    counts.set(found.kind, (counts.get(found.kind) ?? 0) + 1);
  }
  return { cases, untouched };
}
