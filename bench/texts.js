// Articles to measure on: human news from a labelled file, or the project's own corpus, which is small and repeated.
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const CORPUS = new URL('../corpus/', import.meta.url);

/** Texts of human articles, about `megabytes` in all. `file` is a labelled articles file (.jsonl.gz). */
export async function humanTexts(megabytes, file) {
  const texts = file ? await fromFile(file, megabytes * 1e6) : fromCorpus();
  const kept = [];
  let size = 0;
  for (let at = 0; size < megabytes * 1e6; at = (at + 1) % texts.length) {
    kept.push(texts[at]);
    size += texts[at].length;
  }
  return kept;
}

async function fromFile(file, size) {
  const texts = [];
  let read = 0;
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  for await (const line of lines) {
    const { label, split, text } = JSON.parse(line);
    if (label !== 'human' || split !== 'dev') continue;
    texts.push(text);
    read += text.length;
    if (read > size) break;
  }
  return texts;
}

function fromCorpus() {
  const folder = new URL('human/', CORPUS);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
