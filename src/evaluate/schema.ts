import { z } from 'zod';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const figure = z
  .strictObject({
    value: z.number().nullable().describe('null where it cannot be computed; `reason` says why'),
    low: z.number().nullable().describe('Lower end of the 95 % bootstrap interval; null without one'),
    high: z.number().nullable(),
    reason: z.string().optional().describe('Why there is no value or no interval'),
  })
  .meta({ id: 'figure' });

const bandFigures = z
  .strictObject({
    precision: figure.describe('In the mix of classes of these rows'),
    precisionAtPrior: figure.describe('The same if the share of garbled articles were the prior'),
    recall: figure,
    f1: figure,
    falseAlarms: figure.describe('Share of human documents in the band'),
  })
  .meta({ id: 'bandFigures' });

const detection = z
  .strictObject({
    human: count.describe('Human documents'),
    garbled: count.describe('Visibly garbled documents'),
    auc: figure.describe('Area under the ROC curve; ties count one half'),
    recallAt1: figure.describe('Recall at 1 % false alarms'),
    recallAt01: figure.describe('Recall at 0.1 % false alarms'),
    suspect: bandFigures.describe('Band suspect or garbled'),
    garbledBand: bandFigures.describe('Band garbled'),
    ece: figure.describe('Expected calibration error under the prior, ten bins of equal width'),
    brier: figure.describe('Mean squared error of the score under the prior'),
  })
  .meta({ id: 'detection' });

const matched = z
  .strictObject({
    mean: figure.describe('Mean over sets'),
    sets: z.array(
      z.strictObject({
        set: z.string(),
        machine: count.describe('Garbled documents that have a human version'),
        human: count.describe('Human documents, each once'),
        auc: figure,
      }),
    ),
  })
  .meta({ id: 'matched' });

const humanFigures = {
  documents: count,
  words: count,
  aboveHint: figure.describe('Findings above hint per 1,000 words'),
  withHints: figure.describe('All findings per 1,000 words'),
  suspect: figure.describe('Share in band suspect or garbled'),
  garbledBand: figure.describe('Share in band garbled'),
  suspectDocuments: count,
  garbledDocuments: count,
};

const humanText = z.strictObject({
  ...humanFigures,
  sets: z.array(z.strictObject({ set: z.string(), ...humanFigures })),
});

const quality = z.strictObject({
  quality: z.string().describe('MQM, DA or what the rows call it'),
  mean: figure.describe('Mean of the pairs, weighted by documents'),
  pairs: z.array(
    z.strictObject({
      langpair: z.string(),
      year: z.int().nullable(),
      documents: count,
      rho: figure.describe("Spearman's rank correlation of score and badness: positive where worse text scores higher"),
    }),
  ),
});

const spanFigures = z
  .strictObject({
    documents: count,
    sentences: count,
    findings: count,
    right: count.describe('Findings that overlap an error span of any rater'),
    precision: figure,
    chance: figure.describe('Precision of equally long random spans in the same sentences'),
    lift: figure.describe('precision / chance'),
    characterPrecision: figure.describe('Share of the characters in findings that lie in an error span'),
    majorRecall: figure.describe('Share of major error spans that a finding overlaps'),
    f1: figure.describe('Partial-overlap F1, micro-averaged: a span earns the share of it that is covered'),
    characterF1: figure.describe('F1 of characters, micro-averaged'),
  })
  .meta({ id: 'spanFigures' });

const spanReport = z.strictObject({
  machine: spanFigures.describe('Machine rows, findings above hint'),
  machineWithHints: spanFigures,
  human: spanFigures.describe('Rows a person wrote, findings above hint'),
  humanWithHints: spanFigures,
});

const ruleSpans = z.strictObject({
  findings: count,
  right: count,
  precision: figure,
  chance: figure,
  lift: figure,
});

const hits = z.strictObject({ findings: count, documents: count });

const ruleRow = z
  .strictObject({
    name: z.string().describe('Id of the rule, or name of the family or category'),
    family: z.string().nullable(),
    category: z.string(),
    severity: z.enum(['hint', 'sign', 'proof']).nullable().describe('The gravest seen'),
    human: hits,
    garbled: hits,
    other: hits.describe('Machine documents that are neither'),
    precision: figure.describe(
      'Share of garbled among documents with a finding, if there were as many of either class',
    ),
    recall: figure.describe('Share of garbled documents with a finding'),
    falseAlarms: figure.describe('Share of human documents with a finding'),
    perThousand: figure.describe('Findings per 1,000 words of human text'),
    auc: figure.describe('AUC of having a finding or none'),
    matched: figure.describe('The same over joined documents, mean over sets'),
    spans: ruleSpans.nullable().describe('Against rated spans of machine rows; null where none were given'),
  })
  .meta({ id: 'ruleRow' });

