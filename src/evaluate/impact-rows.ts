import type { Article } from '../model.js';
import { classesOf, type Graded } from './classes.js';
import { gradeOf, isIn, uniqueIds, type Split } from './gather.js';
import { labelledOf } from './labelled.js';
import type { Row } from './rows.js';
import type { Label } from './scored.js';

/** A labelled text whose class is known. */
export interface ClassedText {
  readonly label: Label;
  readonly article: Article;
}

/**
 * Labelled articles with their classes, one at a time. The class of one row depends on the quality of all, so the rows
 * are read twice: first for what is known of them, then for their texts. Rated sentences have no class and are left out.
 * @throws UserError with file and line for a row that is no labelled article, or an id that stands twice.
 */
export async function* classedTexts(rows: () => AsyncIterable<Row>, split: Split): AsyncGenerator<ClassedText> {
  const labels = await labelsOf(rows());
  let at = 0;
  for await (const row of rows()) {
    const labelled = labelledOf(row);
    if ('sentence' in labelled) continue;
    const label = labels[at++];
    if (isIn(split, labelled.article)) yield { label, article: labelled.article.article };
  }
}

async function labelsOf(rows: AsyncIterable<Row>): Promise<Label[]> {
  const graded: Graded[] = [];
  const seen = uniqueIds();
  for await (const row of rows) {
    const labelled = labelledOf(row);
    if ('sentence' in labelled) continue;
    seen('article', labelled.article.id, row.origin);
    graded.push(gradeOf(labelled.article));
  }
  return classesOf(graded);
}
