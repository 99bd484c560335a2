// Learns which words stand for each other in versions of one sentence, and writes rules/generated/paraphrases.txt: IBM model 1
// (Brown et al. 1993) in both directions over the stems that stay without a partner when equal and like words are linked. Only
// the development half is read. Left out are names, numbers, and words that deny each other: known antonyms, and pairs that
// mostly meet where one version has a negation more than the other (easy, and not hard).
// Usage: npm run learn:paraphrases -- <pairs.jsonl.gz>
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { areOpposites } from '../dist/compare/antonyms.js';
import { coverage } from '../dist/compare/links-near.js';
import { linkWords } from '../dist/compare/links.js';
import { negationsOf } from '../dist/compare/negations.js';
import { quantitiesOf } from '../dist/compare/quantities.js';
import { sentence } from './alterations/sample.js';

/** Versions of one human sentence that are read, so that none counts for hundreds. */
const VERSIONS = 6;
const LONGEST = 60;
/** Of less like sentences chance makes most pairs. */
const COVERED = 0.4;
/** Words without a partner: of more, the sentences are turned about too far. */
const MOST_LEFT = 12;
/** Human sentences in which two stems must meet, and the likelihood they must reach. */
const FEWEST = 4;
const LIKELY = 0.012;
const ROUNDS = 5;
/** What stands for no word at all, and what is added to each count: rare stems get no sure partners. */
const NOTHING = 0.05;
const DOUBT = 3;
/** Share of its meetings with unequal negations from which on a pair is taken for opposites. */
const DENYING = 0.35;
const SHIFT = 2 ** 20;

const ids = new Map();
const stems = [];
const idOf = (stem) => {
  if (!ids.has(stem)) ids.set(stem, stems.push(stem) - 1);
  return ids.get(stem);
};
const keyOf = (one, other) => one * SHIFT + other;

/** Ids of the stems that have no partner. */
function leftOver(unit, there) {
  const counted = new Set(
    quantitiesOf(unit).flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)),
  );
  const left = unit.words.filter(
    ({ function: builds, name, form }, at) =>
      there[at] === -1 && !builds && !name && !counted.has(at) && /^[a-z-]{3,}$/.test(form),
  );
  return left.map(({ stem }) => idOf(stem));
}

async function readPairs(file) {
  const [pairs, versions] = [[], new Map()];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { split, mt, human } = JSON.parse(line);
    const seen = versions.get(human) ?? 0;
    if (split !== 'dev' || seen >= VERSIONS) continue;
    versions.set(human, seen + 1);
    const [one, other] = [sentence(mt), sentence(human)];
    if (one.words.length > LONGEST || other.words.length > LONGEST) continue;
    const links = linkWords(one, other, () => 0);
    if (coverage(one, other, links) < COVERED) continue;
    const [mine, its] = [leftOver(one, links.there), leftOver(other, links.back)];
    const denying = negationsOf(one).length !== negationsOf(other).length;
    if (mine.length > 0 && its.length > 0 && mine.length <= MOST_LEFT && its.length <= MOST_LEFT)
      pairs.push({ mine, its, human, denying });
  }
  return { pairs, sentences: versions.size };
}

/** How many human sentences two stems meet in, and in what share of their meetings the negations are unequal. */
function meetings(pairs) {
  const met = new Map();
  for (const { mine, its, human, denying } of pairs)
    for (const one of new Set(mine))
      for (const other of new Set(its)) {
        const key = keyOf(one, other);
        const known = met.get(key) ?? { human: '', sentences: 0, times: 0, denying: 0 };
        met.set(key, {
          human,
          sentences: known.sentences + (known.human === human ? 0 : 1),
          times: known.times + 1,
          denying: known.denying + (denying ? 1 : 0),
        });
      }
  return new Map(
    [...met].filter(([, { sentences, times, denying }]) => sentences >= FEWEST && denying / times < DENYING),
  );
}

/** The chance that a stem of one side stands for a stem of the other, by key; `forward` from the machine to the human. */
function learn(pairs, met, forward) {
  const keyed = forward ? keyOf : (one, other) => keyOf(other, one);
  let chances = new Map([...met.keys()].map((key) => [key, 1]));
  for (let round = 0; round < ROUNDS; round++) {
    const [counts, totals] = [new Map(), new Map()];
    for (const { mine, its } of pairs) {
      const [from, to] = forward ? [mine, its] : [its, mine];
      for (const one of from) {
        const sum = to.reduce((all, other) => all + (chances.get(keyed(one, other)) ?? 0), NOTHING);
        for (const other of to) {
          const part = (chances.get(keyed(one, other)) ?? 0) / sum;
          if (part === 0) continue;
          counts.set(keyed(one, other), (counts.get(keyed(one, other)) ?? 0) + part);
          totals.set(other, (totals.get(other) ?? 0) + part);
        }
      }
    }
    const totalOf = (key) => totals.get(forward ? key % SHIFT : Math.floor(key / SHIFT));
    chances = new Map([...counts].map(([key, count]) => [key, count / (totalOf(key) + DOUBT)]));
  }
  return chances;
}

const [file] = process.argv.slice(2);
const { pairs, sentences } = await readPairs(file);
const met = meetings(pairs);
const [there, back] = [learn(pairs, met, true), learn(pairs, met, false)];
const likelihoods = new Map();
for (const key of there.keys()) {
  const [one, other] = [stems[Math.floor(key / SHIFT)], stems[key % SHIFT]];
  const likelihood = Math.sqrt((there.get(key) ?? 0) * (back.get(key) ?? 0));
  const name = one < other ? `${one} ${other}` : `${other} ${one}`;
  if (likelihood >= LIKELY && !areOpposites(one, other))
    likelihoods.set(name, Math.max(likelihood, likelihoods.get(name) ?? 0));
}
const lines = [...likelihoods]
  .sort(([, a], [, b]) => b - a)
  .map(([name, value]) => `${name} ${value.toFixed(2).slice(1)}`);
const day = new Date().toISOString().slice(0, 10);
const header = `# Stems that stand for each other in versions of one sentence, with the likelihood; IBM model 1 over ${pairs.length} pairs of
# versions of ${sentences} sentences (development half); written by npm run learn:paraphrases -- pairs.jsonl.gz on ${day}.`;
writeFileSync(new URL('../rules/generated/paraphrases.txt', import.meta.url), `${header}\n${lines.join('\n')}\n`);
console.log(`${lines.length} paraphrases from ${pairs.length} pairs`);
