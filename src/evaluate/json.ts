import { safeJson } from '../report/visible.js';
import type { Evaluation } from './schema.js';

/** The evaluation as one line of JSON, in the form of evaluation.schema.json. */
export function evaluationJson(evaluation: Evaluation): string {
  return `${safeJson(evaluation)}\n`;
}
