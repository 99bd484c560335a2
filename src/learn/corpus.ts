import type { LakebyDetector } from '../create-detector.js';
import { classesOf } from '../evaluate/classes.js';
import { uniqueIds } from '../evaluate/gather.js';
import { labelledOf } from '../evaluate/labelled.js';
import type { Row } from '../evaluate/rows.js';
import type { About, Label } from '../evaluate/scored.js';
import type { Finding } from '../model.js';
import { allFindings } from '../score/company.js';
import { countable } from '../score/score.js';
import type { Text } from '../text/text.js';
import type { FormReader } from '../wording/forms.js';
import { untranslatedLetters } from '../wording/untranslated.js';

/** A labelled article as learning sees it: no text, but what its words and findings are. */
export interface Example extends About {
  readonly label: Label;
  readonly words: number;
  /** The forms of its words, as the wording model has them. */
  readonly codes: Uint16Array;
  /** Letters of its untranslated words. */
  readonly letters: ReadonlyMap<string, number>;
  /** All findings but those of wording. */
  readonly findings: readonly Finding[];
  /** Those that count one by one. */
  readonly heard: readonly Finding[];
  /** Taken for another language. */
  readonly unscored: boolean;
}

/** Whether learning may look at the label of this row: a file without splits is for learning as a whole. */
export function isForLearning({ split }: Pick<About, 'split'>): boolean {
  return split === undefined || split === 'dev';
}

/** What turns rows into examples. */
export interface Reader {
  readonly analyze: (id: string, text: string) => Text;
  readonly check: LakebyDetector['check'];
  readonly forms: FormReader;
}

/** Reads labelled articles; classes are found at the end, from what is known of all rows. */
export async function readExamples(rows: AsyncIterable<Row>, reader: Reader): Promise<Example[]> {
  const examples: Example[] = [];
  const graded: Parameters<typeof classesOf>[0][number][] = [];
  const seen = uniqueIds();
  for await (const row of rows) {
    const labelled = labelledOf(row);
    if ('sentence' in labelled) continue;
    const { article, label, ...about } = labelled.article;
    seen('article', about.id, row.origin);
    const verdict = reader.check(article);
    const text = reader.analyze(article.id, article.text);
    const { length, codes } = reader.forms(text);
    graded.push({ ...about, label });
    examples.push({
      ...about,
      label: 'other',
      words: verdict.words,
      codes: codes.slice(0, length),
      letters: untranslatedLetters(text),
      findings: allFindings(verdict),
      heard: countable(allFindings(verdict)),
      unscored: verdict.score === null,
    });
  }
  const labels = classesOf(graded);
  return examples.map((example, at) => ({ ...example, label: labels[at] }));
}
