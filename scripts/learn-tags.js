// Learns the small tagger from human news tagged by wink-nlp (92.7 % on ten classes) and writes rules/generated/tags.json:
// how often words and word endings are nouns, verbs, adjectives or something else, and how often one class follows
// another, function words being classes of their own. Usage: npm run learn:tags -- <articles.jsonl.gz>
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { fold } from '../dist/text/fold.js';
import { tokenize } from '../dist/text/tokenize.js';

const CLASSES = { NOUN: 0, PROPN: 0, VERB: 1, AUX: 1, ADJ: 2, PUNCT: 4, SYM: 4 };
const FUNCTION_WORDS = 160;
const FEWEST = 3;
const SUFFIX = 3;

const nlp = winkNlp(model, ['sbd', 'pos']);
const { its } = nlp;
const words = new Map();
const auxiliaries = new Map();
const suffixes = new Map();
const runs = [];

const count = (table, key, tag) => {
  const row = table.get(key) ?? [0, 0, 0, 0];
  row[tag]++;
  table.set(key, row);
};

/** Our tokens of a text, each with the class of the wink token it begins in. */
function tagged(text) {
  const tokens = nlp.readDoc(text).tokens();
  const [values, spaces, tags] = [tokens.out(its.value), tokens.out(its.precedingSpaces), tokens.out(its.pos)];
  let end = 0;
  const starts = values.map((value, at) => {
    const start = end + spaces[at].length;
    end = start + value.length;
    return start;
  });
  const { length, starts: ours, ends } = tokenize(text);
  let at = 0;
  return Array.from({ length }, (_, token) => {
    while (at + 1 < starts.length && starts[at + 1] <= ours[token]) at++;
    return {
      word: fold(text.slice(ours[token], ends[token])),
      tag: CLASSES[tags[at]] ?? 3,
      auxiliary: tags[at] === 'AUX',
    };
  });
}

for await (const line of createInterface({ input: createReadStream(process.argv[2]).pipe(createGunzip()) })) {
  const { label, split, text } = JSON.parse(line);
  if (label !== 'human' || split !== 'dev') continue;
  for (const paragraph of text.split('\n').filter(Boolean)) runs.push(tagged(paragraph));
}
for (const { word, tag, auxiliary } of runs.flat()) {
  if (tag < 4) count(words, word, tag);
  if (auxiliary) auxiliaries.set(word, (auxiliaries.get(word) ?? 0) + 1);
}
for (const [word, row] of words) {
  if (!/^\p{L}+$/u.test(word) || word.length < 5 || row.reduce((sum, n) => sum + n, 0) > 20) continue;
  row.forEach((n, tag) => {
    for (let time = 0; time < Math.min(n, 3); time++) count(suffixes, word.slice(-SUFFIX), tag);
  });
}
const total = (row) => row.reduce((sum, n) => sum + n, 0);
const isFunction = ([word, row]) => /^[a-z']+$/.test(word) && row[3] + (auxiliaries.get(word) ?? 0) > 0.9 * total(row);
const functionWords = [...words]
  .filter(isFunction)
  .sort((a, b) => total(b[1]) - total(a[1]))
  .slice(0, FUNCTION_WORDS)
  .map(([word]) => word);
const stateOf = new Map(functionWords.map((word, at) => [word, 5 + at]));
const size = 5 + functionWords.length;
const transitions = Array.from({ length: size }, () => new Array(size).fill(0));
for (const run of runs) {
  let before = 4;
  for (const { word, tag } of run) {
    const state = tag === 4 ? 4 : (stateOf.get(word) ?? tag);
    transitions[before][state]++;
    before = state;
  }
}
const kept = (table, least) =>
  Object.fromEntries(
    [...table]
      .filter(([, row]) => total(row) >= least)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, row]) => [key, row.join(' ')]),
  );
const learned = {
  comment:
    'Written by npm run learn:tags. Counts as noun, verb, adjective, other; transitions over these, marks and function words.',
  tokens: runs.reduce((sum, run) => sum + run.length, 0),
  functionWords,
  functionTags: functionWords.map((word) => ((auxiliaries.get(word) ?? 0) > words.get(word)[3] ? 1 : 3)).join(' '),
  transitions: transitions.map((row) => row.join(' ')),
  words: kept(words, FEWEST),
  suffixes: kept(suffixes, 20),
};
writeFileSync(new URL('../rules/generated/tags.json', import.meta.url), `${JSON.stringify(learned, null, 1)}\n`);
console.log(`${Object.keys(learned.words).length} words, ${Object.keys(learned.suffixes).length} endings`);
