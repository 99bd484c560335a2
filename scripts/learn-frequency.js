// Counts words of human news and writes rules/generated/frequency.txt: the 3,000 most frequent, per million words.
// The index uses them to choose the rarest word of a pattern. Usage: npm run learn:frequency -- <articles.jsonl.gz>
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { fold } from '../dist/text/fold.js';
import { tokenize } from '../dist/text/tokenize.js';

const KEPT = 3000;
const counts = new Map();
let total = 0;
const input = createReadStream(process.argv[2]).pipe(createGunzip());
for await (const line of createInterface({ input })) {
  const { label, split, text } = JSON.parse(line);
  if (label !== 'human' || split !== 'dev') continue;
  const { length, starts, ends } = tokenize(text);
  for (let token = 0; token < length; token++) {
    const word = fold(text.slice(starts[token], ends[token]));
    counts.set(word, (counts.get(word) ?? 0) + 1);
    total++;
  }
}
const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT);
const header = `# word and occurrences per million tokens in ${total} tokens of human news; written by npm run learn:frequency`;
const lines = rows.map(([word, count]) => `${word}\t${Math.round((count * 1e6) / total)}`);
writeFileSync(new URL('../rules/generated/frequency.txt', import.meta.url), `${[header, ...lines].join('\n')}\n`);
