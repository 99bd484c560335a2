// npm run bench [-- section … --news <labelled.jsonl.gz> --quick --articles <n> --write]: speed, as ratios to what was measured
// in the same run. docs/performance.md says what each section is.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createContext } from './context.js';
import { judge } from './musts.js';
import { keepFigures, readFigures } from './page/figures.js';
import { writePage } from './page/page.js';
import { SECTIONS } from './sections/index.js';

const MEASURED = Object.keys(SECTIONS).filter((name) => SECTIONS[name].measure);
const OPTIONS = {
  news: { type: 'string' },
  articles: { type: 'string' },
  quick: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  page: { type: 'boolean', default: false },
};

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

/** What the figures hang on; the load is that of the minute before: above the number of cores, others took part of them. */
function runLine({ news, quick }) {
  const [{ model }] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.version.slice(1)}, ${cpus().length} × ${model.trim()}, load ${loadavg()[0].toFixed(1)}`;
  return `${day}, ${machine}; ${news.source}${quick ? '; --quick' : ''}`;
}

function showMusts(figures) {
  const marks = { true: 'met', false: 'MISSED', undefined: '-' };
  console.log('\n== What it must reach\n');
  for (const { figure, must, shown, met } of judge(figures))
    console.log(`${marks[met].padEnd(7)} ${figure}: ${shown} (${must})`);
}

/** Section after section; what is to be written is kept at once, so that a run cut short has not been for nothing. */
async function run(names, { news, articles, quick, write }) {
  const most = { count: Number(articles ?? 1e6), given: articles !== undefined };
  const context = await createContext({ newsFile: news, quick, articles: most });
  const figures = {};
  try {
    for (const name of names) {
      figures[name] = await measured(name, context);
      if (write) keepFigures({ [name]: figures[name] });
    }
  } finally {
    context.end();
  }
  showMusts(figures);
}

/** @throws Error for a section or a number that is none. */
function wishes() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const unknown = positionals.find((name) => !MEASURED.includes(name));
  if (unknown) throw new Error(`There is no section "${unknown}": name some of ${MEASURED.join(', ')}.`);
  if (!/^[1-9]\d*$/.test(values.articles ?? '1'))
    throw new Error(`--articles ${values.articles} is no number of articles.`);
  return { names: positionals.length > 0 ? positionals : MEASURED, values };
}

try {
  const { names, values } = wishes();
  if (!values.page) await run(names, values);
  if (values.page || values.write) writePage(readFigures());
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
