// How many garbled articles show enough findings to convince a reader, beside what people's text shows. Goals, not bars: a
// goal that is not reached is printed as short, and fails nothing.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { classesOf } from '../../dist/evaluate/classes.js';

const present = (value) => value ?? undefined;

/** Findings aside from wording, which says nothing a reader can check; where two overlap, they see one mistake. */
function said({ findings }) {
  let end = 0;
  return findings.filter((finding) => {
    if (finding.category === 'wording' || (finding.field === undefined && finding.start < end)) return false;
    if (finding.field === undefined) end = finding.end;
    return true;
  });
}

export async function checkCompany(detector, shared, split) {
  const rows = [];
  const lines = createInterface({
    input: createReadStream(new URL('data/articles.jsonl.gz', shared)).pipe(createGunzip()),
  });
  for await (const line of lines) {
    const { text, ...row } = JSON.parse(line);
    const graded = {
      ...row,
      langpair: present(row.langpair),
      system: present(row.system),
      kind: present(row.kind),
      qualityKind: present(row.qualityKind),
    };
    const checked = row.split === split ? detector.check({ id: row.id, text }) : undefined;
    rows.push({ graded, words: checked?.words ?? 0, findings: checked && said(checked) });
  }
  const labels = classesOf(rows.map(({ graded }) => graded));
  const looked = rows.map((row, at) => ({ ...row, label: labels[at] })).filter(({ findings }) => findings);
  const families = new Map(detector.rules.map(({ id, category, family }) => [id, `${category}/${family}`]));
  const isGarbled = ({ label, graded }) => label === 'garbled' && !graded.roundtrip;
  const convinces = ({ findings }) =>
    findings.length >= 3 && new Set(findings.map(({ rule }) => families.get(rule))).size >= 2;
  const human = looked.filter(({ label }) => label === 'human');
  const rate = (chosen) =>
    (1000 * human.reduce((sum, { findings }) => sum + findings.filter(chosen).length, 0)) /
    human.reduce((sum, { words }) => sum + words, 0);
  return [
    share(
      `garbled documents of ${split}, no round trips: three findings of two families`,
      looked.filter(isGarbled),
      convinces,
      0.8,
    ),
    share(
      `round trips of ${split}: two findings`,
      looked.filter(({ graded }) => graded.roundtrip),
      ({ findings }) => findings.length >= 2,
      0.6,
    ),
    atMost(
      `findings per 1,000 words of people's text of ${split}, hints included`,
      rate(() => true),
      1,
    ),
    atMost(
      `the same above hint`,
      rate(({ severity }) => severity !== 'hint'),
      0.3,
    ),
  ];
}

function share(what, rows, holds, goal) {
  const value = rows.filter(holds).length / rows.length;
  return {
    what: `${rows.length} ${what}`,
    value: `${(100 * value).toFixed(1)} %`,
    bar: `goal: ${100 * goal} %`,
    met: true,
    short: value < goal,
  };
}

function atMost(what, value, goal) {
  return { what, value: value.toFixed(3), bar: `goal: at most ${goal}`, met: true, short: value > goal };
}
