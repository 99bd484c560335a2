import type { Evaluation, Figure } from './schema.js';

/** What a figure must come to: at least or at most so much. */
export interface Goal {
  readonly least?: number;
  readonly most?: number;
}

/** A figure that says how good the program is, in a few words. */
export interface Headline {
  readonly name: string;
  readonly pick: (evaluation: Evaluation) => Figure;
  readonly must?: Goal;
  readonly ambition?: Goal;
}

const NO_SPANS: Figure = { value: null, low: null, high: null, reason: 'no rated sentences were given' };

/** The figures of most weight, and what they are to reach on sets the program has not learned from. */
export const HEADLINES: readonly Headline[] = [
  goal('Matched AUC: the same documents by machine and by people', ({ matched }) => matched.all.mean, [0.9, 0.95]),
  goal('Matched AUC of round trips', ({ matched }) => matched.roundTrips.mean, [0.85, 0.92]),
  goal('Matched AUC of rules alone, wording left out', ({ matched }) => matched.rules.mean, [0.75, 0.85]),
  goal('AUC, 150 words and more', ({ long }) => long.auc, [0.97, 0.99]),
  goal('Recall at 1 % false alarms, 150 words and more', ({ long }) => long.recallAt1, [0.7, 0.9]),
  { name: 'Recall at 0.1 % false alarms, 150 words and more', pick: ({ long }) => long.recallAt01 },
  goal('Garbled documents, 150 words and more, in band garbled', ({ long }) => long.garbledBand.recall, [0.4, 0.65]),
  goal('Garbled documents, 150 words and more, suspect or worse', ({ long }) => long.suspect.recall, [0.7, 0.9]),
  limit('Human documents in band garbled', ({ humanText }) => humanText.garbledBand, [0.001]),
  {
    name: 'Human documents in band garbled, worst set that has more than one',
    pick: (evaluation) => worstSet(evaluation, 'garbledBand'),
    must: { most: 0.002 },
  },
  { name: 'Human documents suspect or worse', pick: ({ humanText }) => humanText.suspect },
  limit('Human documents suspect or worse, worst set', (evaluation) => worstSet(evaluation, 'suspect'), [0.02, 0.01]),
  limit('Findings above hint per 1,000 words of human text', ({ humanText }) => humanText.aboveHint, [0.3, 0.1]),
  { name: 'Findings, hints included, per 1,000 words of human text', pick: ({ humanText }) => humanText.withHints },
  { name: 'AUC, all documents', pick: ({ all }) => all.auc },
  { name: 'Recall at 1 % false alarms, all documents', pick: ({ all }) => all.recallAt1 },
  { name: 'F1 of band garbled, all documents', pick: ({ all }) => all.garbledBand.f1 },
  { name: 'F1 of suspect or worse, all documents', pick: ({ all }) => all.suspect.f1 },
  limit('Expected calibration error', ({ all }) => all.ece, [0.03]),
  { name: 'Brier score', pick: ({ all }) => all.brier },
  goal('Spearman with MQM', (evaluation) => rankWith('MQM', evaluation), [0.35, 0.45]),
  { name: 'Spearman with DA', pick: (evaluation) => rankWith('DA', evaluation) },
  goal('Spans: precision of findings above hint', ({ spans }) => spans?.machine.precision ?? NO_SPANS, [0.6, 0.75]),
  { name: 'Spans: precision of equally long random spans', pick: ({ spans }) => spans?.machine.chance ?? NO_SPANS },
  goal('Spans: lift over chance', ({ spans }) => spans?.machine.lift ?? NO_SPANS, [1.5]),
  { name: 'Spans: precision by characters', pick: ({ spans }) => spans?.machine.characterPrecision ?? NO_SPANS },
  { name: 'Spans: recall of major errors', pick: ({ spans }) => spans?.machine.majorRecall ?? NO_SPANS },
  { name: 'Spans: partial-overlap F1', pick: ({ spans }) => spans?.machine.f1 ?? NO_SPANS },
  { name: 'Spans: F1 of characters', pick: ({ spans }) => spans?.machine.characterF1 ?? NO_SPANS },
  goal('Source language: the right one is the likeliest, mean over languages', ({ sources }) => sources.top1, [0.4]),
  { name: 'Source language: the commonest one named always', pick: ({ sources }) => sources.common1 },
  goal(
    'Source language: the right one is in the first three, mean over languages',
    ({ sources }) => sources.top3,
    [0.65],
  ),
  { name: 'Source language: the three commonest named always', pick: ({ sources }) => sources.common3 },
  { name: 'Source language: verdicts that name one', pick: ({ sources }) => sources.named },
  { name: 'Source language: the named one is right', pick: ({ sources }) => sources.right },
];

type Goals = readonly [must: number, ambition?: number];

function goal(name: string, pick: Headline['pick'], [must, ambition]: Goals): Headline {
  return { name, pick, must: { least: must }, ...(ambition === undefined ? {} : { ambition: { least: ambition } }) };
}

function limit(name: string, pick: Headline['pick'], [must, ambition]: Goals): Headline {
  return { name, pick, must: { most: must }, ...(ambition === undefined ? {} : { ambition: { most: ambition } }) };
}

/** The figure of the human set that has the largest share in a band. A single garbled document is no sign of a bad set. */
function worstSet({ humanText }: Evaluation, band: 'suspect' | 'garbledBand'): Figure {
  const sets = humanText.sets.filter(({ garbledDocuments }) => band === 'suspect' || garbledDocuments > 1);
  const [worst] = sets.sort((a, b) => (b[band].value ?? 0) - (a[band].value ?? 0));
  if (humanText.documents === 0) return humanText[band];
  return worst?.[band] ?? { value: 0, low: null, high: null, reason: 'no set has more than one such document' };
}

function rankWith(name: string, { quality }: Evaluation): Figure {
  const found = quality.find((entry) => entry.quality === name);
  return found?.mean ?? { value: null, low: null, high: null, reason: `no machine document was rated by ${name}` };
}
