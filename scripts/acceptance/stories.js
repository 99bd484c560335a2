// Stories of the corpus against the departures and harmless rewordings marked in them (corpus/README.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const CORPUS = new URL('../../corpus/stories/', import.meta.url).pathname;
/** What the corpus calls a kind, and the rules that find it. */
const RULES = {
  negation: ['departs-in-polarity'],
  number: ['departs-in-number'],
  office: ['departs-in-office'],
  name: ['departs-in-name'],
  term: ['departs-in-term'],
  modality: ['departs-in-modality'],
  speaker: ['departs-in-speaker'],
  cut: ['departs-by-a-cut'],
};

/** Every story of the corpus: its articles with what was found in each, and its marks with their places. */
export function readStories({ detector, comparison }) {
  return readdirSync(CORPUS).map((name) => {
    const { articles: names, departures, harmless } = parse(readFileSync(join(CORPUS, name, 'story.yaml'), 'utf8'));
    const articles = names.map((id) => ({
      id,
      text: readFileSync(join(CORPUS, name, `${id}.txt`), 'utf8'),
      origin: { path: join(CORPUS, name, `${id}.txt`) },
    }));
    const departed = comparison.departures(articles);
    const findings = articles.map((article, at) => reported(detector.check(article, departed[at])));
    const textOf = new Map(articles.map(({ id, text }) => [id, text]));
    const placed = ({ article, quote, nth }) => ({ article, ...placeOf(textOf.get(article), quote, nth) });
    return {
      name,
      departures: departures.map((mark) => ({ ...mark, ...placed(mark), others: mark.others.map(placed) })),
      harmless: harmless.map(({ other, otherQuote, ...mark }) => [
        placed(mark),
        placed({ article: other, quote: otherQuote }),
      ]),
      findings: articles.flatMap(({ id }, at) => findings[at].map((finding) => ({ article: id, ...finding }))),
      textOf,
    };
  });
}

/** Of what is found in an article, what others say otherwise. */
function reported({ findings }) {
  return findings.filter(({ others }) => others !== undefined);
}

function placeOf(text, quote, nth = 1) {
  let start = -1;
  for (let time = 0; time < nth; time++) {
    start = text.indexOf(quote, start + 1);
    if (start < 0) throw new Error(`"${quote}" does not stand there ${nth} times.`);
  }
  return { start, end: start + quote.length };
}

const overlaps = (one, other) => one.article === other.article && one.start < other.end && other.start < one.end;

/**
 * How findings and marks go together. A finding is right if it marks either side of a departure of the story and sets it
 * against the other side. A departure is found if a finding of its kind does so.
 */
export function judgeStory({ departures, harmless, findings }) {
  const isAbout = (mark, finding) => {
    const sides = [finding, ...(finding.others ?? [])];
    return (
      sides.some((side) => overlaps(side, mark)) && sides.some((side) => mark.others.some((o) => overlaps(side, o)))
    );
  };
  return {
    right: findings.filter((finding) => departures.some((mark) => isAbout(mark, finding))),
    wrong: findings.filter((finding) => !departures.some((mark) => isAbout(mark, finding))),
    found: departures.filter((mark) =>
      findings.some((one) => RULES[mark.kind].includes(one.rule) && isAbout(mark, one)),
    ),
    missed: departures.filter(
      (mark) => !findings.some((one) => RULES[mark.kind].includes(one.rule) && isAbout(mark, one)),
    ),
    harmed: harmless.filter(([one, other]) =>
      findings.some((finding) => {
        const sides = [finding, ...(finding.others ?? [])];
        return (
          finding.rule === 'departs-in-polarity' &&
          sides.some((s) => overlaps(s, one)) &&
          sides.some((s) => overlaps(s, other)) &&
          !departures.some((mark) => isAbout(mark, finding))
        );
      }),
    ),
  };
}

/** The rows of the report over all stories: precision, recall, and polarity on harmless rewordings. */
export function checkStories(tools, show = false) {
  const judged = readStories(tools).map((story) => ({ story, ...judgeStory(story) }));
  const sum = (key) => judged.reduce((total, one) => total + one[key].length, 0);
  if (show) judged.forEach(showStory);
  const [right, wrong, found, missed, harmed] = ['right', 'wrong', 'found', 'missed', 'harmed'].map(sum);
  const kinds = Object.keys(RULES).map((kind) => {
    const of = (key) => judged.reduce((n, one) => n + one[key].filter((mark) => mark.kind === kind).length, 0);
    return `${kind} ${of('found')}/${of('found') + of('missed')}`;
  });
  return [
    share(`findings in ${judged.length} stories that are marked departures`, right, right + wrong, 0.9),
    share('marked departures that are found', found, found + missed, 0.75),
    { what: 'the same by kind', value: kinds.join(', '), met: true },
    { what: 'harmless rewordings called opposites', value: String(harmed), bar: 'none', met: harmed === 0 },
  ];
}

function share(what, part, whole, bar) {
  const value = whole === 0 ? 0 : part / whole;
  return { what, value: `${value.toFixed(3)} (${part} of ${whole})`, bar: `at least ${bar}`, met: value >= bar };
}

function showStory({ story, wrong, missed, harmed }) {
  console.log(`## ${story.name}`);
  const words = ({ article, start, end }) =>
    `${article}: ${JSON.stringify(story.textOf.get(article).slice(start, end))}`;
  for (const one of wrong) console.log(`  wrong  ${one.rule} ${words(one)} | ${one.others.map(words).join(' | ')}`);
  for (const one of missed) console.log(`  missed ${one.kind} ${words(one)}`);
  for (const pair of harmed) console.log(`  harmed ${pair.map(words).join(' | ')}`);
}
