import { count } from '../report/say.js';
import type { Sample } from './gather.js';
import type { Ground } from './ground.js';

/** A class without which most figures have no value, in words; undefined where both classes are there. */
export function lacking({ humans, garbled, articles }: Ground): string | undefined {
  if (articles.length === 0) return 'No labelled article was given: only rated sentences are measured.';
  const hint = 'figures that tell garbled text from human text cannot be computed.';
  if (garbled.length === 0 && humans.length === 0) return `No document is human or visibly garbled: ${hint}`;
  if (garbled.length === 0) return `No document is visibly garbled: ${hint}`;
  return humans.length === 0 ? `No document is human: ${hint}` : undefined;
}

/** What a reader of the figures should know of the sample. */
export function notesOn(sample: Sample, ground: Ground): string[] {
  const unscored = ground.articles.filter((article) => article.unscored).length;
  return [
    lacking(ground),
    unscored > 0
      ? `${count(unscored, 'document')} taken for another language: counted as clean, with score 0.`
      : undefined,
    ground.others.length > 0
      ? `${count(ground.others.length, 'machine document')} neither human nor visibly garbled: only in rank correlations and in the counts of rules.`
      : undefined,
    sample.sentences.length === 0 ? 'No rated sentence was given: precision of spans is not measured.' : undefined,
  ].flatMap((note) => note ?? []);
}
