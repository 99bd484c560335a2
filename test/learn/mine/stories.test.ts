import { describe, expect, it } from '@jest/globals';
import { createDetector } from '../../../src/create-detector.js';
import { createStoryWords } from '../../../src/learn/mine/stories.js';

const comparison = await (await createDetector()).comparison();

/** Three articles on one event, of which the last has another word. */
const storyIn = (place: string, odd = 'lances') =>
  ['missiles', 'missiles', odd].map((word, at) => ({
    id: `${place}-${at}`,
    text: `The brigade near ${place} has bought forty new ${word} from a factory abroad. ${'Nobody knew. '.repeat(at)}`,
    origin: { path: place },
  }));
const PLACES = ['Torvik', 'Selmar', 'Brandby'];

describe('words that depart in story after story', () => {
  it('are the ones that several other articles agree against', () => {
    const found = comparison.otherWords(storyIn('Torvik'));
    expect(found.map(({ odd, usual }) => [odd.form, usual.form])).toEqual([['lances', 'missiles']]);
  });

  it('become drafts when enough stories show them, with what was meant and counts', () => {
    const words = createStoryWords();
    for (const place of PLACES) words.add(comparison.otherWords(storyIn(place)));
    words.add(comparison.otherWords(storyIn('Halden', 'tractors')));
    const [draft, ...more] = words.drafts({ least: 3, limit: 10, taken: ['lances-for-missiles'] });
    expect(more).toEqual([]);
    expect(draft).toMatchObject({
      id: 'lances-for-missiles-2',
      category: 'senses',
      match: 'lances',
      means: ['missiles'],
      evidence: { stories: 3 },
    });
  });

  it('are not found where the articles are of one mind', () => {
    expect(comparison.otherWords(storyIn('Torvik', 'missiles'))).toEqual([]);
  });
});
