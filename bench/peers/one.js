// Measures one package in a process of its own, so that none spoils another's machine code or memory: node one.js <name> <input>.
// The input holds texts and phrases; the answer, one line of JSON, megabytes a second of the package, of Lakeby and of F, or
// what went wrong.
import { readFileSync } from 'node:fs';
import { createDetector } from '../../dist/index.js';
import { cpuSeconds, megabytesOf, scanFloor } from '../measure.js';
import { LINTERS } from './linters.js';
import { MATCHERS } from './matchers.js';

const ROUNDS = 3;
const [name, input] = process.argv.slice(2);
const { texts, phrases } = JSON.parse(readFileSync(input, 'utf8'));
const { start, megabytes } = { ...LINTERS, ...MATCHERS }[name];

/** Texts that no other round has, because some packages keep what they have found. */
function part(round) {
  const length = (megabytes * 1e6) / ROUNDS;
  const parts = [[]];
  let size = 0;
  for (let at = 0; parts.length <= ROUNDS + 1; at++) {
    parts.at(-1).push(texts[at % texts.length]);
    size += texts[at % texts.length].length;
    if (size >= parts.length * length) parts.push([]);
  }
  return parts[round];
}

async function measure() {
  const check = await start(phrases);
  const detector = await createDetector();
  const rates = { peer: [], lakeby: [], floor: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const mine = part(round);
    const all = async () => {
      for (const text of mine) await check(text);
    };
    rates.peer.push(megabytesOf(mine) / (await cpuSeconds(all)));
    rates.lakeby.push(
      megabytesOf(texts) / (await cpuSeconds(() => texts.forEach((text) => detector.check({ id: 'bench', text })))),
    );
    rates.floor.push(megabytesOf(texts) / (await cpuSeconds(() => scanFloor(texts))));
  }
  return Object.fromEntries(Object.entries(rates).map(([who, [, ...all]]) => [who, { best: Math.max(...all), all }]));
}

console.log(JSON.stringify(await measure().catch((error) => ({ missing: error.message }))));
