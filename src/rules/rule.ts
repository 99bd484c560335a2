import type { Category, Severity } from '../model.js';

/** Parts of an article a rule may look at: `body` leaves out headings, captions and credits; `quote` is inside quotation marks. */
export const PLACES = ['body', 'quote', 'heading', 'caption', 'credit', 'any'] as const;
export type Place = (typeof PLACES)[number];

/** How far `near` and `far` look: a unit of the text, or so many words to either side. */
export type Window = 'sentence' | 'paragraph' | 'article' | number;

/** A line of a rule file, for messages. Line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A rule as its author wrote it, with defaults filled in. */
export interface RuleSource {
  readonly id: string;
  readonly category: Category;
  /** Name of the file, without its ending. */
  readonly family: string;
  readonly about: string;
  readonly match: readonly string[];
  readonly near: readonly string[];
  readonly far: readonly string[];
  readonly window: Window;
  readonly where: readonly Place[];
  readonly unless: readonly string[];
  readonly means: readonly string[];
  readonly note?: string;
  readonly from: readonly string[];
  /** Different phrases of rules with this key that must stand in the article; left out where one is enough. */
  readonly together?: number;
  readonly strength: Severity;
  readonly since?: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
  /** Where the rule, and each value a message may point to (`match.0`, `unless.2`), stands in its file. */
  readonly positions: Readonly<Record<string, Position>>;
}
