import { sourceLanguage } from '../../evaluate/source-language.js';
import { isForLearning, type Example } from '../corpus.js';
import { documentOf } from '../example-weights.js';

/** The machine versions of one source document that came from one language, and people's versions of the same document. */
export interface SourceVersions {
  readonly language: string;
  readonly fold: number;
  /** Indexes of examples. */
  readonly rows: readonly number[];
  readonly human: readonly number[];
}

/** Shorter texts say too little. */
const FEWEST_WORDS = 40;

/**
 * Machine text to learn source languages from, whatever its quality: what an engine carries over from a language it also
 * does where it errs little. Versions of one document say much the same, and stand together.
 */
export function sourceVersions(examples: readonly Example[], folds: Int32Array): SourceVersions[] {
  const human = humanRows(examples);
  const groups = new Map<string, SourceVersions & { readonly rows: number[] }>();
  examples.forEach((example, row) => {
    const language = sourceLanguage(example);
    if (language === undefined || !isSource(example) || folds[row] < 0) return;
    const document = documentOf(example);
    const key = `${language} ${folds[row]} ${document}`;
    const group = groups.get(key) ?? { language, fold: folds[row], rows: [], human: human.get(document) ?? [] };
    group.rows.push(row);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function isSource(example: Example): boolean {
  return example.label !== 'human' && isForLearning(example) && !example.unscored && example.words >= FEWEST_WORDS;
}

function humanRows(examples: readonly Example[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  examples.forEach((example, row) => {
    if (example.label !== 'human' || !isForLearning(example)) return;
    const known = rows.get(documentOf(example));
    if (known) known.push(row);
    else rows.set(documentOf(example), [row]);
  });
  return rows;
}
