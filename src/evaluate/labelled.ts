import { basename } from 'node:path';
import { z } from 'zod';
import type { Article, Origin } from '../model.js';
import { READING } from '../read/defaults.js';
import { isSkipped } from '../read/reader.js';
import { toArticle } from '../read/record.js';
import { higherIsWorse, type Graded } from './classes.js';
import { given } from './given.js';
import { rowError, type Row } from './rows.js';
import type { About, Provenance, RatedSpan } from './scored.js';

/** A labelled article before it is classed. */
export interface LabelledArticle extends About {
  readonly label: Graded['label'];
  readonly article: Article;
}

/** A sentence with the spans its raters marked. */
export interface RatedSentence extends Provenance {
  readonly human: boolean;
  readonly seg?: number;
  readonly text: string;
  readonly errors: readonly RatedSpan[];
}

/** What a labelled file holds: articles, and sentences with `errors`. */
export type Labelled = { readonly article: LabelledArticle } | { readonly sentence: RatedSentence };

const text = z.union([z.string(), z.number()]).transform(String).nullish();
const common = z.object({
  id: text,
  set: text,
  doc: text,
  year: z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]).nullish(),
  system: text,
  split: text,
});
const LABELS = ['human', 'mt', 'garbled', 'other'] as const;
const articleRow = common.extend({
  label: z.enum(LABELS),
  kind: text,
  langpair: text,
  roundtrip: z.boolean().nullish(),
  quality: z.number().nullish(),
  qualityKind: text,
});
const sentenceRow = common.extend({
  text: z.string().min(1),
  human: z.boolean().nullish(),
  seg: z.number().nullish(),
  errors: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      category: z.string().default(''),
      severity: z.string().default(''),
      rater: text,
    }),
  ),
});

const LABEL_HINT = 'Each labelled article needs "label": "human", "mt" (classed by engine and quality), or "garbled".';

/** A row as a labelled article, or as a rated sentence where it has `errors`. Throws UserError with file and line. */
export function labelledOf({ record, origin }: Row): Labelled {
  if (Object.hasOwn(record, 'errors')) return { sentence: sentenceOf({ record, origin }) };
  if (record['label'] === undefined || record['label'] === null)
    throw rowError('this row has no "label".', origin, LABEL_HINT);
  const row = parsed(articleRow, { record, origin }, LABEL_HINT);
  const quality = row.quality ?? null;
  if (quality !== null && higherIsWorse(row.qualityKind ?? undefined) === undefined)
    throw rowError(
      'this row has a "quality", and its "qualityKind" does not say which way it runs.',
      origin,
      'Write "MQM penalty (lower better)" or "DA z-score (higher better)".',
    );
  const { roundtrip, label, kind, langpair, qualityKind } = row;
  return {
    article: {
      ...provenance(row, origin),
      ...given({ kind, langpair, qualityKind }),
      ...{ label, quality, roundtrip: roundtrip ?? false },
      article: articleOf({ record, origin }),
    },
  };
}

function sentenceOf(source: Row): RatedSentence {
  const row = parsed(sentenceRow, source);
  const outside = row.errors.find(({ start, end }) => start < 0 || end < start || end > row.text.length);
  if (outside)
    throw rowError(
      `an error span from ${outside.start} to ${outside.end} lies outside the text, which is ${row.text.length} long.`,
      source.origin,
      'Offsets count UTF-16 code units from 0; the end is excluded.',
    );
  const errors = row.errors.map(({ rater, ...span }) => ({ ...span, ...given({ rater }) }));
  return {
    ...provenance(row, source.origin),
    ...given({ seg: row.seg }),
    ...{ human: row.human ?? false, text: row.text, errors },
  };
}

function articleOf({ record, origin }: Row): Article {
  const item = toArticle(record, origin, READING);
  if (isSkipped(item)) throw rowError(`${item.reason}.`, origin);
  return { ...item, meta: {} };
}

function parsed<T>(schema: z.ZodType<T>, { record, origin }: Row, hint?: string): T {
  const result = schema.safeParse(record);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw rowError(`"${path.join('.')}": ${message}.`, origin, hint);
}

function provenance(row: z.infer<typeof common>, { path, line }: Origin): Provenance {
  return {
    id: row.id ?? `${path}:${line ?? 1}`,
    set: row.set ?? basename(path).replace(/\.(jsonl|ndjson)(\.gz)?$/, ''),
    ...given({ doc: row.doc, year: row.year, system: row.system, split: row.split }),
  };
}
