// The rate of a whole program: CPU seconds on more text less those on one article, so that its start does not count.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTurn, least } from '../measure.js';
import { programSeconds } from '../programs.js';
import { writeFiles } from '../texts.js';

const FEW = 0.004;

/** A row of the table of peers. */
export async function measureProgram({ name, program, texts, folder }) {
  const { version, note, installed, command, env, megabytes } = program;
  const about = { name, note, version, matcher: false };
  if (!installed()) return { ...about, missing: 'not installed (npm run bench:peers)' };
  try {
    const sizes = [megabytes, FEW];
    const runs = Object.fromEntries(
      sizes.map((size) => [size, command(inputs({ program, name, texts, folder, size }))]),
    );
    const seconds = await inTurn(runs, { rounds: 2 }, (words) => programSeconds(words, { env }));
    const [most, few] = sizes.map((size) => seconds[size]);
    const rate = (one, other) => (megabytes - FEW) / Math.max(one - other, 0.001);
    return { ...about, rate: rate(least(most), least(few)), slowest: rate(Math.max(...most), least(few)) };
  } catch (error) {
    return { ...about, missing: error.message };
  }
}

/** Files of about 4 KB in a folder, or one file that holds them all. */
function inputs({ program: { oneFile }, name, texts, folder, size }) {
  const articles = join(folder, `${name}-${size}`);
  writeFiles(articles, texts, size);
  if (!oneFile) return [articles];
  const all = readdirSync(articles).map((file) => readFileSync(join(articles, file), 'utf8'));
  writeFileSync(`${articles}.txt`, all.join('\n\n'));
  return [`${articles}.txt`];
}
