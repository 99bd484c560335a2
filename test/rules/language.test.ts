import { describe, expect, test } from '@jest/globals';
import { foundBy } from './ground.js';

/** Keys of a rule, a text, and what the rule finds there. */
const CASES: readonly [string, string, string[]][] = [
  // words
  ['match: big house', 'A big house. A BIG HOUSE! The bigger house, a big, house.', ['big house', 'BIG HOUSE']],
  ['match: Lake by Reuters', 'So said Lake by REUTERS and lake by Reuters.', ['Lake by REUTERS']],
  ["match: Russia's army", 'He saw Russia’s army.', ['Russia’s army']],
  ['match: co-operate', 'They co‑operate and co-operate.', ['co‑operate', 'co-operate']],
  ['match: cooperate', 'They co\u00adoperate.', ['co\u00adoperate']],
  ['match: the end', 'It was the end', []],
  ['match: it . so', 'It. So it is it . so long.', ['it . so']],
  ['match: the (professor | Professor)', 'It is the professor and the Professor.', ['the professor', 'the Professor']],
  // inflection
  ['match: ~arrow', 'One arrow, two arrows, arrowroot.', ['arrow', 'arrows']],
  ['match: ~go away', 'He went away and is going away.', ['went away', 'going away']],
  // lists and classes
  ['match: the <country>', 'It is the United States, the Russia and the end.', ['the United States', 'the Russia']],
  ['match: <missile-talk> site', 'A launch pad site, a warheads site, a pad site.', ['launch pad site', 'warheads site']],
  ['match: in <number> hours', 'Go in 12 hours, in two hours or in my hours.', ['in 12 hours', 'in two hours']],
  ['match: said <name>', 'So said Smith, said he.', ['said Smith']],
  ['match: realize a <noun>', 'They realize a visit, then realize a big.', ['realize a visit']],
  // alternation, optional, any, not
  ['match: (a | an | the very) house', 'It is a house, an house, the very house, the house.', ['a house', 'an house', 'the very house']],
  ['match: very? big house', 'One very big house, one big house.', ['very big house', 'big house']],
  ['match: big (red | very)? house', 'A big red house, a big house.', ['big red house', 'big house']],
  ['match: as _ as', 'It is as good as it is as very good as.', ['as good as']],
  ['match: ^(a | the) house', 'So a house, the house, my house.', ['my house']],
  ['match: big ^<country> house', 'A big Russia house, a big red house.', ['big red house']],
  // back-reference
  ['match: ^the:1 and <1>', 'It is hostile and Hostile, it is big and small.', ['hostile and Hostile']],
  ['match: (again | over):1 and <1>', 'It is again and again, over and over, again and over.', ['again and again', 'over and over']],
  // the longest match is reported, and each place once
  ['match: [big house, big house party, house party]', 'The big house party is on.', ['big house party']],
  ['match: big big?', 'A big big big thing.', ['big big', 'big']],
  // a match stays in its sentence
  ['match: end he', 'It is the end. He left.', []],
];

describe('the rule language', () => {
  test.each(CASES)('%s', (keys, text, expected) => {
    expect(foundBy(keys, text)).toEqual(expected);
  });
});

const CONDITIONS: readonly [string, string, string[]][] = [
  ['match: ~arrow\nnear: <missile-talk>', 'The arrows of the missile brigade. The arrows flew.', ['arrows']],
  ['match: ~arrow\nnear: <missile-talk>\nwindow: article', 'The arrows flew. A missile fell.', ['arrows']],
  ['match: ~arrow\nnear: <missile-talk>\nwindow: paragraph', 'The arrows flew. A missile fell.\n\nThe arrows again.', ['arrows']],
  ['match: ~arrow\nnear: missile\nwindow: 3 words', 'An arrow is a missile. So then an arrow is hardly ever a missile.', ['arrow']],
  ['match: arrow missile\nnear: missile', 'The arrow missile flew.', []],
  ['match: ~arrow\nfar: (bow | archer)', 'The archer drew an arrow. The arrow flew.', ['arrow']],
  ['match: ~arrow\nunless: [arrow head, blue arrow]', 'An arrow head, a blue arrow, an arrow.', ['arrow']],
  ['match: big house', 'Big house burns\n\nThe big house burns.', ['big house']],
  ['match: big house\nwhere: heading', 'Big house burns\n\nThe big house burns.', ['Big house']],
  ['match: big house\nwhere: quote', 'He said “a big house”. It is a big house.', ['big house']],
  ['match: big house\nwhere: [caption, credit]', 'A big house burns. Ana Lima / Big House via REUTERS\n\nThe big house.', ['big house', 'Big House']],
  ['match: big house\nwhere: any', 'Big house\n\nThe big house.', ['Big house', 'big house']],
];

describe('conditions', () => {
  test.each(CONDITIONS)('%s', (keys, text, expected) => {
    expect(foundBy(keys, text)).toEqual(expected);
  });

  test('an article-wide condition stays fast when its rule matches everywhere', () => {
    const text = `${'arrow '.repeat(20_000)}missile.`;
    expect(foundBy('match: ~arrow\nnear: missile\nwindow: article', text)).toHaveLength(20_000);
  });
});
