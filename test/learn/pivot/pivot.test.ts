import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/model.js';
import type { Example } from '../../../src/learn/corpus.js';
import { ngramRates } from '../../../src/learn/ngram-rates.js';
import { indexNgrams } from '../../../src/learn/ngram-index.js';
import { learnPivots } from '../../../src/learn/pivot/pivot.js';
import { rankSources, signsOf } from '../../../src/score/pivot.js';
import { pivotBytes, SOURCES, type PivotModel } from '../../../src/score/pivot-model.js';
import { WORDS } from '../../../src/wording/forms.js';
import { membersOf } from '../../../src/wording/ngrams.js';
import { findingOf } from '../../score/findings.js';

const LANGUAGES = ['de', 'fr', 'ru', 'ro'] as const;
const PARTS = 3;
const DOCUMENTS = 8;
const members = membersOf(new Uint16Array(400));
/** A habit of each language, and the topic that its documents have, whoever translates them. */
const HABIT = 50;
const TOPIC = 60;

/** Sixty forms, alike in all texts but for what is given. */
function codesWith(extra: readonly number[]): Uint16Array {
  return Uint16Array.from({ length: 60 }, (_, at) => WORDS + (extra[at] ?? at % 7));
}

const from = (rule: string, languages: readonly string[]): Finding => ({
  ...findingOf(rule, 'calques', 'sign'),
  from: languages,
});

function example(label: Example['label'], language: (typeof LANGUAGES)[number], place: number): Example {
  const at = LANGUAGES.indexOf(language);
  const isMachine = label !== 'human';
  return {
    ...{ id: `${label}-${language}-${place}`, set: `s${place % PARTS}`, year: 2010 + (place % PARTS) },
    ...{ doc: `${language}-${place}`, label, langpair: `${language}-en`, roundtrip: false, quality: null, words: 60 },
    codes: codesWith([TOPIC + at, TOPIC + at, ...(isMachine ? [HABIT + at, HABIT + at, HABIT + at] : [])]),
    letters: new Map(isMachine && language === 'de' ? [['ß', 1]] : []),
    findings: isMachine ? [from('a', ['ru']), from('b', ['ko']), from('c', []), from(`only-${language}`, [])] : [],
    ...{ heard: [], unscored: false },
  };
}

const examples = LANGUAGES.flatMap((language) =>
  Array.from({ length: DOCUMENTS * PARTS }, (_, place) => [
    example('garbled', language, place),
    example('human', language, place),
  ]).flat(),
);
const index = indexNgrams(
  examples.map(({ codes, doc = '' }) => ({ codes, document: doc })),
  members,
);
const rates = ngramRates(
  examples.map(({ codes }) => codes),
  index,
);
const folds = Int32Array.from(examples, ({ year = 2010 }) => year - 2010);
const learned = learnPivots({ examples, folds, rates, hashes: index.hashes, members }, PARTS);

const nothing = { findings: [], letters: new Map<string, number>() };
const likeliest = (evidence: Parameters<typeof rankSources>[0], model: PivotModel = learned.all): string =>
  rankSources(evidence, model, members)[0]?.language ?? '';

describe('learnPivots', () => {
  test.each(['de', 'fr', 'ru'] as const)('tells text from %s, also without the part it is in', (language) => {
    const article = example('garbled', language, 1);
    expect(likeliest(article)).toBe(language);
    expect(likeliest(article, learned.without(1))).toBe(language);
  });

  test('learns habits of engines and not what documents are about', () => {
    const germanOf = (word: number): number => {
      const codes = codesWith([word, word, word]);
      return signsOf({ ...nothing, codes }, learned.all, members).ngrams[SOURCES.indexOf('de')] ?? 0;
    };
    expect(germanOf(HABIT)).toBeGreaterThan(germanOf(HABIT + 1) + 1);
    expect(Math.abs(germanOf(TOPIC) - germanOf(TOPIC + 1))).toBeLessThan(0.3);
  });

  test('a language without text has what rules name, and alphabets', () => {
    const ranking = rankSources({ ...nothing, findings: [from('b', ['ko'])] }, learned.all, members);
    const shareOf = (wanted: string): number => ranking.find(({ language }) => language === wanted)?.probability ?? 0;
    expect(shareOf('ko')).toBeGreaterThan(shareOf('fa'));
    const { letters } = signsOf({ ...nothing, letters: new Map([['ß', 2]]) }, learned.all, members);
    expect(letters.indexOf(Math.max(...letters))).toBe(SOURCES.indexOf('de'));
  });

  test('is the same again', () => {
    const again = learnPivots({ examples, folds, rates, hashes: index.hashes, members }, PARTS);
    expect(pivotBytes(again.all)).toEqual(pivotBytes(learned.all));
  });

  test('without text of any language nothing is known, and nothing fails', () => {
    const few = examples.map((one) => ({ ...one, label: 'human' as const }));
    const poor = learnPivots({ examples: few, folds, rates, hashes: index.hashes, members }, PARTS);
    expect(poor.all.mix.confidence).toBe(0.5);
    expect(rankSources({ ...nothing, findings: [from('b', ['ko'])] }, poor.all, members)[1]?.language).toBe('ko');
  });
});
