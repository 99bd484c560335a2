// docs/performance.md and its drawings, from the figures that were kept.
import { writeFileSync } from 'node:fs';
import { judge } from '../musts.js';
import { SECTIONS } from '../sections/index.js';
import { table } from './markdown.js';

const DOCS = new URL('../../docs/', import.meta.url);

export function writePage(figures) {
  const shown = Object.entries(SECTIONS).map(([name, { title, show }]) => ({
    title,
    ...sectionOf(figures[name], show),
  }));
  const sections = shown.map(({ title, text }) => `## ${title}\n\n${text}`);
  writeFileSync(new URL('performance.md', DOCS), `${head(figures)}\n\n${sections.join('\n\n')}\n`);
  for (const [name, drawing] of shown.flatMap(({ charts }) => Object.entries(charts)))
    writeFileSync(new URL(name, DOCS), drawing);
}

function sectionOf(kept, show) {
  if (!kept) return { text: 'Not measured.', charts: {} };
  if (kept.missing) return { text: `Not measured: ${kept.missing}.`, charts: {} };
  const { text, charts } = show(kept.measured);
  return { text: kept.run ? `${text}\n\n<sub>${kept.run}</sub>` : text, charts };
}

function head(figures) {
  const marks = { true: 'yes', false: '**no**', undefined: '-' };
  const rows = judge(figures).map(({ figure, must, shown, met }) => [figure, must, shown, marks[met]]);
  return `# Performance

Written by \`npm run bench -- --write\` from bench/figures.json; a section that is measured alone takes its place among the others.
Every figure that matters is a ratio of two things measured in turn in the same run, because machines differ and are shared; the
seconds and megabytes beside them are this machine's. Times are CPU time, user and system, unless they say wall-clock, and the least
of several rounds, because noise only adds. A ratio is the middle of the rounds' own ratios; the middle half of the rounds shows how
far they agree. The small line under a section says what it was measured on, and how busy the machine was: a load above its number
of cores means that others took part of them.

    npm run build
    npm run bench:peers                        # once: brings the other programs into bench/peers
    npm run bench -- --news labelled.jsonl.gz  # about eight minutes; --quick about one
    npm run bench -- throughput rules          # only these sections
    npm run bench -- memory --articles 1000000 # the whole of it, however long it takes
    npm run bench -- --write                   # and writes this page
    npm run bench -- --page                    # writes it from kept figures, measuring nothing

Without \`--news\` the articles of corpus/ are used, repeated. A labelled file is what \`lakeby evaluate\` reads; its human articles of
split \`dev\` are taken, half of them measured, the other half only for phrases and rules made from them.

## What it must reach

${table(['figure', 'must', 'measured', 'met'], rows)}

That detection is unchanged to the last digit is not measured here: the tests compare every figure with corpus/floor.json.`;
}
