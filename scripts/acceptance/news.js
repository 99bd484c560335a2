// Human news must stay clean; visibly garbled documents are reported.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

const percent = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;

export async function checkNews(detector, shared, split) {
  const human = emptyTally();
  const garbled = emptyTally();
  const lines = createInterface({
    input: createReadStream(new URL('data/articles.jsonl.gz', shared)).pipe(createGunzip()),
  });
  for await (const line of lines) {
    const row = JSON.parse(line);
    if (row.split !== split) continue;
    const tally = row.label === 'human' ? human : row.kind === 'smt' || row.kind === 'rbmt' ? garbled : null;
    if (tally) add(tally, detector.check(row));
  }
  const suspects = human.suspect + human.garbled;
  const rate = (1000 * human.serious) / human.words;
  const flagged = garbled.suspect + garbled.garbled;
  return [
    {
      what: `${human.articles} human rows of ${split}: suspect or worse`,
      value: percent(suspects, human.articles),
      bar: 'at most 1 %',
      met: suspects <= human.articles / 100,
    },
    {
      what: 'the same: garbled',
      value: `${percent(human.garbled, human.articles)} (${human.garbled})`,
      bar: 'at most 0.1 %',
      met: human.garbled <= human.articles / 1000,
    },
    {
      what: 'the same: findings above hint per 1,000 words',
      value: rate.toFixed(3),
      bar: 'at most 0.5',
      met: rate <= 0.5,
    },
    {
      what: `${garbled.articles} smt and rbmt rows of ${split}: suspect or worse`,
      value: percent(flagged, garbled.articles),
      met: true,
    },
    { what: 'the same: garbled', value: percent(garbled.garbled, garbled.articles), met: true },
    {
      what: 'the same: findings above hint per 1,000 words',
      value: ((1000 * garbled.serious) / garbled.words).toFixed(2),
      met: true,
    },
    {
      what: 'not scored (taken for another language)',
      value: `${human.unscored} human, ${garbled.unscored} garbled`,
      met: true,
    },
  ];
}

const emptyTally = () => ({ articles: 0, words: 0, serious: 0, clean: 0, suspect: 0, garbled: 0, unscored: 0 });

function add(tally, { band, words, findings }) {
  tally.articles++;
  tally.words += words;
  tally.serious += findings.filter(({ severity }) => severity !== 'hint').length;
  tally[band ?? 'unscored']++;
}
