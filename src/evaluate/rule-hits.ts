import { isGraver, type Category, type Severity } from '../model.js';
import type { Ground } from './ground.js';
import type { ScoredFinding, ScoredSentence } from './scored.js';
import type { Rows } from './weights.js';

/** What figures by rule are measured on. */
export interface RuleGround {
  readonly ground: Ground;
  readonly sentences: readonly ScoredSentence[];
}

/** The name a finding counts under: its rule, family or category. */
export type Naming = (finding: ScoredFinding) => string;

/** Documents with a finding, and how many findings each has. */
export interface ClassHits {
  readonly rows: Rows;
  readonly counts: Float64Array;
}

/** Where findings of one name stand. */
export interface Hits {
  readonly family: string | null;
  readonly category: Category;
  /** The gravest seen. */
  readonly severity: Severity;
  readonly human: ClassHits;
  readonly garbled: ClassHits;
  readonly other: ClassHits;
  /** Rated machine sentences with a finding. */
  readonly sentences: Rows;
}

/** Hits while they are counted: findings by row. */
interface Open {
  readonly family: string | null;
  readonly category: Category;
  severity: Severity;
  readonly articles: Map<number, number>;
  readonly sentences: Set<number>;
}

/** The hits of every name that found anything, by name. */
export function hitsByName({ ground, sentences }: RuleGround, naming: Naming): Map<string, Hits> {
  const open = new Map<string, Open>();
  ground.articles.forEach(({ findings }, row) => {
    for (const finding of findings) {
      const { articles } = openFor(finding, naming, open);
      articles.set(row, (articles.get(row) ?? 0) + 1);
    }
  });
  sentences.forEach(({ findings, human }, row) => {
    if (!human) for (const finding of findings) openFor(finding, naming, open).sentences.add(row);
  });
  const sorted = [...open].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(sorted.map(([name, hits]) => [name, closed(hits, ground)]));
}

function openFor(finding: ScoredFinding, naming: Naming, open: Map<string, Open>): Open {
  const name = naming(finding);
  const { family = null, category, severity } = finding;
  const hits = open.get(name) ?? { family, category, severity, articles: new Map(), sentences: new Set() };
  if (isGraver(severity, hits.severity)) hits.severity = severity;
  open.set(name, hits);
  return hits;
}

function closed({ articles, sentences, ...about }: Open, ground: Ground): Hits {
  const inClass = (label: string): ClassHits => {
    const found = [...articles].filter(([row]) => ground.articles[row].label === label);
    return {
      rows: Int32Array.from(found, ([row]) => row),
      counts: Float64Array.from(found, ([, count]) => count),
    };
  };
  return {
    ...about,
    ...{ human: inClass('human'), garbled: inClass('garbled'), other: inClass('other') },
    sentences: Int32Array.from(sentences),
  };
}
