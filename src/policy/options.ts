import type { Band } from '../model.js';

/** What is not to be reported, by every key that is given (all must fit), and why not. */
export interface Suppression {
  /** Id of a rule. */
  readonly rule?: string;
  /** Fingerprint of a finding, as reports give it. */
  readonly fingerprint?: string;
  /** Who published the article, to the letter. */
  readonly source?: string;
  /** Glob for the file (or address) the article was read from; relative to the folder of the file it stands in. */
  readonly file?: string;
  readonly reason: string;
  /** Where the user wrote it, for messages. */
  readonly at?: { readonly file: string; readonly line?: number };
}

/** Most garbled articles that a feed, or each source in it, may have. */
export interface ShareLimit {
  /** Share of the scored articles, 0 to 1. */
  readonly maxGarbledShare: number;
  /** With fewer scored articles than this the share says too little, and the limit is silent; 20 unless given. */
  readonly leastArticles?: number;
}

/** What makes a run fail, and what is known and not to be told again. Limits work together: each may fail the run. */
export interface PolicyOptions {
  readonly failOn: Band | 'none';
  readonly suppress?: readonly Suppression[];
  /** Path of the file of findings that are known already. */
  readonly baseline?: string;
  /** Accepts what this run finds: writes it into the baseline. */
  readonly updateBaseline?: boolean;
  /** The limit for all articles together. */
  readonly share?: ShareLimit;
  /** The limit for each source. */
  readonly perSource?: ShareLimit;
  /** Path of the file of counts from earlier runs; with it, a source that does worse than its own past fails the run. */
  readonly history?: string;
}
