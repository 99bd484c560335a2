// Writes what the program knows to dist, from rules/ and the dictionaries: lexicon.bin (dictionary and word ids), rules.bin,
// anchors.bin (what rules are found by), lists.bin, tables.bin (what detectors make of lists), tags.bin (the tagger),
// frequency.json (for rules of the user), wrong-senses.txt (for comparing articles), score.json, wording.bin and pivot.bin (what was learned about scoring, wording and source languages) and
// examples.json (for `rules explain`). Files in .bin are columns: src/text/columns.ts.
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { makeDetectors } from '../dist/detect/index.js';
import { mentionSoftener } from '../dist/detect/mentions.js';
import { makeRules } from '../dist/detect/rules.js';
import { UserError } from '../dist/errors.js';
import { indexRules } from '../dist/rules/compile.js';
import { createKnowledge } from '../dist/rules/knowledge.js';
import { loadLists, loadRules } from '../dist/rules/load.js';
import { listColumns } from '../dist/rules/shipped-lists.js';
import { packColumns, packStrings } from '../dist/text/columns.js';
import { createLexicon } from '../dist/text/lexicon.js';
import { modelBytes, modelOf } from '../dist/text/tag-model.js';
import { createTagger } from '../dist/text/tags.js';
import { englishWords } from './english-words.js';
import { wrongSenses } from './wrong-senses.js';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const write = (name, content) => writeFileSync(new URL(`dist/${name}`, root), content);

function readFrequency() {
  const lines = readFileSync(new URL('rules/generated/frequency.txt', root), 'utf8').trim().split('\n').slice(1);
  return Object.fromEntries(lines.map((line) => line.split('\t')).map(([word, count]) => [word, Number(count)]));
}

const readJson = (name) => JSON.parse(readFileSync(new URL(`rules/generated/${name}`, root), 'utf8'));

/** What `lakeby train` learned, without the counts behind it. */
function scoreModel() {
  const { prior, uncounted, withWording, rulesAlone, bands } = readJson('calibration.json');
  const weights = Object.entries(readJson('weights.json').rules).map(([id, { weight, severity }]) => [
    id,
    { weight, severity },
  ]);
  return { prior, uncounted, withWording, rulesAlone, bands, weights: Object.fromEntries(weights) };
}

/** Rules as they ship: what they find is in their index, examples and positions are for their authors. */
function reported(source) {
  return { ...source, match: [], near: [], far: [], unless: [], bad: [], good: [], positions: {} };
}

async function build() {
  const rules = await loadRules(path('rules/en'));
  const lists = await loadLists(path('rules/lists'));
  const frequency = readFrequency();
  const tagModel = modelOf(JSON.parse(readFileSync(new URL('rules/generated/tags.json', root), 'utf8')));
  const knowledge = createKnowledge(
    { lists, frequency: () => frequency },
    createLexicon(englishWords()),
    createTagger(tagModel),
  );
  const { lexicon } = knowledge;
  // Frequent words get the first ids: what tables by id are asked for most then lies close together.
  for (const word of Object.keys(frequency)) lexicon.id(word);
  const indexed = indexRules(rules, knowledge);
  // Words that detectors ask for get their ids here, so that a start adds none.
  makeRules(indexed, knowledge);
  makeDetectors(knowledge);
  mentionSoftener(knowledge);
  write('lists.bin', packColumns(listColumns(lists)));
  write('rules.bin', packColumns(packStrings(rules.map((rule) => JSON.stringify(reported(rule))))));
  write('anchors.bin', packColumns(indexed.index));
  write('tables.bin', packColumns(knowledge.tables.all()));
  write('frequency.json', JSON.stringify(frequency));
  write('tags.bin', modelBytes(tagModel));
  write('wrong-senses.txt', wrongSenses(rules));
  write('score.json', JSON.stringify(scoreModel()));
  for (const name of ['wording.bin', 'pivot.bin'])
    copyFileSync(new URL(`rules/generated/${name}`, root), new URL(`dist/${name}`, root));
  // Last of all: everything before may have asked for ids.
  write('lexicon.bin', packColumns(lexicon.columns()));
  write(
    'examples.json',
    JSON.stringify(
      Object.fromEntries(
        rules.map(({ id, bad, good, note, match, positions }) => [
          id,
          {
            bad,
            good,
            note,
            match,
            file: relative(path('.'), positions.rule.file),
            line: positions.rule.line,
          },
        ]),
      ),
    ),
  );
  // npx links the command once and does not look again: a new build must be a program at once.
  chmodSync(new URL('dist/cli/main.js', root), 0o755);
  console.log(`dist: ${rules.length} rules, ${Object.keys(lists).length} lists, ${lexicon.size} words with ids`);
}

try {
  await build();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.describe());
  process.exitCode = 1;
}
