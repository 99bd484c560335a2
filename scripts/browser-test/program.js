// The built program, and articles to give to it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Text that would like to be markup. */
export const HOSTILE = '</script><img src=x onerror="document.title=1"><b>set</b>';

/** The articles of a folder of the corpus, with their text. */
export function corpusArticles(folder) {
  const files = readdirSync(join(ROOT, 'corpus', folder)).filter((file) => file.endsWith('.txt'));
  return files.map((file) => ({ id: file, text: readFileSync(join(ROOT, 'corpus', folder, file), 'utf8') }));
}

/** Writes rows as JSONL; gives the path. */
export function writeRows(path, rows) {
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

/** Runs the program, which is to write a page; gives the address of the page. */
export function makePage(words, page) {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/start.cjs'), ...words]);
  if (status > 1) throw new Error(`lakeby ${words.join(' ')}: ${stderr}`);
  return pathToFileURL(page).href;
}