const groupRow = z
  .strictObject({
    name: z.string(),
    other: count.describe('Machine documents that are neither class'),
    detection: detection.describe("The group's garbled documents against all human ones"),
    matched: figure.describe("The group's garbled documents against the same documents by people, mean over sets"),
    quality: figure.describe('Spearman inside language pair and year, weighted by documents'),
    humanText: z.strictObject(humanFigures).nullable().describe('null where the group holds no human text'),
    spans: spanFigures.nullable().describe('Findings above hint in rated machine sentences; null where there are none'),
  })
  .meta({ id: 'groupRow' });

const sourceFigures = z
  .strictObject({
    documents: count.describe('Garbled documents with five findings and more, from languages a verdict can name'),
    top1: figure.describe('Share whose right language is the likeliest, mean over languages of ten documents and more'),
    top3: figure.describe('Share whose right language is one of the three likeliest, mean over the same languages'),
    common1: figure.describe('What always naming the commonest language would give'),
    common3: figure.describe('What always naming the three commonest languages would give'),
    allTop1: figure.describe('Share whose right language is the likeliest, every document counting the same'),
    allTop3: figure,
    named: figure.describe('Share whose verdict names a language'),
    right: figure.describe('Share of these whose first named language is right'),
    languages: z.array(
      z.strictObject({
        language: z.string(),
        documents: count,
        inMean: z.boolean().describe('Whether there are documents enough for it to count in means'),
        ...{ top1: figure, top3: figure, named: figure, right: figure },
      }),
    ),
    others: z
      .strictObject({ documents: count, named: figure.describe('Share for which a language is named, wrongly') })
      .describe('Documents from languages a verdict cannot name'),
    unmeasured: z.array(z.string()).describe('Languages a verdict can name of which there is no document'),
  })
  .meta({ id: 'sourceFigures' });

/** What `lakeby evaluate --format json` writes. */
export const evaluationSchema = z
  .strictObject({
    version: z.literal(1).describe('Changes only when a key changes its meaning or goes away.'),
    tool: z.strictObject({ name: z.literal('lakeby'), version: z.string() }),
    data: z.strictObject({
      inputs: z.array(z.string()),
      split: z.enum(['dev', 'test', 'all']),
      human: count,
      garbled: count,
      other: count,
      unscored: count.describe('Documents taken for another language: they count as clean, with score 0'),
      words: count,
      sentences: count.describe('Rated sentences'),
    }),
    options: z.strictObject({
      prior: share.describe('Share of garbled articles that the score assumes'),
      bootstrap: count.describe('Resamples behind each interval'),
      seed: count,
      off: z.array(z.string()).describe('Rules switched off'),
    }),
    all: detection.describe('All documents'),
    long: detection.describe('Documents of 150 words and more'),
    matched: z.strictObject({
      all: matched,
      roundTrips: matched.describe('English that went out and came back'),
      rules: matched.describe('By rule findings alone, wording left out'),
    }),
    calibration: z
      .array(
        z.strictObject({
          low: share,
          high: share,
          documents: count,
          weight: share.describe('Share of all documents, under the prior'),
          score: share.nullable().describe('Mean score'),
          garbled: share.nullable().describe('Share that is garbled, under the prior'),
        }),
      )
      .describe('The reliability curve: bins of equal width'),
    roc: z
      .array(z.strictObject({ threshold: z.number(), falseAlarms: share, recall: share }))
      .describe('At most 400 points of the curve over all documents, from the strictest threshold on'),
    histograms: z
      .array(z.strictObject({ kind: z.string(), documents: count, bins: z.array(count) }))
      .describe('Documents by score in 20 bins of equal width: human, garbled, other, and each kind of machine'),
    quality: z.array(quality),
    humanText,
    groups: z.strictObject({
      set: z.array(groupRow),
      kind: z.array(groupRow),
      langpair: z.array(groupRow),
      system: z.array(groupRow),
    }),
    rules: z.array(ruleRow),
    families: z.array(ruleRow),
    categories: z.array(ruleRow),
    spans: spanReport.nullable().describe('null where no rated spans were given'),
    sources: sourceFigures.describe('How often the language a text was translated from is told'),
    notes: z.array(z.string()).describe('What a reader of the figures should know'),
  })
  .meta({ id: 'evaluation', title: 'Lakeby evaluation' });

/** Everything measured in one run. */
export type Evaluation = z.infer<typeof evaluationSchema>;
/** A figure with its interval; without a value it says why. */
export type Figure = z.infer<typeof figure>;
/** How well documents of two classes are told apart. */
export type DetectionJson = z.infer<typeof detection>;
export type BandFigures = z.infer<typeof bandFigures>;
export type MatchedJson = z.infer<typeof matched>;
export type HumanText = z.infer<typeof humanText>;
export type QualityJson = z.infer<typeof quality>;
export type SpanFigures = z.infer<typeof spanFigures>;
export type RuleRow = z.infer<typeof ruleRow>;
export type GroupRow = z.infer<typeof groupRow>;
export type SourceFigures = z.infer<typeof sourceFigures>;
