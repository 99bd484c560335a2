// Learns which groups of three letters tell words of other languages from English ones, and writes
// rules/lists/foreign-letters.txt: logistic regression over words that no dictionary holds, from output of weak engines
// on one side, and from human texts and the dictionary on the other. Only development halves are read.
// Usage: npm run learn:letters -- <pairs.jsonl.gz> <articles.jsonl.gz>
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { loadShipped, shippedKnowledge } from '../dist/rules/knowledge.js';
import { analyze } from '../dist/text/analyze.js';
import { CAPITAL, FOREIGN_SCRIPT, KNOWN, WORD } from '../dist/text/text.js';
import { englishWords } from './english-words.js';

const WEAK_ENGINES = /argos|opusmt|nllb|bergamot/i;
const PLAIN = /^[a-z]{4,25}$/;
const LETTERS = { ø: 'o', œ: 'oe', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd' };
const STEP = 0.3;
const DECAY = 0.01;
const EPOCHS = 12;
/** Words of engines that look this English after a first round are misspellings: they are left out of the second. */
const ENGLISH = -0.5;
const FEWEST = 4;
const SCALE = 4;
const { lexicon } = shippedKnowledge(loadShipped());

let seed = 1;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;

async function* rowsOf(file) {
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    yield JSON.parse(line);
}

/** Adds the words in small letters that no dictionary holds. */
function addUnknown(words, source) {
  const text = analyze({ id: '', text: source, origin: { path: '' } }, lexicon);
  for (let token = 0; token < text.length; token++) {
    if ((text.flags[token] & (WORD | FOREIGN_SCRIPT | CAPITAL | KNOWN)) !== WORD) continue;
    words.add(source.slice(text.starts[token], text.ends[token]));
  }
}

const withoutMarks = (word) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øœæßłđ]/g, (letter) => LETTERS[letter]);

/** Groups of three letters; ^ and $ stand for the ends of the word. */
function groupsOf(word) {
  const marked = `^${word}$`;
  return Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3));
}

async function readWords([pairs, articles]) {
  const [engine, human] = [new Set(), new Set()];
  for await (const { split, kind, system, mt } of rowsOf(pairs))
    if (split === 'dev' && (kind === 'smt' || kind === 'rbmt' || WEAK_ENGINES.test(system ?? '')))
      addUnknown(engine, mt);
  for await (const { split, label, text } of rowsOf(articles))
    if (split === 'dev' && label === 'human') addUnknown(human, text);
  const { words } = englishWords();
  const plain = [...human].filter((word) => PLAIN.test(word));
  const row = (foreign, weight) => (word) => ({ word, foreign, weight, groups: [...new Set(groupsOf(word))] });
  const known = new Set([...words, ...plain]);
  const foreign = [...new Set([...engine].map(withoutMarks))].filter((word) => PLAIN.test(word) && !known.has(word));
  const dictionary = [...words].filter((word) => PLAIN.test(word) && random() < 0.5);
  return [...foreign.sort().map(row(1, 1)), ...plain.sort().map(row(0, 2.5)), ...dictionary.sort().map(row(0, 0.4))];
}

function countGroups(rows) {
  const counts = new Map();
  for (const { groups } of rows) for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= FEWEST).map(([group]) => group));
}

/** Adagrad with weight decay; the group '' is the constant. */
function fit(rows, known) {
  const weights = new Map();
  const squares = new Map();
  const order = rows.map((row) => ({ ...row, groups: ['', ...row.groups.filter((group) => known.has(group))] }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const { foreign, weight, groups } of order) {
      const error = (1 / (1 + Math.exp(-scoreOf(weights, groups))) - foreign) * weight;
      for (const group of groups) {
        const old = weights.get(group) ?? 0;
        const slope = error + (group === '' ? 0 : DECAY * old);
        const square = (squares.get(group) ?? 1e-6) + slope * slope;
        squares.set(group, square);
        weights.set(group, old - (STEP * slope) / Math.sqrt(square));
      }
    }
  }
  return weights;
}

const scoreOf = (weights, groups) => groups.reduce((sum, group) => sum + (weights.get(group) ?? 0), 0);

const rows = await readWords(process.argv.slice(2));
const known = countGroups(rows);
const first = fit(rows, known);
const kept = rows.filter(({ foreign, groups }) => !foreign || scoreOf(first, ['', ...groups]) > ENGLISH);
const weights = fit(kept, known);
const byWeight = new Map();
for (const [group, weight] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const rounded = Math.round(weight * SCALE);
  if (rounded !== 0 || group === '') byWeight.set(rounded, [...(byWeight.get(rounded) ?? []), group || 'constant']);
}
const header = `# Weights (times ${SCALE}) of groups of three letters in words that no dictionary holds: above 0 for words of other languages,
# below for English ones; ^ and $ are the ends of a word. Logistic regression over ${kept.length} words; written by npm run learn:letters.`;
const lines = [...byWeight].sort(([a], [b]) => b - a).map(([weight, groups]) => `${weight} ${groups.join(' ')}`);
writeFileSync(new URL('../rules/lists/foreign-letters.txt', import.meta.url), `${header}\n${lines.join('\n')}\n`);
console.log(`${rows.length} words, ${kept.length} kept, ${weights.size} groups`);
