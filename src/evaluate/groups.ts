import type { Referee } from './detection.js';
import type { Planned } from './estimate.js';
import type { Ground } from './ground.js';
import { humanFiguresOf } from './human-text.js';
import { matchedFigures, pairings } from './matched.js';
import type { QualityPlans } from './quality.js';
import type { Evaluation, GroupRow } from './schema.js';
import { isAboveHint, type Scored, type ScoredSentence } from './scored.js';
import { spanFigures } from './span-figures.js';
import { rowsWhere, type Rows } from './weights.js';

type Grouping = keyof Evaluation['groups'];

/** By what articles are grouped; rows without it stand in no group. */
const ARTICLES: Readonly<Record<Grouping, (row: Scored) => string | undefined>> = {
  set: ({ set }) => set,
  kind: ({ kind }) => kind,
  langpair: ({ langpair }) => langpair,
  system: ({ system, label }) => (label === 'human' ? undefined : system),
};

/** The same for rated sentences, which do not say their kind or language pair. */
const SENTENCES: Readonly<Partial<Record<Grouping, (row: ScoredSentence) => string | undefined>>> = {
  set: ({ set }) => set,
  system: ({ system, human }) => (human ? undefined : system),
};

/** What the figures of groups are made from, and what plans them. */
interface Grouped {
  readonly ground: Ground;
  readonly sentences: readonly ScoredSentence[];
  readonly referee: Referee;
  readonly quality: QualityPlans;
}

/** Every figure again for each set, kind of machine, language pair and system. */
export function groupFigures(grouped: Grouped): Planned<Evaluation['groups']> {
  const rowsBy = (by: Grouping): Planned<GroupRow>[] => groupsBy(by, grouped);
  return { set: rowsBy('set'), kind: rowsBy('kind'), langpair: rowsBy('langpair'), system: rowsBy('system') };
}

function groupsBy(by: Grouping, grouped: Grouped): Planned<GroupRow>[] {
  const { articles } = grouped.ground;
  const ofSentence = SENTENCES[by] ?? (() => undefined);
  const named = [...articles.map(ARTICLES[by]), ...grouped.sentences.map(ofSentence)];
  const names = [...new Set(named.flatMap((name) => name ?? []))].sort();
  const row = rowPlanner(grouped);
  return names.map((name) => ({
    name,
    ...row(rowsWhere(articles, (article) => ARTICLES[by](article) === name)),
    spans: spansOf(grouped.sentences, (sentence) => ofSentence(sentence) === name),
  }));
}

/** Plans what is said of a group's articles. */
function rowPlanner({ ground, referee, quality }: Grouped): (rows: Rows) => Omit<Planned<GroupRow>, 'name' | 'spans'> {
  const human = humanFiguresOf(ground);
  return (rows) => {
    const labelled = (label: Scored['label']): Rows => rows.filter((row) => ground.articles[row].label === label);
    const [garbled, humans] = [labelled('garbled'), labelled('human')];
    return {
      other: labelled('other').length,
      detection: referee(garbled),
      matched: matchedFigures(ground.scores, pairings(ground, garbled)).mean,
      quality: quality.within(new Set(rows)),
      humanText: humans.length > 0 ? human(humans) : null,
    };
  };
}

function spansOf(
  sentences: readonly ScoredSentence[],
  belongs: (sentence: ScoredSentence) => boolean,
): Planned<GroupRow['spans']> {
  const rows = rowsWhere(sentences, (sentence) => !sentence.human && belongs(sentence));
  return rows.length > 0 ? spanFigures(sentences, rows, isAboveHint) : null;
}
