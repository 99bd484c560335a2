// npm run measure:stories -- <articles.jsonl.gz> [--sample 200] [--seed 1]: how many pairs of versions of one source document
// (year, doc) are found in one story, and how many different documents are merged; a sample of merges is printed to be read.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { featuresOf } from '../dist/compare/features.js';
import { createStories } from '../dist/compare/stories.js';
import { randomNumbers } from '../dist/evaluate/random.js';
import { loadShipped, shippedKnowledge } from '../dist/rules/knowledge.js';
import { analyze } from '../dist/text/analyze.js';

const NEIGHBOURS = 15;
const SHOWN = 400;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
});
const { lexicon, frequency } = shippedKnowledge(loadShipped());

/** Every article: its document, how it begins, and its place in the stories. */
async function readAll(file, stories) {
  const articles = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    const { id, year, doc, text } = JSON.parse(line);
    stories.add({ features: featuresOf(analyze({ id, text, origin: { path: file } }, lexicon), frequency) });
    articles.push({ doc: `${year}/${doc}`, head: text.slice(0, SHOWN).replace(/\s+/g, ' ') });
  }
  return articles;
}

function groupsBy(count, keyOf) {
  const groups = new Map();
  for (let at = 0; at < count; at++) groups.set(keyOf(at), [...(groups.get(keyOf(at)) ?? []), at]);
  return [...groups.values()];
}

/** Of each document, every version beside the next fifteen. */
function pairsOfVersions(articles, firsts) {
  let [pairs, found] = [0, 0];
  for (const versions of groupsBy(articles.length, (at) => articles[at].doc))
    versions.forEach((one, at) => {
      for (const other of versions.slice(at + 1, at + NEIGHBOURS)) {
        pairs++;
        if (firsts[one] === firsts[other]) found++;
      }
    });
  return { pairs, found };
}

/** Two documents whose articles are in one story, by the first article of each. */
function mergesOf(articles, firsts) {
  return groupsBy(articles.length, (at) => firsts[at]).flatMap((story) => {
    const documents = [...new Map(story.map((at) => [articles[at].doc, at])).values()];
    return documents.flatMap((one, at) => documents.slice(at + 1).map((other) => [one, other]));
  });
}

function sampled(all, count, draw) {
  return [...all]
    .map((one) => [draw(), one])
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, one]) => one);
}

const stories = createStories();
const articles = await readAll(positionals[0], stories);
const firsts = stories.stories();
const { pairs, found } = pairsOfVersions(articles, firsts);
const merges = mergesOf(articles, firsts);
console.log(`${articles.length} articles, ${new Set(firsts).size} stories`);
console.log(`pairs of versions found together: ${found} of ${pairs}, ${(found / pairs).toFixed(4)}`);
console.log(`merges of two documents: ${merges.length}`);
for (const [one, other] of sampled(merges, Number(values.sample), randomNumbers(Number(values.seed))))
  console.log(`\n${articles[one].doc}: ${articles[one].head}\n${articles[other].doc}: ${articles[other].head}`);
