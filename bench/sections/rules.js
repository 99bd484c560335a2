// Does the time grow with the number of rules?
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineChart } from '../charts/lines.js';
import { inTurn, least, megabytesOf, ratio } from '../measure.js';
import { number, range, table } from '../page/markdown.js';
import { wordSequences } from '../phrases.js';
import { megabytes } from '../texts.js';

const RULES = fileURLToPath(new URL('../../rules/', import.meta.url));
const PATTERNS = 4;
const A_FILE = 500;

/** Whole checks with the shipped rules alone and with made ones beside them, until there are ten times as many. */
async function measure({ news, quick, folder }) {
  const texts = megabytes(news.texts, quick ? 0.5 : 2);
  const shipped = shippedCount();
  const made = madeRules(news.others, 9 * shipped);
  const checks = {};
  const rows = [];
  for (const times of quick ? [1, 10] : [1, 3, 10]) {
    const rules = made.slice(0, (times - 1) * shipped);
    const detector = await detectorOf(join(folder, `rules-${times}`), rules);
    checks[times] = () =>
      texts.reduce((sum, text, at) => sum + detector.check({ id: `${at}`, text }).findings.length, 0);
    rows.push({ times: (shipped + rules.length) / shipped, rules: shipped + rules.length, findings: checks[times]() });
  }
  const seconds = Object.values(await inTurn(checks, { rounds: 7, seconds: quick ? 5 : 30 }));
  const size = megabytesOf(texts);
  return {
    growth: ratio(seconds.at(-1), seconds[0]),
    rows: rows.map((row, at) => ({ ...row, rate: size / least(seconds[at]), findings: row.findings / size })),
  };
}

function shippedCount() {
  const files = readdirSync(join(RULES, 'en'), { recursive: true }).filter((name) => name.endsWith('.yaml'));
  return files.reduce((sum, name) => sum + ruleNames(readFileSync(join(RULES, 'en', name), 'utf8')), 0);
}

function ruleNames(yaml) {
  return yaml.split('\nrules:')[1]?.match(/^ {2}[a-z0-9-]+:/gm)?.length ?? 0;
}

/** Rules of as many patterns as the shipped ones have on average, each pattern a word sequence of other news. */
function madeRules(texts, count) {
  const patterns = [...new Set(wordSequences(texts, count * PATTERNS).map((words) => words.toLowerCase()))];
  return Array.from({ length: Math.floor(patterns.length / PATTERNS) }, (_, at) => {
    const match = patterns.slice(at * PATTERNS, (at + 1) * PATTERNS);
    return [`made-${at}`, { match, strength: 'hint', bad: [`((${match[0]}))`, `x ((${match[0]}))`], good: ['x', 'y'] }];
  });
}

/** Shipped and made rules in one folder, which takes the place of the shipped: one index over all, as the build makes it. */
async function detectorOf(folder, rules) {
  const { createDetector } = await import('../../dist/index.js');
  cpSync(RULES, folder, { recursive: true });
  mkdirSync(join(folder, 'en', 'wording'), { recursive: true });
  for (let at = 0; at < rules.length; at += A_FILE) {
    const file = { about: 'Made for a measurement.', rules: Object.fromEntries(rules.slice(at, at + A_FILE)) };
    writeFileSync(join(folder, 'en', 'wording', `made-${at}.yaml`), JSON.stringify(file));
  }
  return createDetector({ instead: join(folder, 'en') });
}

function show({ growth, rows }) {
  return {
    text: `The rules that come with Lakeby, and beside them rules made of word sequences of other news (three to six words that stand there only
once, ${PATTERNS} patterns a rule, as the shipped ones have on average), all in one index. What is measured is the whole check, with what the made rules find.
${number(rows.at(-1).times)} times the rules take ${number(growth.value, 2)} times the time (middle half of the rounds: ${range(growth)}).

${table(
  ['rules', 'times the shipped', 'MB a second', 'findings a MB'],
  rows.map(({ rules, times, rate, findings }) => [rules, number(times), number(rate), number(findings)]),
)}

![Microseconds a kilobyte against the number of rules](performance-rules.svg)`,
    charts: {
      'performance-rules.svg': lineChart({
        title: 'Time per kilobyte by number of rules',
        x: { label: 'rules' },
        y: { label: 'µs a KB' },
        series: [{ name: 'check', points: rows.map(({ rules, rate }) => [rules, 1000 / rate]) }],
      }),
    },
  };
}

export const rules = { title: 'Number of rules', measure, show };
