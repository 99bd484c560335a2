// The five founding articles against the spans a careful reader marked.
import { readFileSync } from 'node:fs';

const overlaps = (a, b) => a.start < b.end && b.start < a.end;
const aboveHint = ({ severity }) => severity !== 'hint';
const quote = (text, { start, end }) => JSON.stringify(text.slice(start, end).slice(0, 60));

/** The rows of the report, and for each counted span of 001 and 002 that is hit, the rules that hit it. */
export function checkSeeds(detector, shared) {
  const gold = JSON.parse(readFileSync(new URL('seeds/gold.json', shared), 'utf8')).articles;
  const articles = Object.entries(gold).map(([name, { spans }]) => {
    const text = readFileSync(new URL(`seeds/${name}`, shared), 'utf8');
    return { key: name.slice(0, 3), text, spans, verdict: detector.check({ id: name, text }) };
  });
  const by = Object.fromEntries(articles.map((article) => [article.key, article]));
  const rows = [
    ...['000', '004'].map((key) => cleanRow(by[key])),
    row(
      '004 has its disclosure',
      by['004'].verdict.disclosures.length,
      'at least 1',
      by['004'].verdict.disclosures.length >= 1,
    ),
    row('001 band', by['001'].verdict.band, 'garbled', by['001'].verdict.band === 'garbled'),
    hitRow(by['001'], by['001'].verdict.findings, 20),
    strayRow(by['001']),
    row('002 band', by['002'].verdict.band, 'suspect or garbled', by['002'].verdict.band !== 'clean'),
    hitRow(by['002'], by['002'].verdict.findings, 11),
    row('003 band', by['003'].verdict.band, 'clean', by['003'].verdict.band === 'clean'),
    row('003 damage', by['003'].verdict.damage.band, 'high', by['003'].verdict.damage.band === 'high'),
    hitRow(by['003'], by['003'].verdict.damage.findings, 18),
  ];
  return {
    rows,
    hits: { '001': hitsOf(by['001']), '002': hitsOf(by['002']) },
    texts: articles.map(({ text }) => text),
  };
}

const row = (what, value, bar, met) => ({ what, value, bar, met });

function cleanRow({ key, text, verdict }) {
  const serious = verdict.findings.filter(aboveHint);
  const found = serious.map((finding) => `${finding.rule} ${quote(text, finding)}`).join(', ');
  return row(
    `${key} band; findings above hint`,
    `${verdict.band}; ${serious.length} ${found}`,
    'clean; none',
    verdict.band === 'clean' && serious.length === 0,
  );
}

function hitRow({ key, text, spans }, findings, bar) {
  const counted = spans.filter(({ optional }) => !optional);
  const missed = counted.filter((span) => !findings.some((finding) => overlaps(span, finding)));
  const hit = counted.length - missed.length;
  const rest = missed.length > 0 ? `; not hit: ${missed.map((span) => quote(text, span)).join(', ')}` : '';
  return row(`${key} spans hit`, `${hit} of ${counted.length}${rest}`, `at least ${bar}`, hit >= bar);
}

function strayRow({ key, text, spans, verdict }) {
  const stray = verdict.findings.filter(aboveHint).filter((finding) => !spans.some((span) => overlaps(span, finding)));
  const shown = stray.map((finding) => `${finding.rule} ${quote(text, finding)}`).join(', ');
  return row(`${key} findings above hint outside marked spans`, `${stray.length} ${shown}`, 'none', stray.length === 0);
}

function hitsOf({ spans, verdict }) {
  const counted = spans.filter(({ optional }) => !optional);
  const hits = counted.map((span) => ({
    span,
    rules: verdict.findings.filter((finding) => overlaps(span, finding)).map(({ rule }) => rule),
  }));
  return hits.filter(({ rules }) => rules.length > 0);
}
