import { describe, expect, test } from '@jest/globals';
import { articleLanguage } from '../../src/detect/language.js';
import { analyze } from '../../src/text/analyze.js';
import { knowledge } from './rule-cases.js';

const languageOf = (text: string, language?: string): string | undefined =>
  articleLanguage(
    analyze({ id: 'test', text, origin: { path: 'test' }, ...(language ? { language } : {}) }, knowledge.lexicon),
  )?.language;

describe('articleLanguage', () => {
  test.each([
    [
      'fr',
      'Le conseil municipal a annoncé mardi que le pont resterait fermé jusqu’à la fin de l’année, malgré les protestations des habitants et des commerçants.',
    ],
    [
      'de',
      'Der Stadtrat hat am Dienstag erklärt, dass die Brücke bis zum Ende des Jahres geschlossen bleibt, obwohl die Anwohner dagegen protestiert haben.',
    ],
    [
      'es',
      'El ayuntamiento ha anunciado este martes que el puente seguirá cerrado hasta el final del año, a pesar de las protestas de los vecinos de la ciudad.',
    ],
    [
      'ru',
      'Городской совет объявил во вторник, что мост останется закрытым до конца года, несмотря на протесты жителей и торговцев, которые говорят, что объезд слишком длинный.',
    ],
    ['zh', '市议会周二宣布，尽管居民和商人提出抗议，该桥仍将关闭至年底。'],
  ])('%s is not English', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test.each([
    'The council said on Tuesday that the bridge will stay closed until the end of the year.',
    'The čtvrtek ministra said that it is the vláda who was in the Praha for this zákon and not the policie.',
    'Shr loss three cts vs loss nine cts Net loss 112,400 vs loss 275,400 Sales 318,100 vs 23,600 Avg shrs 4,294,300 vs 3,028,326',
    'Bonjour tout le monde',
    '',
  ])('English, or too short to tell: %s', (text) => {
    expect(languageOf(text)).toBeUndefined();
  });

  test('a short text without English words is in the language its input declares', () => {
    expect(languageOf('Bonjour tout le monde', 'fr-FR')).toBe('fr');
    expect(languageOf('Hello again', 'en-GB')).toBeUndefined();
  });

  test('the reason is a sentence', () => {
    const text = analyze(
      {
        id: 'test',
        text: 'Мост закрыт до конца года, сообщил городской совет во вторник вечером.',
        origin: { path: 'test' },
      },
      knowledge.lexicon,
    );
    expect(articleLanguage(text)?.reason).toMatch(/^The article is in \w+; only English is scored\.$/);
  });
});
