// The founding articles as one story: what gold.json says of them side by side.
import { readFileSync } from 'node:fs';
import { compareItems } from '../../dist/run/stories.js';

const HUMAN = ['000', '003', '004'];
const keyOf = (id) => id.slice(0, 3);
const row = (what, value, bar, met) => ({ what, value, bar, met });

export async function checkSeedStory({ detector, comparison }, shared) {
  const gold = JSON.parse(readFileSync(new URL('seeds/gold.json', shared), 'utf8'));
  const articles = Object.keys(gold.articles).map((id) => ({
    id,
    text: readFileSync(new URL(`seeds/${id}`, shared), 'utf8'),
    origin: { path: id },
  }));
  const compared = [];
  for await (const one of compareItems(asItems(articles), comparison, 'input').items) compared.push(one);
  const found = compared.flatMap(({ article, departures }) =>
    detector
      .check(article, departures)
      .findings.filter(({ others }) => others)
      .map((finding) => ({ key: keyOf(article.id), article, ...finding })),
  );
  const flips = found.filter(({ rule }) => rule === 'departs-in-polarity').filter(isAbout('ignored'));
  const against = (key) => flips.some((one) => one.key === '001' && one.others.some((o) => keyOf(o.article) === key));
  const terms = found.filter(({ rule, key }) => rule === 'departs-in-term' && key === '001');
  const agreed = found.filter(isAbout('magine that Ukraine'));
  const human = found.filter(
    ({ key, others }) => HUMAN.includes(key) && others.every((o) => HUMAN.includes(keyOf(o.article))),
  );
  const stories = new Set(compared.map(({ story }) => story?.number));
  return [
    row('the founding articles are stories', stories.size, 'one', stories.size === 1 && !stories.has(undefined)),
    row(
      '001 says the opposite of 000 and of 002',
      ['000', '002'].filter(against).join(', '),
      'both',
      against('000') && against('002'),
    ),
    row('diverging terms of 001', terms.map(wordsOf).join(', '), 'at least 1', terms.length > 0),
    row('findings in what four of them quote alike', agreed.length, 'none', agreed.length === 0),
    row('findings between 000, 003 and 004', human.map(wordsOf).join(', ') || 0, 'none', human.length === 0),
  ];
}

async function* asItems(articles) {
  yield* articles;
}

const wordsOf = ({ article, start, end }) => JSON.stringify(article.text.slice(start, end));

/** Whether a finding, or what it is set against, stands in a sentence with these words. */
function isAbout(words) {
  return ({ article, start, end, others }) =>
    article.text.slice(Math.max(start - 60, 0), end + 60).includes(words) ||
    others.some(({ sentence }) => sentence.includes(words));
}
