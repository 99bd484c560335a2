import { UserError } from '../errors.js';
import type { Origin, Verdict } from '../model.js';
import { classesOf, type Graded } from './classes.js';
import { labelledOf, type LabelledArticle, type RatedSentence } from './labelled.js';
import { rowError, type Row } from './rows.js';
import { scoreArticle, type Checker, type Unclassed } from './score-article.js';
import { scoreSentences } from './score-sentences.js';
import type { Scored, ScoredSentence } from './scored.js';

/** Which rows are measured: the classes are found among all of them. */
export type Split = 'dev' | 'test' | 'all';

/** Everything that is measured. */
export interface Sample {
  readonly articles: readonly Scored[];
  readonly sentences: readonly ScoredSentence[];
}

/** How rows are gathered. */
export interface Gathering {
  readonly checker: Checker;
  readonly split: Split;
  /** Hears of every article that was checked. */
  readonly checked?: (verdict: Verdict) => void;
}

/** Samples as one; those that are missing add nothing. */
export function joinSamples(...samples: readonly (Sample | undefined)[]): Sample {
  return {
    articles: samples.flatMap((sample) => sample?.articles ?? []),
    sentences: samples.flatMap((sample) => sample?.sentences ?? []),
  };
}

/** Whether there is nothing to measure. */
export function isEmpty({ articles, sentences }: Sample): boolean {
  return articles.length + sentences.length === 0;
}

/**
 * Checks labelled rows as they come. No article's text is kept: classes are found at the end, from what is known of all
 * rows, whichever split is measured.
 */
export async function gather(rows: AsyncIterable<Row>, how: Gathering): Promise<Sample> {
  const graded: Graded[] = [];
  const scored: (Unclassed | undefined)[] = [];
  const sentences: RatedSentence[] = [];
  const seen = uniqueIds();
  for await (const row of rows) {
    const labelled = labelledOf(row);
    if ('sentence' in labelled) {
      seen('sentence', labelled.sentence.id, row.origin);
      if (isIn(how.split, labelled.sentence)) sentences.push(labelled.sentence);
      continue;
    }
    seen('article', labelled.article.id, row.origin);
    graded.push(gradeOf(labelled.article));
    const wanted = isIn(how.split, labelled.article);
    const verdict = wanted ? how.checker.check(labelled.article.article) : undefined;
    scored.push(verdict && scoreArticle(labelled.article, verdict, how.checker));
    if (verdict) how.checked?.(verdict);
  }
  const labels = classesOf(graded);
  const articles = scored.flatMap((row, at) => (row ? [{ ...row, label: labels[at] }] : []));
  return { articles, sentences: scoreSentences(sentences, how.checker) };
}

/** Only what the class needs, so that texts can be let go. */
export function gradeOf({ label, set, kind, langpair, system, quality, qualityKind }: LabelledArticle): Graded {
  return {
    ...{ label, set, quality },
    ...(kind === undefined ? {} : { kind }),
    ...(langpair === undefined ? {} : { langpair }),
    ...(system === undefined ? {} : { system }),
    ...(qualityKind === undefined ? {} : { qualityKind }),
  };
}

/** Whether a row belongs to the split; rows that name none belong to `all` only. */
export function isIn(split: Split, row: { readonly split?: string }): boolean {
  return split === 'all' || row.split === split;
}

/** Refuses an id that has been seen: rows counted twice would narrow every interval. */
export function uniqueIds(): (what: string, id: string, origin: Origin) => void {
  const places = new Map<string, Origin>();
  return (what, id, origin) => {
    const key = `${what} ${id}`;
    const before = places.get(key);
    if (before) throw duplicate(what, id, { before, origin });
    places.set(key, origin);
  };
}

function duplicate(what: string, id: string, { before, origin }: Record<'before' | 'origin', Origin>): UserError {
  const place = [before.path, before.line].filter((part) => part !== undefined).join(':');
  return rowError(`the ${what} id "${id}" stands here for the second time.`, origin, `It stands first at ${place}.`);
}
