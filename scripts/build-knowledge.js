// Writes what the program knows, from rules/ and the dictionaries, to dist/knowledge.bin: parts that are used as they stand
// (src/text/parts.ts), most of them columns (src/text/columns.ts). lexicon: dictionary and word ids; rules, and anchors, what
// they are found by; lists; tables, what detectors make of lists; watches, where they begin to look; tags, the tagger; frequency,
// for rules of the user; wrong-senses, for comparing articles; score, weights, wording and pivot, what was learned about scoring, wording
// and source languages. dist/examples.json is for `rules explain`.
import { readFileSync, writeFileSync } from 'node:fs';
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
import { packParts } from '../dist/text/parts.js';
import { createLexicon } from '../dist/text/lexicon.js';
import { modelBytes, modelOf } from '../dist/text/tag-model.js';
import { createTagger } from '../dist/text/tags.js';
import { compileWording } from '../dist/wording/compile.js';
import { loadWordingModel } from '../dist/wording/model.js';
import { tableBytes } from '../dist/wording/tables.js';
import { englishWords } from './english-words.js';
import { wrongSenses } from './wrong-senses.js';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const write = (name, content) => writeFileSync(new URL(`dist/${name}`, root), content);

function readFrequency() {
  const lines = generated('frequency.txt').toString().trim().split('\n').slice(1);
  return Object.fromEntries(lines.map((line) => line.split('\t')).map(([word, count]) => [word, Number(count)]));
}

const generated = (name) => readFileSync(new URL(`rules/generated/${name}`, root));
const readJson = (name) => JSON.parse(generated(name).toString());
const json = (value) => Buffer.from(JSON.stringify(value));

/** What `lakeby train` learned about scoring as a whole. */
function scoreModel() {
  const { prior, uncounted, withWording, rulesAlone, bands } = readJson('calibration.json');
  return { prior, uncounted, withWording, rulesAlone, bands };
}

/** What it learned of each rule, without the counts behind it. */
function ruleWeights() {
  const { rules } = readJson('weights.json');
  return Object.fromEntries(Object.entries(rules).map(([id, { weight, severity }]) => [id, { weight, severity }]));
}

/** Rules as they ship: what they find is in their index, examples and positions are for their authors. */
function reported(source) {
  return { ...source, match: [], near: [], far: [], unless: [], bad: [], good: [], positions: {} };
}

async function build() {
  const rules = await loadRules(path('rules/en'));
  const lists = await loadLists(path('rules/lists'));
  const frequency = readFrequency();
  const tagModel = modelOf(readJson('tags.json'));
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
  const wording = loadWordingModel(new URL('rules/generated/wording.bin', root));
  const parts = {
    lists: packColumns(listColumns(lists)),
    rules: packColumns(packStrings(rules.map((rule) => JSON.stringify(reported(rule))))),
    anchors: packColumns({ ...indexed.index, count: Int32Array.of(rules.length) }),
    tables: packColumns(knowledge.tables.all()),
    watches: packColumns(knowledge.watches.columns()),
    frequency: json(frequency),
    tags: modelBytes(tagModel),
    'wrong-senses': Buffer.from(wrongSenses(rules)),
    score: json(scoreModel()),
    weights: json(ruleWeights()),
    wording: tableBytes(compileWording(wording), wording.forms.ranks.pairs()),
    pivot: generated('pivot.bin'),
    // Last of all: everything before may have asked for ids.
    lexicon: packColumns(lexicon.columns()),
  };
  write('knowledge.bin', packParts(parts));
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
  console.log(`dist: ${rules.length} rules, ${Object.keys(lists).length} lists, ${lexicon.size} words with ids`);
}

try {
  await build();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.describe());
  process.exitCode = 1;
}
