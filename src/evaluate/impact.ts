import type { Finding, Origin, Severity, Span } from '../model.js';
import type { Segment } from '../report/excerpt.js';
import type { Label } from './scored.js';

/** The classes of labelled text in the order of reports: what a change does to human text is read first. */
export const LABELS: readonly Label[] = ['human', 'garbled', 'other'];

/** What a change of rules did to a finding: made it, gave it another severity, or took it away. */
export const DIRECTIONS = ['gained', 'changed', 'lost'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A finding that two rule sets do not agree on. Its span is in the title where `field` says so. */
export interface Change extends Span {
  readonly rule: string;
  readonly label: Label;
  readonly direction: Direction;
  readonly severity: Severity;
  /** Its severity before, where that is what changed. */
  readonly was?: Severity;
  readonly article: string;
  readonly origin: Origin;
  readonly field?: Finding['field'];
  /** The sentence in pieces, the finding marked, control characters made visible. */
  readonly sentence: readonly Segment[];
}

/** How many findings came, changed and went. */
export type Moves = Readonly<Record<Direction, number>>;

/** What was read of one class of text, and what two rule sets made of it. */
export interface ClassImpact {
  readonly articles: number;
  readonly words: number;
  /** Findings both rule sets make, with the same severity. */
  readonly kept: number;
  /** Articles whose band got worse, and better. */
  readonly worse: number;
  readonly better: number;
}

/** What happened to the findings of one rule. */
export interface RuleImpact {
  readonly rule: string;
  readonly classes: Readonly<Record<Label, Moves>>;
}

/** What a change of rules did to labelled text. Rules without a change are left out. */
export interface Impact {
  readonly classes: Readonly<Record<Label, ClassImpact>>;
  /** Those with most changes in human text first. */
  readonly rules: readonly RuleImpact[];
  /** The first changes of each rule, class and direction: human text first, what was gained before what was lost. */
  readonly changes: readonly Change[];
}

/** All changes of one class, whatever the rule. */
export function totalMoves({ rules }: Impact, label: Label): Moves {
  const sum = (direction: Direction): number =>
    rules.reduce((total, { classes }) => total + classes[label][direction], 0);
  return { gained: sum('gained'), changed: sum('changed'), lost: sum('lost') };
}

/** Changes in findings per 1,000 words of a class; null where there are no words. */
export function perThousand({ gained, lost }: Moves, { words }: Pick<ClassImpact, 'words'>): number | null {
  return words === 0 ? null : ((gained - lost) * 1000) / words;
}

/** Added to the human count, so that a rule silent on human text has a lift that grows with what it finds. */
const SMOOTHING = 0.5;

/**
 * How much more often findings stand in a word of garbled text than of human text: of those gained, or of those lost
 * where none was gained. Null where neither was, or one of the two kinds of text is missing.
 */
export function liftOf({ classes: moves }: Pick<RuleImpact, 'classes'>, { classes }: Impact): number | null {
  const { human, garbled } = classes;
  if (human.words === 0 || garbled.words === 0) return null;
  const direction = (['gained', 'lost'] as const).find((name) => moves.human[name] + moves.garbled[name] > 0);
  if (direction === undefined) return null;
  return moves.garbled[direction] / garbled.words / ((moves.human[direction] + SMOOTHING) / human.words);
}
