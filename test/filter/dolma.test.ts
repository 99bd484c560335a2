import { describe, expect, it } from '@jest/globals';
import { dolmaAttributes } from '../../src/filter/dolma.js';
import { fakeVerdict } from '../helpers/fake-detector.js';

describe('attributes of Dolma', () => {
  it('are spans of text with a number, under names of three parts', () => {
    const attributes = dolmaAttributes(fakeVerdict('He didnt see the arrows by Lake by Reuters.'));
    expect(attributes).toEqual({
      lakeby__article__score: [[0, 43, 0.92]],
      lakeby__article__clean: [],
      lakeby__article__suspect: [],
      lakeby__article__garbled: [[0, 43, 1]],
      lakeby__article__damage: [[0, 43, 0.5]],
      lakeby__passages__score: [[0, 43, 0.1]],
      lakeby__findings__proof: [[27, 42, 1]],
      lakeby__findings__sign: [[17, 23, 1]],
      lakeby__findings__hint: [],
      lakeby__findings__damage: [[3, 8, 1]],
      lakeby__findings__disclosure: [],
    });
    for (const name of Object.keys(attributes)) expect(name.split('__')).toHaveLength(3);
  });

  it('count code points, as Python does', () => {
    const text = '😀 a 😀😀 arrows 😀';
    const [[start, end] = []] = dolmaAttributes(fakeVerdict(text)).lakeby__findings__sign ?? [];
    expect([...text].slice(start, end).join('')).toBe('arrows');
    expect(dolmaAttributes(fakeVerdict(text)).lakeby__article__score).toEqual([[0, [...text].length, 0.47]]);
  });

  it('have no score where there is none', () => {
    expect(dolmaAttributes(fakeVerdict('Ein Satz.', { language: 'de' }))).toMatchObject({
      lakeby__article__score: [],
      lakeby__article__clean: [],
    });
  });
});
