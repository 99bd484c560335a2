// npm run bench:stories [-- --most <articles>]: how time and memory grow with the articles put into stories. Each size is
// measured in a process of its own; its section of docs/performance.md is written from it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepFigures, readFigures } from './page/figures.js';
import { writePage } from './page/page.js';
import { storyTexts } from './stories-texts.js';

const SIZES = [1000, 3000, 10_000, 30_000, 100_000];
const { values } = parseArgs({ options: { most: { type: 'string', default: '100000' }, size: { type: 'string' } } });

/** CPU seconds of reading features and of making stories, and the peak memory of the process, for one size. */
async function measure(size) {
  const { featuresOf } = await import('../dist/compare/features.js');
  const { createStories } = await import('../dist/compare/stories.js');
  const { loadShipped, shippedKnowledge } = await import('../dist/rules/knowledge.js');
  const { analyze } = await import('../dist/text/analyze.js');
  const { lexicon, frequency } = shippedKnowledge(loadShipped());
  const stories = createStories();
  let [reading, telling] = [0, 0];
  for (const text of storyTexts(size)) {
    const start = seconds();
    const features = featuresOf(analyze({ id: 'bench', text, origin: { path: 'bench' } }, lexicon), frequency);
    const read = seconds();
    stories.add({ features });
    reading += read - start;
    telling += seconds() - read;
  }
  const found = new Set(stories.stories()).size;
  return { size, reading, telling, found, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function inOwnProcess(size) {
  const { stdout, status, stderr } = spawnSync(process.execPath, [
    fileURLToPath(import.meta.url),
    '--size',
    String(size),
  ]);
  if (status !== 0) throw new Error(`The measurement of ${size} articles failed: ${stderr}`);
  return JSON.parse(stdout);
}

if (values.size) console.log(JSON.stringify(await measure(Number(values.size))));
else {
  const rows = SIZES.filter((size) => size <= Number(values.most)).map(inOwnProcess);
  console.table(rows);
  keepFigures({ stories: { measured: rows } });
  writePage(readFigures());
}
