/** A stretch of `Article.text` in UTF-16 code units, end excluded. The only kind of position in the program. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an article was read from, for messages: a path, and where one file holds many articles, which of them. */
export interface Origin {
  readonly path: string;
  /** Line of the file the article begins on, from 1. */
  readonly line?: number;
  /** Which article of the file it is, from 1, where lines do not tell: a feed, a table, an archive. */
  readonly item?: number;
}

/** What a page's markup says a part of the text is; without it, the shape of the text decides. */
export interface MarkedRegion extends Span {
  readonly kind: 'heading' | 'caption' | 'credit';
}

/** A place in a page's markup that tells of machine translation: no widget, but translation in use. */
export interface MarkupSign {
  /** The markup as it stands, shortened: `<html class="translated-ltr">`. */
  readonly markup: string;
  /** What it says, in a sentence. */
  readonly message: string;
  /** Line of the file, from 1. */
  readonly line?: number;
}

/**
 * Where the text of an article stands in the file it was cut from, in pieces: the text from `starts[i]` up to the next
 * start stands in the file to the letter, from line `lines[i]` and column `columns[i]` on (both from 1, columns in UTF-16
 * code units).
 */
export interface Places {
  readonly starts: readonly number[];
  readonly lines: readonly number[];
  readonly columns: readonly number[];
}

/** One piece of news as it was read. `meta` is carried to the output and never looked at by a stage. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly published?: string;
  /** ISO 639-1 code the input declares, if any. */
  readonly language?: string;
  /** Where it is published, http(s) only. */
  readonly url?: string;
  readonly origin: Origin;
  /** Parts of the text by their markup, in the order of the text. */
  readonly regions?: readonly MarkedRegion[];
  readonly markup?: readonly MarkupSign[];
  /** Left out where the text is the file, or the place cannot be worked out. */
  readonly places?: Places;
  readonly meta?: Readonly<Record<string, unknown>>;
}

/** The kinds of mistake that count towards the translation score. */
export const GARBLE_CATEGORIES = [
  'credits',
  'offices',
  'senses',
  'idioms',
  'calques',
  'grammar',
  'repetition',
  'structure',
  'consistency',
  'residue',
  'names',
  'spun',
  'wording',
  'meaning',
] as const;

type GarbleCategory = (typeof GARBLE_CATEGORIES)[number];

/** Scraping faults and a page's own statement are kept apart from garble: they never touch the score. */
export type Category = GarbleCategory | 'damage' | 'disclosure';

/** How much one finding is worth before weights are learned: seen in human text at times, a mistake, impossible. */
const SEVERITIES = ['hint', 'sign', 'proof'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether one severity is graver than another. */
export function isGraver(one: Severity, other: Severity): boolean {
  return SEVERITIES.indexOf(one) > SEVERITIES.indexOf(other);
}

/** One passage something is wrong with, and what the source most likely said. */
export interface Finding extends Span {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** Which text the offsets point into (src/text/fields.ts); left out for the body. */
  readonly field?: 'title' | 'markup';
  readonly message: string;
  readonly means?: readonly string[];
  /** ISO 639-1 codes of source languages that produce this. */
  readonly from?: readonly string[];
  /** Spans in other articles that disagree. */
  readonly others?: readonly OtherSpan[];
  /** Stable id: rule, normalised text and a hash of the words around it. */
  readonly fingerprint: string;
}

/** A span in another article, by that article's id. */
export interface OtherSpan extends Span {
  readonly article: string;
  readonly origin: Origin;
  /** The words of the span, and the sentence or quotation they stand in. */
  readonly text: string;
  readonly sentence: string;
  /** Where the span begins in that sentence. */
  readonly within: number;
}

/** A finding that is not reported, because the user asked so. */
export interface Suppressed extends Finding {
  /** Why, in a sentence: the reason the user gave, or that it stands in the baseline. */
  readonly why: string;
}

/** A sentence and how much of it is to be distrusted, 0 to 1. */
export interface Passage extends Span {
  readonly score: number;
}

export type Band = 'clean' | 'suspect' | 'garbled';
export type DamageBand = 'clean' | 'some' | 'high';

/** Scraping and encoding faults, 0 to 1. Never part of the translation score. */
export interface Damage {
  readonly score: number;
  readonly band: DamageBand;
  readonly findings: readonly Finding[];
}

/** A language an article was probably translated from; `unknown` stands for all that are not named. */
export interface Pivot {
  readonly language: string;
  readonly probability: number;
}

/** The story an article belongs to: articles of one run about one event, compared with each other. */
export interface Story {
  /** Which story of the run it is, from 1. */
  readonly number: number;
  readonly articles: number;
}

/** What Lakeby says about one article. */
export interface Verdict {
  readonly article: Article;
  readonly words: number;
  /** ISO 639-1 code of the language the text is in. */
  readonly language: string;
  /** Probability that a careful reader calls the article garbled machine translation; null if it was not scored. */
  readonly score: number | null;
  readonly band: Band | null;
  /** Sentences for the reader: why an article was not scored, or that the verdict rests on little text. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
  /** Hints without company: too little for a reader, though they count in the score. Not reported. */
  readonly lone: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly passages: readonly Passage[];
  readonly damage: Damage;
  /** Places where the page itself says that it was machine-translated. Never part of the score. */
  readonly disclosures: readonly Finding[];
  readonly pivot?: readonly Pivot[];
  /** Left out where articles were not compared, or no other tells the same. */
  readonly story?: Story;
  /** Why the article fails the run, in a sentence; left out where it does not. Set by the policy, after all else. */
  readonly fails?: string;
}

/** An input that could not be read, and why: counted, never lost in silence. */
export interface Skipped {
  readonly origin: Origin;
  readonly reason: string;
}

/** What one run saw. */
export interface Summary extends Outcome {
  readonly articles: number;
  readonly words: number;
  readonly bands: Readonly<Record<Band, number>>;
  readonly damaged: number;
  readonly disclosed: number;
  /** Articles in another language, by ISO 639-1 code: read, not scored. */
  readonly unscored: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
  readonly skipped: readonly Skipped[];
}

/** What the policy says of a run as a whole. */
export interface Outcome {
  /** Why it fails, a sentence each: articles that fail, a share above its limit. */
  readonly failures: readonly string[];
  /** What the user should know besides: entries of the baseline or suppressions that match nothing any more. */
  readonly remarks: readonly string[];
}
