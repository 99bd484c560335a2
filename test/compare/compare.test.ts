import { describe, expect, it } from '@jest/globals';
import { compareStory } from '../../src/compare/compare.js';
import type { Article, Finding } from '../../src/model.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { analyze } from '../../src/text/analyze.js';

const { lexicon } = shippedKnowledge(loadShipped());

/** Compares texts as articles a, b, c and so on. */
function compared(
  texts: readonly (string | Partial<Article>)[],
  guess: readonly Finding[] = [],
): (readonly Finding[])[] {
  const articles = texts.map((given, at) => {
    const id = 'abcdefghijklmnop'[at]!;
    return { id, text: '', origin: { path: `${id}.txt` }, ...(typeof given === 'string' ? { text: given } : given) };
  });
  return compareStory(
    articles.map((article) => analyze(article, lexicon)),
    () => guess,
  );
}

const OPEN = 'The mayor of Tarn said the bridge over the Lisse would stay open for lorries in June.';
const CLOSED = 'The mayor of Tarn said the bridge over the Lisse would not stay open for lorries in June.';
const FORTY = 'Some 40 boats lay in the harbour of Tarn when the storm came on Monday.';
const NINETY = 'Some 90 boats lay in the harbour of Tarn when the storm came on Monday.';

describe('articles of one story', () => {
  it('get a sign where one says the opposite of two others, with the words of both', () => {
    const [a, b, c] = compared([OPEN, `${OPEN} It was late.`, CLOSED]);
    expect([a, b]).toEqual([[], []]);
    expect(c).toMatchObject([{ rule: 'departs-in-polarity', severity: 'sign', category: 'meaning' }]);
    expect(c![0]!.message).toBe('It stands against 2 others: it says the opposite.');
    expect(c![0]!.others!.map(({ article }) => article)).toEqual(['a', 'b']);
  });

  it('get a hint each where one stands against one, and are told that nobody knows which is right', () => {
    const [a, b] = compared([FORTY, NINETY]);
    for (const [finding] of [a!, b!]) {
      expect(finding).toMatchObject({ rule: 'departs-in-number', severity: 'hint' });
      expect(finding!.message).toBe(
        'Another article of this story disagrees: it gives another number or date. Which is right cannot be told.',
      );
    }
  });

  it('are told that they are copies of the text they depart from', () => {
    const report =
      'The storm came over the hills at noon, and the ferry stayed in port until the wind had gone down again. ';
    const rest =
      report.repeat(1) +
      'Fishermen mended their nets in the hall, and the school sent all of its children home at one. ';
    const [, , c] = compared([`${rest}${FORTY}`, `${rest}${FORTY} Nobody slept.`, `${rest}${NINETY}`]);
    expect(c!.map(({ message }) => message)).toEqual([
      'It stands against 2 others, though it is a copy of them: it gives another number or date.',
    ]);
  });

  it('get hints where as many stand on either side', () => {
    const found = compared([FORTY, `${FORTY} Nobody slept.`, NINETY, `${NINETY} Nobody slept.`]);
    expect(found.map((findings) => findings.map(({ severity }) => severity))).toEqual([
      ['hint'],
      ['hint'],
      ['hint'],
      ['hint'],
    ]);
    expect(found[0]![0]!.message).toBe(
      '2 others of this story disagree, and one says the same as it: it gives another number or date. Which is right cannot be told.',
    );
  });

  it('say where the words of the other article stand, in its text and in their sentence', () => {
    const second = `A short first line.\n\n${NINETY}`;
    const [[finding]] = compared([FORTY, second]) as [[Finding], unknown];
    const [other] = finding.others!;
    expect(second.slice(other!.start, other!.end)).toBe('90');
    expect(other).toMatchObject({ article: 'b', origin: { path: 'b.txt' }, text: '90', sentence: NINETY });
    expect(NINETY.slice(other!.within, other!.within + 2)).toBe('90');
  });

  it('count an article that gives the number in quite another sentence', () => {
    const [, , c] = compared([
      FORTY,
      'Nobody in Tarn could remember a night like that. The insurers, who sent three people, wrote down 40 boats.',
      NINETY,
    ]);
    expect(c).toMatchObject([{ severity: 'sign', message: expect.stringMatching(/^It stands against 2 others/) }]);
  });

  it.each([
    ['the same sentence', [OPEN, OPEN.replace('said', 'told reporters')]],
    ['nothing in common', [OPEN, 'A baker in Lund has made a loaf as long as a bus, and a school has eaten it.']],
    ['a question of taste', [FORTY, FORTY.replace('lay in', 'were in')]],
    ['no text but a headline', ['Bridge stays open', 'Bridge does not stay open']],
  ])('get nothing for %s', (_, texts) => {
    expect(compared(texts).flat()).toEqual([]);
  });

  it('count equal texts as one voice', () => {
    const [a, b, c] = compared([OPEN, OPEN, CLOSED]);
    expect(c).toMatchObject([{ severity: 'hint', others: [{ article: 'a' }] }]);
    expect(a).toMatchObject([{ severity: 'hint' }]);
    expect(b).toEqual(a);
  });

  it('are not compared beyond the twelfth', () => {
    const many = Array.from({ length: 13 }, (_, at) => `${at === 12 ? CLOSED : OPEN} It was day ${at}.`);
    expect(compared(many)[12]).toEqual([]);
  });
});

