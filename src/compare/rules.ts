import { catalogue } from '../detect/catalogue.js';
import type { RuleInfo } from '../detect/detector.js';
import type { DepartureKind } from './departure.js';

const CARDS = catalogue(
  {
    family: 'departures',
    category: 'meaning',
    about:
      'Articles about one event say the same things in other words. Where one of them says the opposite, another number or another name, a single text cannot show it.',
  },
  {
    'departs-in-polarity': { severity: 'sign', message: 'says the opposite' },
    'departs-in-modality': { severity: 'hint', message: 'says with another certainty' },
    'departs-in-number': { severity: 'sign', message: 'gives another number or date' },
    'departs-in-name': { severity: 'sign', message: 'gives another name' },
    'departs-in-office': { severity: 'sign', message: 'gives another office' },
    'departs-in-term': { severity: 'hint', message: 'uses a word that means something else' },
    'departs-in-speaker': { severity: 'sign', message: 'has somebody else say it' },
    'departs-by-a-cut': { severity: 'sign', message: 'leaves out words that turn the quotation round' },
  },
);

/** Whether other articles contradict by this rule in what cannot be taste: a number, a name, the opposite. */
export function contradicts(rule: string): boolean {
  return Object.values<RuleInfo>(CARDS).some(({ id, severity }) => id === rule && severity !== 'hint');
}

/** The rule of each kind of departure. */
export const DEPARTURES: Readonly<Record<DepartureKind, RuleInfo>> = {
  polarity: CARDS['departs-in-polarity'],
  modality: CARDS['departs-in-modality'],
  number: CARDS['departs-in-number'],
  name: CARDS['departs-in-name'],
  office: CARDS['departs-in-office'],
  term: CARDS['departs-in-term'],
  speaker: CARDS['departs-in-speaker'],
  cut: CARDS['departs-by-a-cut'],
};
