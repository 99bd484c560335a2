import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Row } from '../../src/evaluate/rows.js';

type Record = Row['record'];

interface Mark {
  readonly quote: string;
  readonly nth?: number;
  readonly optional?: boolean;
}

interface Label {
  readonly label: 'human' | 'garbled' | 'damaged';
  readonly from: string | null;
  readonly spans: readonly Mark[];
}

/** A sentence of ours, and what an engine made of it. */
interface RoundTrip {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly via: string;
}

const CORPUS = 'corpus';
/** Sentences that make one document of round trips. */
const SENTENCES = 8;

/** The corpus as labelled rows: its articles, the marks in the garbled ones, and the round trips in documents. */
export function* corpusRows(): Generator<Row> {
  const records = [...articleRows(), ...roundTripRows()];
  for (const [at, record] of records.entries()) yield { record, origin: { path: CORPUS, line: at + 1 } };
}

function articleRows(): Record[] {
  const stories = readdirSync(join(CORPUS, 'stories')).map((story) => join('stories', story));
  return ['human', 'damaged', 'garbled', ...stories].flatMap((folder) =>
    readdirSync(join(CORPUS, folder))
      .filter((name) => name.endsWith('.txt') && existsSync(join(CORPUS, folder, name.replace('.txt', '.yaml'))))
      .flatMap((name) => rowsOf(join(CORPUS, folder, name))),
  );
}

/** Damage is no garble: a damaged article counts as a person's. */
function rowsOf(path: string): Record[] {
  const text = readFileSync(path, 'utf8');
  const { label, from, spans } = parse(readFileSync(path.replace('.txt', '.yaml'), 'utf8')) as Label;
  if (label !== 'garbled') return [{ id: path, set: label, label: 'human', text }];
  const errors = spans.map((mark) => ({ ...placeOf(text, mark), severity: mark.optional ? 'Minor' : 'Major' }));
  return [
    { id: path, set: 'garbled', label, langpair: from === null ? null : `${from}-en`, text },
    { id: path, set: 'garbled', text, errors },
  ];
}

function placeOf(text: string, { quote, nth = 1 }: Mark): { start: number; end: number } {
  let start = -1;
  for (let time = 0; time < nth; time++) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}

function roundTripRows(): Record[] {
  const lines = readFileSync(join(CORPUS, 'engine', 'roundtrips.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const trips = lines.map((line) => JSON.parse(line) as RoundTrip);
  const sources = [...new Set(trips.map(({ source }) => source))];
  const documents = Array.from({ length: Math.ceil(sources.length / SENTENCES) }, (_, at) =>
    sources.slice(at * SENTENCES, (at + 1) * SENTENCES),
  );
  return documents.flatMap((document, at) => {
    const common = { set: 'roundtrips', year: 2026, doc: `trips-${at}` };
    const human = { ...common, id: `trips-${at}`, label: 'human', text: document.join(' ') };
    const machine = [...new Set(trips.map(({ via }) => via))].flatMap((via) => {
      const own = document.flatMap((source) => trips.filter((trip) => trip.via === via && trip.source === source));
      const text = own.map((trip) => trip.text).join(' ');
      const about = {
        id: `trips-${at}-${via}`,
        label: 'garbled',
        kind: 'rbmt',
        langpair: `${via}-en`,
        roundtrip: true,
      };
      return own.length < SENTENCES / 2 ? [] : [{ ...common, ...about, text }];
    });
    return [human, ...machine];
  });
}
