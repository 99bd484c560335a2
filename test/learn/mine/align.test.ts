import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gapsOf, linkSameWords } from '../../../src/learn/mine/align.js';

const ids = new Map([['', 0]]);
const words = (line: string): Int32Array =>
  Int32Array.from(line.split(' '), (word) => ids.get(word) ?? (ids.set(word, ids.size), ids.size - 1));

describe('linkSameWords', () => {
  test('links shared words in order, then words that were moved', () => {
    expect([...linkSameWords(words('on Monday he spoke'), words('he spoke on Monday'))]).toEqual([2, 3, 0, 1]);
    expect([...linkSameWords(words('the arrows were sold'), words('the missiles were sold'))]).toEqual([0, -1, 2, 3]);
  });

  test('no two words share a link, and linked words are the same', () => {
    const sentence = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }).map((row) => Int32Array.from(row));
    fc.assert(
      fc.property(sentence, sentence, (machine, people) => {
        const links = [...linkSameWords(machine, people)];
        const linked = links.filter((link) => link >= 0);
        expect(new Set(linked).size).toBe(linked.length);
        links.forEach((link, at) => link >= 0 && expect(people[link]).toBe(machine[at]));
      }),
    );
  });
});

describe('gapsOf', () => {
  test('gives what stands between the same words on both sides', () => {
    const [machine, people] = [words('the Ministry of State said'), words('the State Department said')];
    const links = Int32Array.of(0, -1, -1, -1, 3);
    expect(gapsOf(links, people.length)).toEqual([{ machine: [1, 4], people: [1, 3] }]);
    expect(machine.length).toBe(links.length);
  });

  test('a word that is only missing or added is no gap', () => {
    expect(gapsOf(Int32Array.of(0, -1, 1), 2)).toEqual([]);
    expect(gapsOf(Int32Array.of(0, 2), 3)).toEqual([]);
  });
});
