// What is measured on: human news of a labelled file, or the project's own corpus, which is small and repeated.
import { createReadStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const HUMAN = new URL('../corpus/human/', import.meta.url);
/** Characters of a file: 10 MB in 2,447. */
const FILE = 10e6 / 2447;
/** Steps through the articles, so that few of them show what all are like: they lie sorted by where they are from. */
const STRIDE = 997;

/** The articles in two halves: `texts` are measured, `others` is where phrases and rules are taken from. `source` names them. */
export async function readNews(file) {
  const read = file ? await fromFile(file) : fromCorpus();
  const all = read.map((_, at) => read[(at * STRIDE) % read.length]);
  const half = (odd) => all.filter((_, at) => at % 2 === odd);
  const source = file
    ? `${all.length} human news articles of a labelled file (--news)`
    : `the ${all.length} human articles of corpus/, repeated`;
  return { texts: half(0), others: half(1), source };
}

/** As many of the texts as make so many megabytes, from the beginning again where they are fewer. */
export function megabytes(texts, size) {
  const kept = [];
  for (let length = 0; length < size * 1e6; length += kept.at(-1).length) kept.push(texts[kept.length % texts.length]);
  return kept;
}

/** The texts joined to articles of about 4 KB each, from the first again after the last: without end. */
function* articles(texts) {
  let [written, made, article] = [0, 0, ''];
  for (let at = 0; ; at = (at + 1) % texts.length) {
    article = article ? `${article}\n\n${texts[at]}` : texts[at];
    if (written + article.length < (made + 1) * FILE) continue;
    yield article;
    written += article.length;
    [article, made] = ['', made + 1];
  }
}

/** Writes such articles into a new folder, a file each, until they are so many megabytes; gives their number. */
export function writeFiles(folder, texts, size) {
  mkdirSync(folder);
  let [count, written] = [0, 0];
  for (const article of articles(texts)) {
    if (written + FILE / 2 > size * 1e6) break;
    writeFileSync(join(folder, `a${String(count++).padStart(6, '0')}.txt`), article);
    written += article.length;
  }
  return count;
}

/** So many of them as lines of JSONL. */
export function* jsonLines(texts, count) {
  let id = 0;
  for (const text of articles(texts)) {
    if (id === count) return;
    yield `${JSON.stringify({ id: `bench-${id++}`, text })}\n`;
  }
}

/** @throws Error if the file cannot be read, or holds no such article. */
async function fromFile(file) {
  const texts = [];
  const keep = async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      const { label, split, text } = JSON.parse(line);
      if (label === 'human' && split === 'dev') texts.push(text);
    }
  };
  await pipeline(createReadStream(file), createGunzip(), keep).catch(({ message }) => {
    throw new Error(`${file} cannot be read as labelled articles, JSONL in gzip: ${message}`);
  });
  if (texts.length < 2) throw new Error(`${file} holds too few articles with "label": "human" and "split": "dev".`);
  return texts;
}

function fromCorpus() {
  const names = readdirSync(HUMAN).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(new URL(name, HUMAN), 'utf8'));
}
