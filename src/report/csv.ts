import papaparse from 'papaparse';
import type { Origin } from '../model.js';
import type { FindingJson, VerdictJson } from './schema.js';
import { gravestFirst } from './reported.js';
import type { Reporter } from './reporter.js';
import { verdictJson } from './verdict-json.js';
import { visible } from './visible.js';

/** A value of one cell; null is an empty one. */
type Cell = string | number | null;

/** What a row is made of: the verdict, and the gravest finding, of equals the first in the text. */
interface Row {
  readonly verdict: VerdictJson;
  readonly worst: FindingJson | undefined;
  readonly origin: Origin;
}

/** The columns in their order. */
const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
  id: ({ verdict }) => verdict.id,
  title: ({ verdict }) => verdict.title,
  source: ({ verdict }) => verdict.source,
  url: ({ verdict }) => verdict.url,
  published: ({ verdict }) => verdict.published,
  file: ({ origin }) => origin.path,
  line: ({ origin }) => origin.line ?? null,
  language: ({ verdict }) => verdict.language,
  words: ({ verdict }) => verdict.words,
  score: ({ verdict }) => verdict.score,
  band: ({ verdict }) => verdict.band,
  damage: ({ verdict }) => verdict.damage.band,
  findings: ({ verdict }) => verdict.findings.length,
  worst_text: ({ worst }) => worst?.text ?? null,
  worst_meant: ({ worst }) => worst?.means.join('; ') ?? null,
  worst_rule: ({ worst }) => worst?.rule ?? null,
  fails: ({ verdict }) => verdict.fails ?? null,
  notes: ({ verdict }) => verdict.notes.join(' '),
};

/** What a spreadsheet may take for a formula, and run: OWASP's list (CSV injection), full-width forms too. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Characters of a cell; spreadsheets take up to 32,767. */
const MOST_CHARACTERS = 10_000;

/** The report for spreadsheets: a row an article, as RFC 4180 has it, in UTF-8 without a byte order mark. */
export function csvReporter(): Reporter {
  return {
    begin: () => rowText(Object.keys(COLUMNS)),
    article(checked) {
      const verdict = verdictJson(checked);
      const [worst] = gravestFirst(verdict.findings);
      const row = { verdict, worst, origin: checked.article.origin };
      return rowText(Object.values(COLUMNS).map((cell) => cell(row)));
    },
    between: '',
    end: () => '',
    tellsSkipped: false,
  };
}

/** Text is always in quotes, so that no program takes a semicolon in it for the end of a cell. */
function rowText(cells: readonly Cell[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? visible(cell.slice(0, MOST_CHARACTERS)) : cell));
  return `${papaparse.unparse([safe], { quotes: (cell) => typeof cell === 'string', escapeFormulae: FORMULA })}\r\n`;
}
