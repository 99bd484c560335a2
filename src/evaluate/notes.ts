import { count } from '../report/say.js';
import type { Sample } from './gather.js';
import type { Ground } from './ground.js';
import type { Scored } from './scored.js';

/** That most figures have no value for want of a class, in words; undefined where both classes are there. */
export function lacking(articles: readonly Scored[]): string | undefined {
  if (articles.length === 0) return 'No labelled article was given: only rated sentences are measured.';
  const lost = 'figures that tell garbled text from human text cannot be computed.';
  const [human, garbled] = ['human', 'garbled'].map((label) => articles.some((article) => article.label === label));
  if (!human && !garbled) return `No document is human or visibly garbled: ${lost}`;
  if (!garbled) return `No document is visibly garbled: ${lost}`;
  return human ? undefined : `No document is human: ${lost}`;
}

/** What a reader of the figures should know of the sample. */
export function notesOn(sample: Sample, ground: Ground): string[] {
  const unscored = ground.articles.filter((article) => article.unscored).length;
  return [
    lacking(ground.articles),
    unscored > 0
      ? `${count(unscored, 'document')} taken for another language: counted as clean, with score 0.`
      : undefined,
    ground.others.length > 0
      ? `${count(ground.others.length, 'machine document')} neither human nor visibly garbled: only in rank correlations and in the counts of rules.`
      : undefined,
    sample.sentences.length === 0 ? 'No rated sentence was given: precision of spans is not measured.' : undefined,
  ].flatMap((note) => note ?? []);
}
