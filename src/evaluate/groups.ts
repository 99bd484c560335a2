import type { Referee } from './detection.js';
import type { Planned } from './estimate.js';
import type { Ground } from './ground.js';
import { humanFiguresOf } from './human-text.js';
import { matchedFigures, pairings } from './matched.js';
import type { QualityPlans } from './quality.js';
import type { Evaluation, GroupRow } from './schema.js';
import type { Scored } from './scored.js';
import { rowsWhere, type Rows } from './weights.js';

/** By what rows are grouped; rows without it stand in no group. */
const GROUPINGS: { readonly [By in keyof Evaluation['groups']]: (row: Scored) => string | undefined } = {
  set: ({ set }) => set,
  kind: ({ kind }) => kind,
  langpair: ({ langpair }) => langpair,
  system: ({ system, label }) => (label === 'human' ? undefined : system),
};

/** What plans the figures of a group. */
interface Planners {
  readonly referee: Referee;
  readonly quality: QualityPlans;
}

/** Every figure again for each set, kind of machine, language pair and system. */
export function groupFigures(ground: Ground, planners: Planners): Planned<Evaluation['groups']> {
  const rowsBy = (of: (row: Scored) => string | undefined): Planned<GroupRow>[] => groupsBy(of, ground, planners);
  return {
    set: rowsBy(GROUPINGS.set),
    kind: rowsBy(GROUPINGS.kind),
    langpair: rowsBy(GROUPINGS.langpair),
    system: rowsBy(GROUPINGS.system),
  };
}

function groupsBy(of: (row: Scored) => string | undefined, ground: Ground, planners: Planners): Planned<GroupRow>[] {
  const names = [...new Set(ground.articles.flatMap((row) => of(row) ?? []))].sort();
  const human = humanFiguresOf(ground);
  return names.map((name) => {
    const rows = rowsWhere(ground.articles, (row) => of(row) === name);
    const labelled = (label: Scored['label']): Rows => rows.filter((row) => ground.articles[row].label === label);
    const [garbled, humans] = [labelled('garbled'), labelled('human')];
    return {
      ...{ name, other: labelled('other').length },
      detection: planners.referee(garbled),
      matched: matchedFigures(ground.scores, pairings(ground, garbled)).mean,
      quality: planners.quality.within(new Set(rows)),
      humanText: humans.length > 0 ? human(humans) : null,
    };
  });
}
