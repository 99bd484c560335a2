/** A stretch of `Article.text` in UTF-16 code units, end excluded. The only kind of position in the program. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an article was read from, for messages: a path, and a line (from 1) where one file holds many articles. */
export interface Origin {
  readonly path: string;
  readonly line?: number;
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
  readonly origin: Origin;
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
  /** Which text the offsets point into; left out for the body. */
  readonly field?: 'title';
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
interface OtherSpan extends Span {
  readonly article: string;
  readonly text: string;
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
  readonly suppressed: readonly Finding[];
  readonly passages: readonly Passage[];
  readonly damage: Damage;
  /** Places where the page itself says that it was machine-translated. Never part of the score. */
  readonly disclosures: readonly Finding[];
  readonly pivot?: readonly Pivot[];
}

/** An input that could not be read, and why: counted, never lost in silence. */
export interface Skipped {
  readonly origin: Origin;
  readonly reason: string;
}

/** What one run saw. */
export interface Summary {
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
