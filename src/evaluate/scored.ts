import type { Band, Category, Pivot, Severity, Span } from '../model.js';

/**
 * What a labelled row is, for measuring: visibly garbled machine text, a person's text, or machine text that is neither
 * (good machine translation is not garble, and counts on no side).
 */
export type Label = 'garbled' | 'human' | 'other';

/** A finding as measuring needs it: what spoke, how gravely, and where. */
export interface ScoredFinding extends Span {
  readonly rule: string;
  readonly category: Category;
  /** File or detector the rule belongs to. */
  readonly family?: string;
  readonly severity: Severity;
}

/** Findings an editor would mark; hints are also seen in human text at times. */
export function isAboveHint({ severity }: ScoredFinding): boolean {
  return severity !== 'hint';
}

/** Who made a labelled text and from what: what rows are grouped and joined by. */
export interface Provenance {
  readonly id: string;
  readonly set: string;
  /** The source document: with `year`, the same in every version of it. */
  readonly doc?: string;
  readonly year?: number;
  readonly system?: string;
  readonly split?: string;
}

/** What a labelled file says of an article beside its text and label. */
export interface About extends Provenance {
  /** smt, rbmt, nmt ... */
  readonly kind?: string;
  readonly langpair?: string;
  /** English that went out and came back. */
  readonly roundtrip: boolean;
  /** How good readers found it, as `qualityKind` says: MQM penalties grow with faults, DA scores fall. */
  readonly quality: number | null;
  readonly qualityKind?: string;
}

/** The source languages a machine text may have come from, the likeliest first, and whether its verdict names any. */
export interface ScoredSources {
  readonly ranking: readonly Pivot[];
  readonly named: boolean;
}

/** A labelled article with what Lakeby says of it. Its text is not needed any more. */
export interface Scored extends About {
  readonly label: Label;
  readonly words: number;
  /** Probability of "garbled", 0 to 1; 0 where the article was taken for another language and not scored. */
  readonly score: number;
  /** The same without the wording evidence: what rules alone say. */
  readonly ruleScore: number;
  readonly band: Band;
  /** Taken for another language: it counts as clean, with score 0. */
  readonly unscored?: true;
  readonly findings: readonly ScoredFinding[];
  /** Only for machine text with findings enough. */
  readonly sources?: ScoredSources;
}

/** A stretch of a sentence that one rater marked. */
export interface RatedSpan extends Span {
  readonly category: string;
  readonly severity: string;
  readonly rater?: string;
}

/** A rated sentence with what Lakeby finds in it; offsets count from the sentence's first character. */
export interface ScoredSentence extends Provenance {
  /** The rated sentence was written by a person. */
  readonly human: boolean;
  /** Its place in the document. */
  readonly seg?: number;
  /** UTF-16 code units. */
  readonly length: number;
  readonly errors: readonly RatedSpan[];
  readonly findings: readonly ScoredFinding[];
}