describe('versions of one article', () => {
  const versions = (earlier: Partial<Article>, later: Partial<Article>) =>
    compared([
      { url: 'https://example.org/a', text: NINETY, ...later },
      { url: 'https://example.org/a', text: FORTY, ...earlier },
    ]);

  it('are put in order by their dates; what changed is said of the later one', () => {
    const [later, earlier] = versions({ published: '2026-03-01' }, { published: '2026-03-02' });
    expect(earlier).toEqual([]);
    expect(later).toMatchObject([
      {
        severity: 'hint',
        message: 'The version of 2026-03-01 gives another number or date: it was changed since.',
        others: [{ text: '40' }],
      },
    ]);
  });

  it('are in the order they came where a date is missing', () => {
    const [earlier, later] = versions({}, { published: 'yesterday' });
    expect(earlier).toEqual([]);
    expect(later![0]!.message).toBe('The version of yesterday gives another number or date: it was changed since.');
  });

  it('do not speak twice: against others only the latest counts', () => {
    const [, , other] = compared([
      { url: 'https://example.org/a', text: FORTY, published: '2026-03-01' },
      { url: 'https://example.org/a', text: `${FORTY} Nobody slept.`, published: '2026-03-02' },
      NINETY,
    ]);
    expect(other).toMatchObject([{ severity: 'hint', others: [{ article: 'b' }] }]);
  });
});

describe('what a rule supposes was meant', () => {
  const garbled = 'The minister said that Orsenia had sent mermaids to the border villages on Friday.';
  const guess: Finding = {
    ...{ rule: 'mermaids', category: 'senses', severity: 'sign', message: 'Wrong sense.', fingerprint: 'f' },
    ...{ start: garbled.indexOf('mermaids'), end: garbled.indexOf('mermaids') + 8, means: ['alarms; sirens'] },
  };

  it('is borne out where another article has it in the same place', () => {
    const [found] = compared([garbled, garbled.replace('mermaids', 'sirens')], [guess]);
    expect(found).toMatchObject([
      {
        rule: 'departs-in-term',
        severity: 'sign',
        message: 'Another article has here what the rule mermaids supposes was meant.',
        others: [{ text: 'sirens' }],
      },
    ]);
  });

  it('is left alone where nobody has it', () => {
    expect(compared([garbled, garbled.replace('mermaids', 'blankets')], [guess]).flat()).toEqual([]);
  });
});
