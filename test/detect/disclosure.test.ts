import { makeDisclosure } from '../../src/detect/disclosure.js';
import { knowledge, testRules } from './rule-cases.js';

const whole = (line: string): string => `((${line}))`;

testRules(makeDisclosure(knowledge), [
  {
    rule: 'says-machine-translated',
    bad: [
      ...[
        'Powered by automated translation',
        'Machine translated by Google.',
        'This article was translated automatically.',
        'This article has been automatically translated from Spanish.',
        'This story was originally published in Hindi and has been translated using AI.',
        'Translated by Google Translate',
        'Translated from German by DeepL',
        'Automatic translation',
        'This is a machine translation.',
        'This is an automatic translation of the original text and may contain errors.',
        'The above article was machine-translated.',
        'This translation was generated automatically.',
        'AI-generated translation',
        'This text was translated by a machine.',
      ].map(whole),
      'The bridge fell in May.\n\n((This content was translated with the help of Google Translate.))',
    ],
    good: [
      'Google Translate',
      'Select language',
      'Powered by Google Translate',
      'The leaflet was translated by Google Translate, officials admitted.',
      'Machine translation is improving, researchers said on Tuesday.',
      'Translated by Maria Lopez',
      'Translated from the French by Ann Smith.',
      'The court heard that his statement was machine translated and full of errors.',
      'This year the museum translated its labels by hand.',
    ],
  },
]);
