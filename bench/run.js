// npm run bench [-- section … --news <labelled.jsonl.gz> --quick --articles <n> --write]: speed, as ratios to what was measured
// in the same run. docs/performance.md says what each section is.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createContext } from './context.js';
import { judge } from './musts.js';
import { keepFigures, readFigures } from './page/figures.js';
import { writePage } from './page/page.js';
import { SECTIONS } from './sections/index.js';

const MEASURED = Object.keys(SECTIONS).filter((name) => SECTIONS[name].measure);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    news: { type: 'string' },
    articles: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});

/** What one section found, or why it found nothing; and of what run it is. */
async function measured(name, context) {
  const start = performance.now();
  const kept = await SECTIONS[name].measure(context).then(
    (figures) => ({ measured: figures }),
    (error) => ({ missing: error.message }),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`\n== ${SECTIONS[name].title} (${seconds} s)\n`);
  console.log(kept.missing ? `Not measured: ${kept.missing}` : SECTIONS[name].show(kept.measured).text);
  return { ...kept, run: runLine(context) };
}

function runLine({ news, quick }) {
  const [{ model }] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.version.slice(1)}, ${cpus().length} × ${model}; ${news.source}${quick ? '; --quick' : ''}`;
}

function showMusts(figures) {
  const marks = { true: 'met', false: 'MISSED', undefined: '-' };
  console.log('\n== What it must reach\n');
  for (const { figure, must, shown, met } of judge(figures))
    console.log(`${marks[met].padEnd(7)} ${figure}: ${shown} (${must})`);
}

async function run(names) {
  const unknown = names.find((name) => !MEASURED.includes(name));
  if (unknown) throw new Error(`There is no section "${unknown}": name some of ${MEASURED.join(', ')}.`);
  const articles = { count: Number(values.articles ?? 1e6), given: values.articles !== undefined };
  const context = await createContext({ newsFile: values.news, quick: values.quick, articles });
  const figures = {};
  try {
    for (const name of names) figures[name] = await measured(name, context);
  } finally {
    context.end();
  }
  showMusts(figures);
  return figures;
}

if (values.page) writePage(readFigures());
else {
  const figures = await run(positionals.length > 0 ? positionals : MEASURED);
  if (values.write) writePage(keepFigures(figures));
}
