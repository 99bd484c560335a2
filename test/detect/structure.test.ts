import { describe, expect, test } from '@jest/globals';
import { echoReader } from '../../src/detect/echoes.js';
import { makeStructure } from '../../src/detect/structure.js';
import { find, knowledge, said, testRules } from './rule-cases.js';

const structure = makeStructure(knowledge, echoReader());

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
      'He called it “a matter of life and death”. "I was at \'the brink of death\'." Others agreed: "It is over."',
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
      'Each guest ((be must sign)) the book.',
      'The farmers ((are have paid)) the fine.',
    ],
    good: [
      "What they do isn't clear, and those who can will pay.",
      'The will can be read on Monday, and the dog did not bark.',
      'What it is must remain a secret. The question is could they pay? This is must have kit.',
      'Dr Are has spoken to all the people in the house.',
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
      'The price of ((the grain. rice and beans)) rose again.',
      'They fear ((the destructive. storm on the)) coast.',
      'The chapel is from ((the 19. century)) or older.',
      'It will be played on Tuesday, ((the 6. October)), in the park.',
      'The town has ((15 thousand. people)), and one school.',
      'It is the ((75th. anniversary)) of the battle.',
      'She spoke about ((the. new school on)) the hill.',
    ],
    good: [
      'The prices of oil, etc. and gas rose.',
      'The team lost the game. iPhone sales rose.',
      'Rain fell in the west. Northern and central parts stayed dry.',
      'The team won on the 25. He said so. It was founded in 1940. October was cold.',
      'Profit rose by 3 million. Shares fell. The cat weighs 7.4 million.',
    ],
  },
  {
    rule: 'doubled-stop',
    bad: [
      'The flood had many ((causes. .)) It began in May.',
      'They left in the ((evening. .))',
      'They sell bread, cheese, ((etc..)) every day.',
      'He did not come ((back..)) Nobody knows why.',
    ],
    good: [
      'He waited . . . and then he left.',
      'She works for Acme Inc. The end came soon.',
      'He did not come back... Nobody knows why.',
    ],
  },
  {
    rule: 'doubled-comma',
    bad: ['The ((cook,,)) the waiter and the guest left.', 'In ((May,,)) it rained.'],
    good: ['The cook, the waiter and the guest left.', 'It cost 1,000,000, she said.'],
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
    good: [
      'Nobody was hurt. The bridge will be replaced.',
      'Storm closes bridge in northern town',
      'Nobody was hurt. Those who saw the bridge fall may send their pictures of that night to news@marlow.co.uk',
    ],
  },
]);

describe('structure', () => {
  test.each([
    ['a seam', 'The flood had many causes. . It began in May.', 'sign'],
    ['two dots together', 'The flood had many causes.. It began in May.', 'hint'],
    ['a spaced page', '" It rained . " The flood had many causes. . " It began . "', 'hint'],
    ['a short ellipsis', 'Rain falls over the city. . where did the sun go?', 'hint'],
    ['an abbreviation', 'Stocks will last for months in the US. . Prices fell.', 'hint'],
  ])('a doubled stop counts by what it is: %s', (_, text, severity) => {
    const found = find(structure, text).filter(({ rule }) => rule === 'doubled-stop');
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });

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
