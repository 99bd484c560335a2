import { createDetector as createInternal, type Options } from './create-detector.js';
import type { RuleInfo } from './detect/detector.js';
import { UserError } from './errors.js';
import type { VerdictJson } from './report/schema.js';
import { verdictJson } from './report/verdict-json.js';

/** An article as a program has it: all but id and text may be missing or null. */
export interface ArticleInput {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly source?: string | null;
  readonly published?: string | null;
  /** ISO 639-1 code the input declares, if any. */
  readonly language?: string | null;
}

/** Checks articles one by one: synchronous, the same verdict for the same article. */
export interface ArticleDetector {
  readonly rules: readonly RuleInfo[];
  /**
   * The verdict in the documented form (docs/formats.md), the same as `check --format jsonl` writes.
   * @throws UserError for an article whose id or text is no string.
   */
  check(article: ArticleInput): VerdictJson;
}

/**
 * Reads rules and word lists once; afterwards no file is touched, but that modules, and what is known of source languages,
 * load themselves when first needed.
 * @throws UserError if a folder of extra rules cannot be read, a rule in it is wrong, or a rule switched off does not exist.
 */
export async function createDetector(options: Options = {}): Promise<ArticleDetector> {
  const detector = await createInternal(options);
  return {
    get rules() {
      return detector.rules;
    },
    check: (article) => verdictJson(detector.check(checkedInput(article))),
  };
}

type Input = Parameters<Awaited<ReturnType<typeof createInternal>>['check']>[0];

const OPTIONAL = ['title', 'source', 'published', 'language'] as const;

/** The input without what is null; programs without types may pass anything. */
function checkedInput(article: ArticleInput): Input {
  const { id, text } = article;
  if (typeof text !== 'string') throw new UserError(`Article ${String(id)}: text is ${typeof text}, not a string.`);
  if (typeof id !== 'string') throw new UserError(`An article's id is ${typeof id}, not a string.`);
  const given: { -readonly [Key in keyof Input]: Input[Key] } = { id, text };
  for (const key of OPTIONAL) {
    const value = article[key];
    if (typeof value === 'string') given[key] = value;
  }
  return given;
}
