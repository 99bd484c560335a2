import type { Appearance } from '../report/reporter.js';
import type { Evaluation } from './schema.js';

/** An evaluation as the text of a report. */
type Render = (evaluation: Evaluation, options: Appearance) => string;

/** The forms an evaluation can take, each loaded when it is asked for. */
export const FORMATS: Readonly<Record<string, () => Promise<Render>>> = {
  terminal: async () => (await import('./terminal.js')).evaluationText,
  json: async () => (await import('./json.js')).evaluationJson,
  html: async () => {
    const { evaluationPage } = await import('./page/page.js');
    return (evaluation) => evaluationPage(evaluation);
  },
};
