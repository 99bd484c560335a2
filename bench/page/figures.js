// bench/figures.json: what the last measurements that were written found, section by section, so that one can be made anew alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../figures.json', import.meta.url);

export function readFigures() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** Puts new sections in place of those of the same name. */
export function keepFigures(sections) {
  const all = { ...readFigures(), ...sections };
  writeFileSync(FILE, `${JSON.stringify(all, (_, value) => rounded(value), 1)}\n`);
}

/** Five digits: what is beyond them is noise, and would make every change of the file look large. */
function rounded(value) {
  return typeof value === 'number' ? Number(value.toPrecision(Number.isInteger(value) ? 15 : 5)) : value;
}
