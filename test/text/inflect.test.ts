import { describe, expect, test } from '@jest/globals';
import { inflections } from '../../src/text/inflect.js';
import { fold } from '../../src/text/fold.js';

describe('inflections', () => {
  test.each([
    ['arrow', ['arrow', 'arrows', 'arrowing', 'arrowed']],
    ['go', ['go', 'goes', 'going', 'went', 'gone']],
    ['man', ['man', 'mans', 'manning', 'men']],
    ['try', ['try', 'tries', 'trying', 'tried']],
    ['stop', ['stop', 'stops', 'stopping', 'stopped']],
    ['realize', ['realize', 'realizes', 'realizing', 'realized']],
    ['agree', ['agree', 'agrees', 'agreeing', 'agreed']],
    ['lie', ['lie', 'lies', 'lying', 'lay', 'lain', 'lied']],
    ['wash', ['wash', 'washes', 'washing', 'washed']],
    ['commit', ['commit', 'commits', 'committing', 'committed']],
    ['visit', ['visit', 'visits', 'visiting', 'visited']],
  ])('%s', (lemma, forms) => {
    expect(inflections(lemma)).toEqual(forms);
  });
});

describe('fold', () => {
  test.each([
    ['Didn’t', "didn't"],
    ['CO\u00adOP', 'coop'],
    ['ﬁve', 'five'],
    ['“', '"'],
    ['–', '-'],
    ['É', 'é'],
  ])('%j', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});
