import { basename } from 'node:path';
import { pivotBytes } from '../score/pivot-model.js';
import { wordingBytes } from '../wording/model.js';
import { reliabilityCurve } from './curve.js';
import type { Trained } from './train.js';

/** Where and when something was learned. */
export interface Learned {
  readonly inputs: readonly string[];
  /** The day, as 2026-11-21. */
  readonly date: string;
}

/** The files of rules/generated that training writes, by name. Each says what wrote it, from what, and when. */
export function generatedFiles(
  trained: Trained,
  { inputs, date }: Learned,
): Readonly<Record<string, string | Uint8Array>> {
  const { model, counts, folds } = trained;
  const { weights, ...calibration } = model;
  const about = {
    comment: 'Written by lakeby train.',
    date,
    data: inputs.map((input) => basename(input)),
    counts,
  };
  return {
    'weights.json': json({
      ...about,
      about: 'Log-likelihood ratio of one finding of each rule, and its findings in garbled and in human text.',
      rules: weights,
    }),
    'calibration.json': json({
      ...about,
      about:
        'Log-odds = intercept + rules x rule evidence + wording x wording evidence, at even prior; bands by false alarms.',
      parts: folds.names,
      ...calibration,
      sources: trained.pivots.all.mix,
      curve: reliabilityCurve(trained),
    }),
    'wording.bin': wordingBytes(trained.wording),
    'pivot.bin': pivotBytes(trained.pivots.all),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
