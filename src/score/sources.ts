import type { Band, Finding, Pivot } from '../model.js';
import type { Text } from '../text/text.js';
import { membersOf } from '../wording/ngrams.js';
import type { WordingTables } from '../wording/tables.js';
import { untranslatedLetters } from '../wording/untranslated.js';
import { namedSources, rankSources, tellsSource } from './pivot.js';
import type { PivotModel } from './pivot-model.js';

/** What source languages are told with; the model is read when it is first asked for. */
export interface SourceTools {
  readonly wording?: WordingTables | undefined;
  readonly sources: () => PivotModel;
}

/** A text with what was found in it. */
export interface Checked {
  readonly text: Text;
  readonly findings: readonly Finding[];
  readonly band: Band | null;
}

/** Every language the text may have been translated from, the likeliest first, however unsure. */
export function sourceRanking({ text, findings }: Omit<Checked, 'band'>, { wording, sources }: SourceTools): Pivot[] {
  const forms = wording?.read(text);
  const codes = forms?.codes.subarray(0, forms.length);
  const members = wording && membersOf(wording.classes);
  return rankSources({ findings, letters: untranslatedLetters(text), codes }, sources(), members);
}

/** The likely source languages of a text that is suspect or worse; undefined where they cannot be told. */
export function sourcesOf(checked: Checked, tools: SourceTools): Pivot[] | undefined {
  return tellsSource(checked) ? namedSources(sourceRanking(checked, tools), tools.sources().mix) : undefined;
}
