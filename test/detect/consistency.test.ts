import { describe, expect, test } from '@jest/globals';
import { makeConsistency } from '../../src/detect/consistency.js';
import { find, knowledge, said, testRules } from './rule-cases.js';

const consistency = makeConsistency(knowledge);

testRules(consistency, [
  {
    rule: 'name-spelled-two-ways',
    bad: [
      'The envoy flew to Kharkiv on Monday. Talks in ((Kharkov)) will go on, she said from Kharkiv.',
      'Ann Ray reported from Odesa and Lviv. Jan Pohl helped from ((Lvov)).',
      'LVIV (Reuters) - Trains ran again in ((Lvov)) on Friday, said the mayor of Lviv.',
      'Oleksandr Makal opened the hall, and Oleksandr Hall spoke. Later ((Aleksandr)) Makal left.',
      'Arkady Belin opened the hall. ((Arcadiy)) Belin left.',
      'Pavol Makejev opened the hall. The crowd cheered Pavol ((Makeyev)), and Makejev bowed.',
    ],
    good: [
      'The envoy flew to Kyiv, where she ate a chicken Kiev and spoke to Kyiv Post.',
      'Mohammed Hall met Muhammad Ray. Oleksandr left with Aleksandr Makal.',
      'He played for Dynamo Kiev before he moved to Kyiv.',
      'The envoy flew to Kharkiv on Monday. Talks in Kharkiv will go on.',
    ],
  },
  {
    rule: 'similar-name',
    bad: [
      'Pavol Hrubyk opened the hall. Later Hrubyk spoke. The crowd cheered ((Hrubak)).',
      'The firm Zolteks grew. Zolteks sold a mill, said Ann, and ((Zoltaks)) a shop.',
    ],
    good: [
      'Anna and Anne met Johnson in Boston.',
      'Pavol Hrubyk opened the hall. Hrubyk spoke.',
      'The lab used Zolteks-39 and Zolteks-40.',
    ],
  },
  {
    rule: 'inflected-name',
    bad: [
      'Martin Kohoutek leads the party. Voters like Kohoutek. They sent a letter to ((Kohoutkovi)) and to ((Kohoutekovi)).'.replace(
        '((Kohoutkovi))',
        'him',
      ),
      'The lawyer Ditmark was late. The court fined ((Ditmarka)) on Friday.',
      'Aydemir won the vote. Supporters of ((Aydemir’in)) sang.',
    ],
    good: [
      'The envoy Marvidu Hall met Ann Marvid. The crowd cheered Ann Marvid.',
      'Ivan Sorokhov came with his wife, Olga Sorokhova.',
      'Robert and Roberta met Ditmark and the Ditmarks.',
    ],
  },
  {
    rule: 'mixed-honorific',
    bad: [
      'Mr Hall left. Mr Hall sold the mill. Mr Ray bought it. Mr Hall is glad, said ((Mr.)) Ray. Mr Ray agreed.',
      'Mrs. Hall left. Mrs. Hall sold the mill. Mrs. Ray bought it. Mrs. Hall is glad, said ((Mrs Ray)). Mrs. Ray agreed.',
    ],
    good: ['Mr Hall left. Mr Hall sold the mill. Mr Ray bought it.', 'Mr. Hall met Mr Ray.'],
  },
  {
    rule: 'gender-switch',
    bad: [
      'Robin Kovar sold the mill. He was glad. He said that he would rest. His farm is small, and he likes it. Then ((she)) drove home. Robin Kovar will open a shop.',
      'Robin Kovar sold the mill. Her farm is small. She said that she would rest, and she likes it. She is glad. Then ((he)) drove home. Robin Kovar will open a shop.',
    ],
    good: [
      'Robin Kovar sold the mill. He was glad. He said that he would rest. His farm is small, and he likes it. A farmer does what he or she can. Robin Kovar left.',
      'Robin Kovar sold the mill. He was glad. He said that he would rest. His farm is small, and he likes it. His wife agreed: she drove home.',
      'Robin Kovar sold the mill to Ann Lee. He was glad. He said that he would rest. His farm is small. Then Ann Lee said she paid him.',
    ],
  },
  {
    rule: 'speaker-changes-gender',
    bad: [
      'The governor of the bank is Sigrid Moe. “It is late,” Moe told reporters. ((He added)) that rates would fall.',
      'The tower manager Hiroko Asano said on Monday: “I will rest.” ((He stressed)) that the tower is safe.',
      'Ivan Sorokhov left his house at night. ((Her car)) was found later.',
    ],
    good: [
      'Sigrid Moe told reporters about her father. He added nothing.',
      'Sigrid Moe met Ivan Sorokhov. He said that rates would fall.',
      'Sigrid Moe spoke to her lawyer. He said that rates would fall.',
      '“It is late,” Sigrid Moe told reporters. She added that rates would fall.',
      'The gate fell on Robin Moe. He said it hurt.',
    ],
  },
  {
    rule: 'reflexive-mismatch',
    bad: ['The clerk said that ((he introduced herself)) at the door.', 'Later ((she had hurt himself)) on the ice.'],
    good: ['She saw the man himself, and he asked her to help herself.', 'He introduced himself at the door.'],
  },
  {
    rule: 'office-never-introduced',
    bad: [
      'Secretary of State Ann Ray flew to Oslo. Aides said ((the Secretary-General)) would meet the king.',
      'Foreign Minister Jan Pohl arrived late. ((the Exterior Minister)) gave no reason.',
      'Secretary of State Ann Ray flew to Oslo. There ((Secretary-General)) Ray met the king.',
    ],
    good: [
      'Secretary of State Ann Ray met NATO Secretary-General Lars Moe. Aides said the Secretary-General was glad.',
      'Secretary of State Ann Ray called the secretary general of NATO.',
      'The Secretary-General spoke in New York.',
      'Secretary of State Ann Ray met Secretary-General Lars Moe.',
    ],
  },
]);

describe('consistency', () => {
  test('the spelling of the article is what was meant', () => {
    const [finding] = find(consistency, 'The envoy flew to Kharkiv. Talks in Kharkov go on.');
    expect(finding).toMatchObject({ rule: 'name-spelled-two-ways', means: ['Kharkiv'] });
  });

  test('a spelling that the article uses most of the time is its own, even if it comes second', () => {
    const text = 'She came from Lvov. Lviv is old. Trains run to Lviv. People like Lviv.';
    expect(said(consistency, text)).toEqual(['name-spelled-two-ways: Lvov']);
  });

  test('two names that only sound alike are a hint, and a sign beside one surname', () => {
    const severityOf = (text: string): unknown => find(consistency, text).map(({ severity }) => severity);
    expect(severityOf('Makejev opened the hall. Later Makeyev spoke.')).toEqual(['hint']);
    expect(severityOf('Sergei Makal opened the hall. Later Sergey Makal spoke.')).toEqual(['sign']);
  });

  test('two known first names are two people', () => {
    expect(said(consistency, 'Viktor Hall met Victor Ray.')).toEqual([]);
  });

  test('thousands of alike names take linear time and few findings', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `Mar${'aeiou'[at % 5]}n${'aeiou'[(at >> 3) % 5]}q`).join(
      ' and ',
    );
    expect(find(consistency, names).length).toBeLessThan(100);
  });
});
