import { z } from 'zod';
import { GARBLE_CATEGORIES } from '../model.js';
import { underPrior } from '../score/score.js';
import { isIn, uniqueIds, type Sample, type Split } from './gather.js';
import { rowError, type Row } from './rows.js';
import type { Scored, ScoredSentence } from './scored.js';

const offset = z.int().nonnegative();
const share = z.number().min(0).max(1);
const provenance = {
  id: z.string(),
  set: z.string(),
  doc: z.string().optional(),
  year: z.int().optional(),
  system: z.string().optional(),
  split: z.string().optional(),
};
const findings = z.array(
  z.strictObject({
    rule: z.string(),
    category: z.enum([...GARBLE_CATEGORIES, 'damage', 'disclosure']),
    family: z.string().optional(),
    severity: z.enum(['hint', 'sign', 'proof']),
    ...{ start: offset, end: offset },
  }),
);
const scored: z.ZodType<Scored> = z.strictObject({
  ...provenance,
  label: z.enum(['garbled', 'human', 'other']),
  kind: z.string().optional(),
  langpair: z.string().optional(),
  roundtrip: z.boolean(),
  quality: z.number().nullable(),
  qualityKind: z.string().optional(),
  words: offset,
  ...{ score: share, ruleScore: share, band: z.enum(['clean', 'suspect', 'garbled']) },
  unscored: z.literal(true).optional(),
  findings,
  sources: z
    .strictObject({
      ranking: z.array(z.strictObject({ language: z.string(), probability: share })),
      named: z.boolean(),
    })
    .optional(),
});
const scoredSentence: z.ZodType<ScoredSentence> = z.strictObject({
  ...provenance,
  ...{ human: z.boolean(), seg: z.number().optional(), length: offset },
  errors: z.array(
    z.strictObject({
      ...{ start: offset, end: offset },
      ...{ category: z.string(), severity: z.string(), rater: z.string().optional() },
    }),
  ),
  findings,
});

/** A sample as JSONL, a row a line: what `--write-scored` writes. */
export function* scoredLines({ articles, sentences }: Sample): Generator<string> {
  for (const row of articles) yield `${JSON.stringify(row)}\n`;
  for (const row of sentences) yield `${JSON.stringify(row)}\n`;
}

/**
 * Rows that were scored before, as `--write-scored` or a training run wrote them.
 * @throws UserError with file and line for a row that is not of that form, or an id that stands twice.
 */
export async function readScored(rows: AsyncIterable<Row>, split: Split): Promise<Sample> {
  const articles: Scored[] = [];
  const sentences: ScoredSentence[] = [];
  const seen = uniqueIds();
  for await (const row of rows) {
    const isSentence = Object.hasOwn(row.record, 'errors');
    const item = isSentence ? parsed(scoredSentence, row) : parsed(scored, row);
    seen(isSentence ? 'sentence' : 'article', item.id, row.origin);
    if (!isIn(split, item)) continue;
    if ('errors' in item) sentences.push(item);
    else articles.push(item);
  }
  return { articles, sentences };
}

/** A sample under one prior as it would be under another. Scored rows are written and read under PRIOR. */
export function movePrior({ articles, sentences }: Sample, from: number, to: number): Sample {
  if (from === to) return { articles, sentences };
  const moved = (score: number): number => underPrior(score, from, to);
  const rescored = articles.map((row) => ({ ...row, score: moved(row.score), ruleScore: moved(row.ruleScore) }));
  return { articles: rescored, sentences };
}

function parsed<T>(schema: z.ZodType<T>, { record, origin }: Row): T {
  const result = schema.safeParse(record);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  const key = path.length > 0 ? `"${path.join('.')}": ` : '';
  throw rowError(`this is no scored row: ${key}${message}.`, origin, 'Name labelled text without --scored.');
}
