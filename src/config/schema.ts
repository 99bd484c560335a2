import { z } from 'zod';
import { FORMATS } from '../read/formats.js';
import type { Fields } from '../read/reader.js';

const text = z.string('is not text').trim().min(1, 'is empty');
const texts = z.array(text, 'is not a list');
const flag = z.boolean('is neither true nor false');
const GROUP = 'is no group of keys';
const SHARE = 'is no share from 0 to 1';
const share = z.number(SHARE).min(0, SHARE).max(1, SHARE);
const PRIOR = 'is no share between 0 and 1';
const COUNT = 'is no whole number from 1 on';
const count = z.int(COUNT).min(1, COUNT);
const SIZE = 'is no size such as 500kB, 10MB or 1GB';
const size = z.union([count, z.string().regex(/^\d+(\.\d+)? ?[kmgKMG]?[bB]?$/, SIZE)], SIZE);
const INPUT_FORMATS = FORMATS.map(({ name }) => name);
const SEVERITIES = ['hint', 'sign', 'proof'] as const;

const limits = z
  .strictObject(
    {
      maxBytes: size.describe('Longest text of an article.'),
      maxLine: size.describe('Longest line of JSONL, longest record of any other format.'),
      maxFile: size.describe('Longest file of a format that is read whole: a page, a feed, a JSON document.'),
      maxRatio: count.describe('How many times its size a compressed input may grow.'),
    },
    GROUP,
  )
  .partial();

const perSource = z.strictObject(
  {
    maxGarbledShare: share.describe('Fails the run if a greater share of the articles of one source is garbled.'),
    leastArticles: count
      .optional()
      .describe('With fewer scored articles than this a share says too little, and the limit is silent.'),
  },
  GROUP,
);

const rules = z
  .strictObject(
    {
      folders: texts.describe('Folders of rules of your own, used beside those that come with Lakeby.'),
      off: texts.describe('Ids of rules that stay silent.'),
      severity: z
        .record(text, z.enum(SEVERITIES, `is none of ${SEVERITIES.join(', ')}`), 'is no group of rule ids')
        .describe('hint, sign or proof by rule id: what the rule finds is reported and scored as that.'),
    },
    GROUP,
  )
  .partial();

const suppression = z
  .strictObject(
    {
      rule: text.optional().describe('Id of a rule.'),
      source: text.optional().describe('A source, as the articles name it.'),
      file: text.optional().describe('Files, by path or glob.'),
      fingerprint: text.optional().describe('One finding, by the fingerprint that reports give.'),
      reason: text.describe('Why it is not to be reported, in a sentence.'),
    },
    GROUP,
  )
  .refine((what) => Object.keys(what).some((key) => key !== 'reason'), {
    error: 'names nothing: give a rule, a source, a file or a fingerprint',
  });

const FIELD_NAMES = {
  text: text.describe('The article.'),
  id: text.describe('What reports call it.'),
  title: text.describe('Its headline.'),
  source: text.describe('Who published it.'),
  published: text.describe('When.'),
  language: text.describe('ISO 639-1 code of the language it is said to be in.'),
  url: text.describe('Where it is published.'),
} satisfies Record<keyof Fields, typeof text>;

/** The keys of lakeby.yaml: the one source of validation, of rules/generated/config.schema.json and of docs/config.md. */
export const configFile = z
  .strictObject(
    {
      inputs: texts.describe('What to check where the command line names nothing: files, folders, globs.'),
      urls: texts.describe('Feeds and pages to fetch and check beside the inputs.'),
      fields: z
        .strictObject(FIELD_NAMES, GROUP)
        .partial()
        .describe('Names of the fields of a record, where they are not those on the left.'),
      as: z
        .enum(INPUT_FORMATS, `is none of ${INPUT_FORMATS.join(', ')}`)
        .describe('Read every input as this format, whatever its name.'),
      whole: flag.describe('Read all of an HTML page, and not only the article in it.'),
      compare: flag.describe(
        'Also set articles about one event side by side, and report where one departs from others.',
      ),
      limits: limits.describe('Sizes above which something is skipped, with the reason.'),
      prior: z
        .number(PRIOR)
        .gt(0, PRIOR)
        .lt(1, PRIOR)
        .describe('Share of garbled articles that is to be expected; the score is a probability under it.'),
      rules: rules.describe('Which rules speak, and how loud.'),
      suppress: z.array(suppression, 'is not a list').describe('Findings that are not to be reported. Scores stay.'),
      failOn: z
        .enum(['garbled', 'suspect', 'none'], 'is none of garbled, suspect, none')
        .describe('Band from which on an article fails the run.'),
      maxGarbledShare: share.describe('Fails the run if a greater share of all its articles is garbled.'),
      perSource: perSource.describe('The same for each source by itself.'),
      baseline: text.describe('File of what was known before: only what is not in it fails.'),
      history: text.describe(
        'File of counts from earlier runs; with it, a source that does worse than its own past fails the run.',
      ),
      cache: z
        .union([flag, text], 'is neither true nor a folder')
        .describe('true, or a folder: remembers verdicts, so that the same article is not checked twice.'),
      formats: texts.describe('Reports to write, as `html=report.html`; without a file, to standard output.'),
      hints: flag.describe('Report hints too: things seen in human text at times.'),
    },
    GROUP,
  )
  .partial();

/** What lakeby.yaml may say. */
export type Config = z.infer<typeof configFile>;
