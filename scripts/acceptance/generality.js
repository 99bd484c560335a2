// No rule for one sentence: how many of the spans hit in 001 and 002 come from rules that also fire on three other
// garbled sentences, which share no name and no run of five words with the founding articles. The sentences: output of
// statistical, rule-based and small neural engines in split dev (sentences, and whole documents for what needs one), and
// Lakeby's own sentences sent through Apertium.
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const WEAK_ENGINES = /argos|opusmt|nllb|bergamot/i;
const NEEDED = 3;
const CLAUSE = 5;
const BARS = { '001': 14, '002': 8 };
const CAPITALISED = /(?<=[a-z,;:”"’'] )[A-Z][\p{L}-]+/gu;
const NOT_NAMES = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December I Prime Minister President Foreign Western American European British French German'.split(
    ' ',
  ),
);

export async function checkGenerality(detector, shared, { hits, texts }) {
  const wanted = new Set(Object.values(hits).flatMap((spans) => spans.flatMap(({ rules }) => rules)));
  const counts = await countFirings(detector, shared, { wanted, seeds: markOf(texts) });
  return Object.entries(hits).map(([key, spans]) => {
    const general = spans.filter(({ rules }) => rules.some((rule) => (counts.get(rule) ?? 0) >= NEEDED));
    const single = spans
      .filter((span) => !general.includes(span))
      .map(({ rules }) => rules.map((rule) => `${rule} ${counts.get(rule) ?? 0}`).join('/'));
    return {
      what: `${key} spans hit by rules that fire on three other garbled sentences`,
      value: `${general.length} of ${spans.length}${single.length ? `; the others: ${single.join(', ')}` : ''}`,
      bar: `at least ${BARS[key]}`,
      met: general.length >= BARS[key],
    };
  });
}

/** Names and runs of five words of the founding articles. */
function markOf(texts) {
  const all = texts.join('\n');
  const names = new Set((all.match(CAPITALISED) ?? []).filter((name) => !NOT_NAMES.has(name)));
  return { names, clauses: new Set(texts.flatMap(runsOf)) };
}

function runsOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(0, Math.max(words.length - CLAUSE + 1, 0)).map((_, at) => words.slice(at, at + CLAUSE).join(' '));
}

const isApart = (text, { names, clauses }) =>
  !(text.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => names.has(word)) &&
  !runsOf(text).some((run) => clauses.has(run));

async function countFirings(detector, shared, { wanted, seeds }) {
  const firings = new Map([...wanted].map((rule) => [rule, new Set()]));
  for await (const text of garbledTexts(shared)) {
    const { findings, passages } = detector.check({ id: 'text', text });
    for (const { rule, start, field } of findings) {
      const passage = field ? undefined : passages.find((sentence) => sentence.end > start);
      const sentence = passage && text.slice(passage.start, passage.end);
      if (sentence && wanted.has(rule) && isApart(sentence, seeds)) firings.get(rule).add(sentence);
    }
  }
  return new Map([...firings].map(([rule, sentences]) => [rule, sentences.size]));
}

const isWeak = ({ split, kind, system }) =>
  split === 'dev' && (kind === 'smt' || kind === 'rbmt' || WEAK_ENGINES.test(system ?? ''));

async function* garbledTexts(shared) {
  for await (const row of rowsOf(new URL('data/pairs.jsonl.gz', shared))) if (isWeak(row)) yield row.mt;
  for await (const row of rowsOf(new URL('data/articles.jsonl.gz', shared)))
    if (row.label === 'mt' && isWeak(row)) yield row.text;
  const own = readFileSync(new URL('../../corpus/engine/roundtrips.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const line of own) yield JSON.parse(line).text;
}

async function* rowsOf(file) {
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    yield JSON.parse(line);
}
