import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDetector } from '../src/index.js';

const detector = await createDetector();
const folder = mkdtempSync(join(tmpdir(), 'lakeby-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CREDIT = 'Ana Lima speaks in Porto on Monday. Rui Melo / Lake by REUTERS';

describe('createDetector', () => {
  test('finds the credit that gave Lakeby its name', () => {
    const { findings, band, notes } = detector.check({ id: 'a', text: CREDIT });
    expect(findings.map(({ start, end }) => CREDIT.slice(start, end))).toContain('Lake by REUTERS');
    expect(band).toBe('suspect');
    expect(notes).toEqual(['This verdict rests on little text: 12 words.']);
  });

  test('the same article has the same verdict', () => {
    expect(detector.check({ id: 'a', text: CREDIT })).toEqual(detector.check({ id: 'a', text: CREDIT }));
  });

  test('a near miss of a credit is found without a rule of its own', async () => {
    const rules = detector.rules
      .filter(({ category, family }) => category === 'credits' && family !== 'near-miss')
      .map(({ id }) => id);
    const without = await createDetector({ switchedOff: rules });
    const spans = without.check({ id: 'a', text: CREDIT }).findings.map(({ start, end }) => CREDIT.slice(start, end));
    expect(spans.some((span) => span.includes('Lake by REUTERS'))).toBe(true);
  });

  test('a rule that is given a severity is reported and scored as that', async () => {
    const report = 'The council met on Monday and heard the report of the harbour master. ';
    const text = `${report.repeat(12)}It names the US and the U.S. by turns.`;
    const [hint, sign, proof] = await Promise.all(
      (['hint', 'sign', 'proof'] as const).map(async (severity) =>
        (await createDetector({ severities: { 'us-in-two-ways': severity } })).check({ id: 'a', text }),
      ),
    );
    const told = [hint, sign, proof].map(({ band, findings }) => [
      band,
      findings.filter(({ rule }) => rule === 'us-in-two-ways').map(({ severity }) => severity),
    ]);
    expect(told).toEqual([
      ['clean', ['hint']],
      ['clean', ['sign']],
      ['suspect', ['proof']],
    ]);
    expect(hint.score ?? 1).toBeLessThan(sign.score ?? 0);
    expect(sign.score ?? 1).toBeLessThan(proof.score ?? 0);
  });

  test('a severity for a rule that does not exist is refused, with the one that was meant', async () => {
    await expect(createDetector({ severities: { 'lake-by-reuter': 'hint' } })).rejects.toMatchObject({
      message: 'There is no rule "lake-by-reuter" to give a severity to.',
      place: { hint: 'Did you mean "lake-by-reuters"?' },
    });
  });

  test('findings in a title that stands apart say so', () => {
    const text = 'The minister spoke for an hour about the harbour and the new bridge.';
    const { findings } = detector.check({
      id: 'a',
      text,
      title: 'Neighbours remember a hostile and hostile neighbour',
    });
    expect(findings.every(({ field }) => field === 'title')).toBe(true);
  });

  test('an article in another language is not scored and says why', () => {
    const text =
      'Der Minister sagte am Montag, dass die Brücke über den Fluss bis zum Ende des Jahres geschlossen bleibt. Die Anwohner sind nicht begeistert, denn der Umweg ist lang.';
    const { score, band, language, notes } = detector.check({ id: 'a', text });
    expect([score, band, language]).toEqual([null, null, 'de']);
    expect(notes).toEqual(['The article is in German; only English is scored.']);
  });

  test('a garbled article names the languages it probably came from, a clean one none', () => {
    const text = `The minister said in the press conference that the vláda will přijmout the law about of the pensions.
      In the frame of the visit he has visited the factory, which produces the lokomotiva for the abroad. According of the
      police came to the accident on the highway, where collided the personal car with the truck. The driver suffered
      serious injury, to which succumbed on the place. The matter will be zřejmě investigated also by the inspection.`;
    const { pivot = [] } = detector.check({ id: 'a', text });
    expect(pivot[0]?.language).toBe('cs');
    expect(pivot.at(-1)?.language).toBe('unknown');
    expect(pivot.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3);
    expect(detector.check({ id: 'a', text: CREDIT }).pivot).toBeUndefined();
  });

  test('an empty text is clean', () => {
    expect(detector.check({ id: 'a', text: '' })).toMatchObject({
      words: 0,
      band: 'clean',
      findings: [],
      passages: [],
    });
  });

  test('rules of the user join in, take the place of a shipped rule, and bring their lists', async () => {
    mkdirSync(join(folder, 'senses'));
    mkdirSync(join(folder, 'lists'));
    writeFileSync(join(folder, 'lists', 'fruit.txt'), '# fruit\napple\nblood orange\n');
    const file =
      'about: tried\nrules:\n  fruit-court:\n    match: <fruit> court\n    means: food court\n    bad: [A ((apple court))., A ((blood orange court)).]\n    good: [A court., An apple.]\n';
    writeFileSync(join(folder, 'senses', 'own.yaml'), file);
    const own = await createDetector({ rules: [folder] });
    const { findings } = own.check({ id: 'a', text: 'They met in the blood orange court.' });
    expect(findings.map(({ rule }) => rule)).toContain('fruit-court');
  });

  test('any text: spans lie inside the text, the score is a probability', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { findings, damage, score, passages } = detector.check({ id: 'a', text });
        for (const { start, end } of [...findings, ...damage.findings, ...passages]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });
});

describe('hostile text takes time in proportion to its length', () => {
  const SIZE = 300_000;
  test.each([
    ['no spaces', 'a'.repeat(SIZE)],
    ['quotation marks', '"'.repeat(SIZE)],
    ['opening marks', '“ '.repeat(SIZE / 2)],
    ['full stops', '. '.repeat(SIZE / 2)],
    ['one word', 'the '.repeat(SIZE / 4)],
    ['capitals', 'Abc '.repeat(SIZE / 4)],
    ['slashes', 'Pool / '.repeat(SIZE / 7)],
    ['line breaks', 'a\n'.repeat(SIZE / 2)],
    ['apostrophes', "'s ".repeat(SIZE / 3)],
    ['another script', 'слово '.repeat(SIZE / 6)],
  ])(
    '%s',
    (_, text) => {
      expect(detector.check({ id: 'a', text })).toBeDefined();
    },
    10_000,
  );
});
