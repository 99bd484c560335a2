import { describe, expect, it } from '@jest/globals';
import type { Finding, OtherSpan, Verdict } from '../../src/model.js';
import { htmlReporter } from '../../src/report/html/reporter.js';
import { otherLines, otherWords } from '../../src/report/others.js';
import { paint } from '../../src/report/paint.js';
import { sarifReporter } from '../../src/report/sarif/reporter.js';
import { storiesOf } from '../../src/report/story-rows.js';
import { fakeVerdict } from '../helpers/fake-detector.js';
import { HOSTILE, reportOf } from '../helpers/report.js';
import { validLog } from '../helpers/sarif.js';

const said = (article: string, sentence: string, text: string): OtherSpan => {
  const within = sentence.indexOf(text);
  return {
    article,
    origin: { path: `${article}.txt` },
    start: within,
    end: within + text.length,
    text,
    sentence,
    within,
  };
};

/** The verdict on an article of story 1 whose words others contradict. */
function departing(id: string, sentence: string, words: string, others: readonly OtherSpan[]): Verdict {
  const { start, end } = said(id, sentence, words);
  const finding: Finding = {
    ...{
      rule: 'departs-in-number',
      category: 'meaning',
      severity: 'sign',
      message: 'Others differ.',
      fingerprint: 'f',
    },
    ...{ start, end, others },
  };
  return {
    ...fakeVerdict(sentence, { id, origin: { path: `${id}.txt` } }),
    findings: [finding],
    story: { number: 1, articles: 3 },
  };
}

const FORTY = 'Some 40 boats lay there.';
const NINETY = 'Some 90 boats lay there.';
const A = departing('a', FORTY, '40', [said('b', NINETY, '90')]);
const B = departing('b', NINETY, '90', [said('a', FORTY, '40')]);

describe('stories side by side', () => {
  it('show once what two articles find in each other', () => {
    const [story] = storiesOf([B, A]);
    expect(story!.rows).toHaveLength(1);
    const [{ cells }] = story!.rows as [(typeof story)['rows'][number]];
    expect([...cells].map(([id, { before, words, isFound }]) => [id, before, words, isFound])).toEqual([
      ['b', 'Some ', '90', true],
      ['a', 'Some ', '40', true],
    ]);
  });

  it('leave out articles that belong to no story', () => {
    expect(storiesOf([fakeVerdict('Nothing.')])).toEqual([]);
  });

  it('are columns of the HTML report, with links to the articles and the words marked', () => {
    const page = reportOf(htmlReporter({ hints: false }), [A, B]);
    expect(page).toContain('Story 1, told by 2 articles');
    expect(page).toContain('<th scope="row">departs-in-number</th>');
    expect(page).toContain('<td class="found">Some <mark>40</mark> boats lay there.</td>');
    expect(page).toMatch(/<th scope="col"[^>]*><a href="#a\d">b<\/a>/);
  });

  it('are related locations in SARIF', () => {
    const [result] = validLog(reportOf(sarifReporter({ rules: () => [], hints: false }), [A])).runs[0]!.results!;
    expect(result!.relatedLocations).toEqual([
      {
        id: 1,
        physicalLocation: { artifactLocation: { uri: 'b.txt' } },
        message: { text: 'b: Some [90] boats lay there.' },
      },
    ]);
  });

  it.each(HOSTILE)('are safe whatever others say: %j', (words) => {
    const hostile = departing('a', FORTY, '40', [said(words, `It was ${words} there.`, words)]);
    const page = reportOf(htmlReporter({ hints: false }), [
      hostile,
      { ...B, article: { ...B.article, id: words, source: words } },
    ]);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/javascript:alert\(1\)"/);
    validLog(reportOf(sarifReporter({ rules: () => [], hints: false }), [hostile]));
  });
});

describe('what another article says', () => {
  it('is cut at words on both sides of a long sentence', () => {
    const long = `${'before '.repeat(40)}here${' after'.repeat(40)}`;
    const { before, words, after } = otherWords(said('b', long, 'here'));
    expect(before).toMatch(/^\.\.\. before /);
    expect(words).toBe('here');
    expect(after).toMatch(/ after \.\.\.$/);
    expect(before.length + after.length).toBeLessThan(240);
  });

  it('stands in brackets below the words it contradicts', () => {
    expect(otherLines(said('b.txt', NINETY, '90'), paint(0), 80)).toEqual(['  b.txt: Some [90] boats lay there.']);
  });
});
