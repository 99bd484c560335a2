import { describe, expect, it } from '@jest/globals';
import type { Finding, Verdict } from '../../../src/model.js';
import { fakeVerdict } from '../../helpers/fake-detector.js';
import { articlesOf, findingOf, pageOf } from './report-of.js';

const articleOf = (text: string, more: Partial<Verdict> = {}): string =>
  articlesOf(pageOf([{ ...fakeVerdict(text), passages: [], ...more }]));
const paragraphsOf = (page: string): string[] => [...page.matchAll(/<p>(.*?)<\/p>/g)].map(([, inner = '']) => inner);
const notesOf = (page: string): string[] => [...page.matchAll(/<li id="(a1-\d+)"/g)].map(([, id = '']) => id);
/** The pieces of a text: the words, and in brackets the notes they belong to; a stop for the keyboard has a star. */
const piecesOf = (html: string): string =>
  html.replace(
    /<(a|span) class="mark ([^"]*)"(?: data-ends="[^"]*")? data-notes="([^"]*)"[^>]*>(.*?)<\/\1>/g,
    (_, name: string, look: string, notes: string, words: string) =>
      `[${words}|${name === 'a' ? '*' : ''}${look}|${notes.replaceAll('a1-', '')}]`,
  );

describe('marks', () => {
  const TEXT = 'one two three four';
  const of = (words: string, severity: Finding['severity']): Finding => findingOf(TEXT, words, { severity });

  it.each<[string, Finding[], string]>([
    ['alone', [of('two', 'sign')], 'one [two|*sign|1] three four'],
    ['at both ends of the text', [of('one', 'hint'), of('four', 'proof')], '[one|*hint|1] two three [four|*proof|2]'],
    [
      'over the same words, the gravest seen',
      [of('two', 'hint'), of('two', 'proof')],
      'one [two|*proof|1 2] three four',
    ],
    [
      'inside each other',
      [of('one two three', 'sign'), of('two', 'hint')],
      '[one |*sign to-go-on|1][two|*sign goes-on to-go-on|1 2][ three|sign goes-on|1] four',
    ],
    [
      'across each other',
      [of('one two', 'sign'), of('two three', 'proof')],
      '[one |*sign to-go-on|1][two|*proof to-go-on|1 2][ three|proof goes-on|2] four',
    ],
    ['beyond the end of the text', [{ ...of('four', 'sign'), end: 99 }], 'one two three [four|*sign to-go-on|1]'],
  ])('%s are cut where they overlap', (_, findings, expected) => {
    const [paragraph = ''] = paragraphsOf(articleOf(TEXT, { findings }));
    expect(piecesOf(paragraph)).toBe(expected);
  });

  it('carry the numbers of the findings that end there', () => {
    const page = articleOf(TEXT, { findings: [of('one two', 'sign'), of('two', 'sign'), of('four', 'hint')] });
    expect([...page.matchAll(/data-ends="([^"]*)"/g)].map(([, ends]) => ends)).toEqual(['1,2', '3']);
  });

  it('go on over the end of a paragraph', () => {
    const text = 'one two\n\nthree four';
    const [first = '', second = ''] = paragraphsOf(
      articleOf(text, { findings: [{ ...findingOf(text, 'two'), end: 14 }] }),
    );
    expect(piecesOf(first)).toBe('one [two|*sign to-go-on|1]');
    expect(piecesOf(second)).toBe('[three|sign goes-on|1] four');
  });

  it('are of another kind for damage and disclosures', () => {
    const [paragraph = ''] = paragraphsOf(articleOf('He didnt say machine-translated.'));
    expect(piecesOf(paragraph)).toBe('He [didnt|*damage|1] say [machine-translated|*disclosure|2].');
  });

  it('stand in a doubtful sentence that is shaded by its score', () => {
    const passages = [
      { start: 0, end: 7, score: 0.5 },
      { start: 8, end: 18, score: 0 },
    ];
    const [paragraph = ''] = paragraphsOf(articleOf(TEXT, { findings: [of('two three', 'sign')], passages }));
    expect(piecesOf(paragraph)).toBe(
      '<span class="doubt" style="--doubt:0.50">one [two|*sign to-go-on|1]</span>[ three|sign goes-on|1] four',
    );
  });
});

describe('notes', () => {
  it('are numbered as the article is read: title, markup, text', () => {
    const verdict = fakeVerdict('They fired arrows.', {
      title: 'Arrows',
      markup: [{ markup: '<html>', message: 'M.' }],
    });
    const inTitle = findingOf('Arrows', 'Arrows', { field: 'title', rule: 'in-title' });
    const inMarkup = findingOf('<html>', 'html', { field: 'markup', rule: 'in-markup' });
    const page = articlesOf(pageOf([{ ...verdict, findings: [...verdict.findings, inMarkup, inTitle] }]));
    expect([...page.matchAll(/<small>\w+ · ([\w-]+)/g)].map(([, rule]) => rule)).toEqual([
      'in-title',
      'in-markup',
      'arrows-for-missiles',
    ]);
    expect(page).toMatch(/<h3 [^>]*><a class="mark sign" data-ends="1"/);
    expect(page).toMatch(/<code>&lt;<a class="mark sign" data-ends="2"/);
  });

  it('say the words, what was meant, why, the rule and the languages', () => {
    expect(articleOf('They fired arrows.')).toContain(
      '<li id="a1-1" class="sign"><b class="number">1</b> <q>arrows</q> <span class="probably">probably: </span><em>missiles</em> ' +
        '<span class="why">The engine took another sense of the word.</span> <small>sign · arrows-for-missiles · from Spanish, Russian</small></li>',
    );
  });

  it('list what other articles say, with a link to those in the page', () => {
    const others = [
      { article: 'b.txt', origin: { path: 'b.txt' }, start: 0, end: 4, text: 'seven', sentence: 'seven', within: 0 },
      { article: 'lost', origin: { path: 'lost' }, start: 0, end: 1, text: 'six', sentence: 'six', within: 0 },
    ];
    const text = 'There were five.';
    const one = { ...fakeVerdict(text), findings: [findingOf(text, 'five', { others })] };
    const page = articlesOf(pageOf([one, fakeVerdict('There were seven.', { id: 'b.txt' })]));
    expect(page).toContain('<li><a href="#a2">b.txt</a>: <q>seven</q></li><li>lost: <q>six</q></li>');
  });

  it('leave the middle of long words out', () => {
    const words = `${'a'.repeat(100)} ${'b'.repeat(100)}`;
    expect(articleOf(words, { findings: [findingOf(words, words)] })).toContain(
      `<q>${'a'.repeat(80)} ... ${'b'.repeat(80)}</q>`,
    );
  });
});

describe('the text of an article', () => {
  it('is there to the last paragraph; three and more without marks are folded', () => {
    const page = articleOf('One.\nTwo.\n\nThey fired arrows.\nFour.\nFive.\n \nSix.');
    expect(paragraphsOf(page).map((part) => part.replace(/<[^>]*>/g, ''))).toEqual([
      'One.',
      'Two.',
      'They fired arrows.',
      'Four.',
      'Five.',
      'Six.',
    ]);
    expect(page).toContain('<details><summary>3 paragraphs without marks</summary><p>Four.</p>');
    expect(page).not.toContain('2 paragraphs');
  });

  it('has a note for every finding, even one that covers no letter', () => {
    const empty = { start: 4, end: 4 };
    const after = { start: 40, end: 41 };
    const page = articleOf('One.\n\nTwo.', {
      findings: [empty, after].map((span) => ({ ...findingOf('', ''), ...span })),
    });
    expect(notesOf(page)).toEqual(['a1-1', 'a1-2']);
  });

  it('ends with what the user asked not to see, folded, and why', () => {
    const page = articleOf('One arrows.', {
      suppressed: [{ ...findingOf('One arrows.', 'One'), why: 'It is in the baseline.' }],
    });
    expect(page).toContain('<summary>1 finding suppressed</summary>');
    expect(page).toMatch(/<q>One<\/q>.*<span>It is in the baseline\.<\/span>/);
  });
});
