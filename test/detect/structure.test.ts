import { describe, expect, test } from '@jest/globals';
import { makeStructure } from '../../src/detect/structure.js';
import { find, knowledge, said, testRules } from './rule-cases.js';

const structure = makeStructure(knowledge);

testRules(structure, [
  {
    rule: 'unclosed-quotation',
    bad: [
      'The mayor was blunt. ((“The old bridge must go this summer)), whatever the council says.\n\nHis deputy agreed: “It must go.”',
      'She told reporters: ((‘The harbour will open again in spring.))\n\nHe spoke of ‘a fine day’ for the town.',
      'The note read: ((“Nobody leaves the hall tonight.))\n\nThe police came late. The doors were open.',
    ],
    good: [
      '“We waited for an hour,” she said. “Nobody came.”',
      '“The first paragraph of a long statement.\n\n“The second paragraph of it,” he said.',
      'The rock ‘n’ roll band of the ‘90s played in the farmers’ hall.',
      'He is 6\'2" tall and owns a 12" record.',
      '"We came early. "Then we left.',
      'The minister said: “We will go on until',
    ],
  },
  {
    rule: 'quotation-end-missing',
    bad: [
      '“The town is small,” she said. “It has one school. We all know ((each other here.))\n\nOthers like it: “It is quiet,” he said.',
      'He shook his head. “The factory closed in May. It took ((our last jobs.))\n\nThe union disagreed: “It will open again.”',
    ],
    good: [
      '“The town is small. We all know each other here,” she said.',
      '“It has one school,” she said. We all know it, and we like it.',
    ],
  },
  {
    rule: 'quote-split',
    bad: [
      'The plan covers the islands in the north. ((‘is that have no port)) of their own. The rest must wait.',
      "The plan covers the islands in the north. (('which have no port of)) their own, and the rest must wait.",
    ],
    good: [
      'He laughed. ‘is that so?’ he asked.',
      'They danced to the sound of the sixties. ’twas a fine evening for all.',
    ],
  },
  {
    rule: 'spliced-auxiliary',
    bad: [
      "The ship ((does not s didn't arrive)) on time.",
      "The court ((is not isn't ready)) to hear the case.",
      'In May it ((will should raise)) its rates.',
    ],
    good: [
      "What they do isn't clear, and those who can will pay.",
      'The will can be read on Monday, and the dog did not bark.',
    ],
  },
  {
    rule: 'stray-letter',
    bad: ['The road ((to s town)) was closed.', 'They walked ((the t path)) to the lake.'],
    good: ['Vitamin d helps, and the class t ships are old.', 'The Model T was built for the masses.'],
  },
  {
    rule: 'stop-inside-phrase',
    bad: [
      'Rain fell in ((the west. northern and central)) parts of the island.',
      'The price ((of grain. rice and beans)) rose again.',
      'She spoke about ((the. new school on)) the hill.',
    ],
    good: [
      'The prices of oil, etc. and gas rose.',
      'The team lost the game. iPhone sales rose.',
      'Rain fell in the west. Northern and central parts stayed dry.',
    ],
  },
  {
    rule: 'doubled-stop',
    bad: ['The flood had many ((causes. .)) It began in May.', 'They left in the ((evening. .))'],
    good: ['He waited . . . and then he left.', 'She works for Acme Inc. The end came soon.'],
  },
  {
    rule: 'doubled-comma',
    bad: ['The ((cook,,)) the waiter and the guest left.', 'In ((May,,)) it rained.'],
    good: ['The cook, the waiter and the guest left.', 'It cost 1,000,000, she said.'],
  },
  {
    rule: 'two-dots',
    bad: ['They sell bread, cheese, ((etc..)) every day.', 'He did not come ((back..)) Nobody knows why.'],
    good: ['He did not come back... Nobody knows why.', 'He did not come back. Nobody knows why.'],
  },
  {
    rule: 'space-before-stop',
    bad: [
      'The council agreed to the ((new plan .)) It starts in May. All are glad, said the mayor.',
      'The ((old bridge ,)) which stood for a century, fell. Nobody was hurt.',
    ],
    good: [
      'The shares rose by .5 percent and a .com address was sold.',
      'The cat sat . The dog ran . The bird flew . The fish swam . The cow slept .',
    ],
  },
  {
    rule: 'cut-off-clause',
    bad: [
      'The talks ended late. The envoy said she would come back in spring because ((she still hoped that))',
      'The bridge fell in May. Repairs will take a year, said ((the head of the))',
    ],
    good: [
      'The talks ended late. The envoy will come back in spring.',
      'Photo of the',
      'The minister arrives in Oslo on May 3, 2021. Lars Moe / Pool via REUTERS',
    ],
  },
  {
    rule: 'cut-off-article',
    bad: [
      'The bridge fell in May, when the river was high and the wind was strong. Repairs will take a year and cost the town more than the mayor ((said in her speech))',
      'Nobody was hurt when the old bridge fell into the river in May. It will be replaced by a wooden one that carries no more ((than two lorries today))',
    ],
    good: ['Nobody was hurt. The bridge will be replaced.', 'Storm closes bridge in northern town'],
  },
]);

describe('structure', () => {
  test('a nested quotation closes inside the outer one', () => {
    expect(said(structure, '“He said ‘never’ and left,” she recalled. “That was all.”')).toEqual([]);
  });

  test('straight marks that open again at the head of re-flowed paragraphs are no loss', () => {
    const text = '"We have waited a long time. It was hard.\n\n"Now we can begin again," she said. The town was glad.';
    expect(said(structure, text)).toEqual([]);
  });

  test('a million quotation marks give a bounded number of findings', () => {
    expect(find(structure, '“a '.repeat(50_000)).length).toBeLessThanOrEqual(501);
  });
});
