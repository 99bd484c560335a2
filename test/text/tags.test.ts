import { describe, expect, test } from '@jest/globals';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { tokenText } from '../../src/text/text.js';
import { textOf } from './text-of.js';

const { tagger } = shippedKnowledge(loadShipped());

/** Words of a sentence that are content words, as word/tag. */
function tagged(sentence: string): string {
  const text = textOf(sentence);
  return tagger(text, 0)
    .map((tag, token) => `${tokenText(text, token)}/${tag}`)
    .filter((pair) => !pair.endsWith('/other'))
    .join(' ');
}

describe('the tagger', () => {
  test.each([
    ['They want to run the bank.', 'want/verb run/verb bank/noun'],
    ['The run on the bank ended.', 'run/noun bank/noun ended/verb'],
    ['A large crowd gathered near the old station.', 'large/adj crowd/noun gathered/verb old/adj station/noun'],
    ['The minister will visit Berlin next week.', 'minister/noun visit/verb Berlin/noun next/adj week/noun'],
    ['She said the visit was short.', 'said/verb visit/noun short/adj'],
  ])('%s', (sentence, expected) => {
    expect(tagged(sentence).replace(/ (was|is|will)\/verb/g, '')).toBe(expected);
  });

  test('an empty sentence and unknown words do no harm', () => {
    expect(tagged('Blorfing quaxly zumbled.')).toContain('/');
  });
});
