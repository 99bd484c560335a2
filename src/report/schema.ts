import { z } from 'zod';
import { GARBLE_CATEGORIES } from '../model.js';

/** Number of the form below; it changes when a consumer of an older report would no longer understand a newer one. */
export type SchemaVersion = z.infer<typeof version>;

const version = z
  .literal(1)
  .describe('Version of this form. It changes only when a key changes its meaning or goes away.');
const share = z.number().min(0).max(1);
const offset = z.int().nonnegative();
const languageCode = z
  .string()
  .min(2)
  .max(16)
  .describe('ISO 639-1 code where there is one, else 639-3; "und" if unknown');

const span = {
  start: offset.describe('First UTF-16 code unit of the passage'),
  end: offset.describe('One after the last'),
};

const otherSpan = z
  .strictObject({
    article: z.string().describe('Id of the other article'),
    ...span,
    text: z.string().describe('The words of the span'),
    sentence: z.string().describe('The sentence or quotation they stand in'),
  })
  .describe('A passage of another article that disagrees');

const finding = z
  .strictObject({
    rule: z.string().describe('Id of the rule; `lakeby rules explain` tells more'),
    category: z.enum([...GARBLE_CATEGORIES, 'damage', 'disclosure']),
    severity: z
      .enum(['hint', 'sign', 'proof'])
      .describe('Seen in human text at times; an editor would mark it; no human writes it'),
    ...span,
    text: z.string().describe('The words the span covers'),
    message: z.string().describe('What is wrong, in one sentence'),
    means: z.array(z.string()).describe('What the source most likely said; may be empty'),
    from: z.array(languageCode).describe('Languages whose translations show this; may be empty'),
    fingerprint: z
      .string()
      .describe('The same for the same rule over the same words between the same words, wherever they stand'),
    others: z.array(otherSpan).optional(),
    field: z
      .enum(['title', 'markup'])
      .optional()
      .describe('The offsets point into the title, or into the signs in the markup, and not into the text'),
  })
  .meta({ id: 'finding' });

const findings = z.array(finding);

/** What a report says of one article: a line of JSONL, an entry of `verdicts` in JSON, the value of `lakeby` in `filter`. */
export const verdictSchema = z
  .strictObject({
    id: z.string().describe('The given id, else the path, with `:line` where a file holds many articles'),
    title: z.string().nullable(),
    source: z.string().nullable().describe('Who published it, as the input says'),
    url: z.string().nullable().describe('Where it was published'),
    published: z.string().nullable().describe('When, as the input says'),
    words: z.int().nonnegative(),
    score: share
      .nullable()
      .describe('Probability that a careful reader calls this garbled machine translation; null if not scored'),
    band: z.enum(['clean', 'suspect', 'garbled']).nullable(),
    damage: z
      .strictObject({ score: share, band: z.enum(['clean', 'some', 'high']), findings })
      .describe('Scraping and encoding faults; never part of the score'),
    disclosures: findings.describe(
      'Places where the page says that it was machine-translated; never part of the score',
    ),
    passages: z
      .array(z.strictObject({ ...span, score: share }))
      .describe('Sentences, and how much each is to be distrusted'),
    findings,
    suppressed: z
      .array(finding.extend({ why: z.string() }))
      .describe('Findings the user has said not to report, and why'),
    pivot: z
      .array(z.strictObject({ language: languageCode, probability: share }))
      .optional()
      .describe(
        'Languages it was probably translated from, the likeliest first, and "unknown" for all others; left out where none is likely enough',
      ),
    story: z
      .strictObject({ number: z.int().positive(), articles: z.int().positive() })
      .optional()
      .describe(
        'The story of this run that the article belongs to, and how many articles tell it; left out where articles were not compared, or no other tells the same',
      ),
    language: languageCode.describe('The language the text is in'),
    version,
    notes: z.array(z.string()).describe('Why it was not scored, or what the verdict rests on'),
    fails: z.string().optional().describe('Why the article fails the run; left out where it does not'),
  })
  .meta({ id: 'verdict', title: 'Lakeby verdict' });

const count = z.int().nonnegative();
const counts = z.record(z.string(), count);

const summarySchema = z
  .strictObject({
    articles: count,
    words: count,
    bands: z.strictObject({ clean: count, suspect: count, garbled: count }),
    damaged: count.describe('Articles whose damage band is some or high'),
    disclosed: count.describe('Articles that say they were machine-translated'),
    unscored: counts.describe('Articles not scored, by language'),
    rules: counts.describe('Findings by rule, the most frequent first'),
    skippedCount: count.describe('Inputs that could not be read'),
    skipped: z
      .array(
        z.strictObject({
          path: z.string(),
          line: z.int().positive().nullable(),
          item: z.int().positive().nullable(),
          reason: z.string(),
        }),
      )
      .describe('The first 1,000 of them'),
    failures: z.array(z.string()).describe('Why the run fails, a sentence each'),
    remarks: z.array(z.string()).describe('What else is worth knowing: entries of the baseline that match nothing'),
  })
  .meta({ id: 'summary' });

/** The whole report of `check --format json`. */
export const reportSchema = z
  .strictObject({
    version,
    tool: z.strictObject({ name: z.literal('lakeby'), version: z.string() }),
    verdicts: z.array(verdictSchema),
    summary: summarySchema,
  })
  .meta({ id: 'report', title: 'Lakeby report' });

/** What `lakeby filter` adds under `lakeby` to a line that could not be checked. */
const filterErrorSchema = z
  .strictObject({
    version,
    error: z.string(),
    line: z.int().positive().describe('Line of the input, from 1'),
    input: z.string().optional().describe('The line as it was, where it is not an object that could be kept'),
  })
  .meta({ id: 'filterError', title: 'Lakeby filter error' });

/** What `lakeby filter` adds to a line that is dropped: it goes where --dropped says. */
const droppedSchema = verdictSchema
  .extend({ dropped: z.string().describe('Why the article was dropped, in a sentence') })
  .meta({ id: 'dropped', title: 'Lakeby verdict on a dropped article' });

/** A line that leaves `lakeby filter`: the fields that came in, and the answer. */
export const filterLineSchema = z
  .looseObject({ lakeby: z.union([verdictSchema, droppedSchema, filterErrorSchema]) })
  .meta({ id: 'filterLine', title: 'Line of lakeby filter' });

export type VerdictJson = z.infer<typeof verdictSchema>;
export type FindingJson = z.infer<typeof finding>;
export type SummaryJson = z.infer<typeof summarySchema>;
export type FilterErrorJson = z.infer<typeof filterErrorSchema>;
