import { badnessOf } from './classes.js';
import { figure, figureUnless, type Measure, type Plan, type Planned } from './estimate.js';
import type { Ground } from './ground.js';
import { rankCorrelation } from './rank-correlation.js';
import type { QualityJson } from './schema.js';
import type { Scored } from './scored.js';
import { weightOf, type Rows } from './weights.js';

/** Rated machine documents of one language pair and year, by one measure of quality. */
interface Group {
  readonly quality: string;
  readonly langpair: string;
  readonly year: number | null;
  readonly rows: Rows;
}

interface Pair {
  readonly group: Group;
  readonly rho: Measure;
}

const FEWEST = 3;
const TOO_FEW = `it needs ${FEWEST} rated machine documents`;
const UNRATED = 'no machine document has a quality';

/** Plans rank correlations: those of all rated rows, and those of some of them. */
export interface QualityPlans {
  readonly all: Planned<QualityJson>[];
  /** All measures of quality together. */
  within(part: ReadonlySet<number>): Plan;
}

/**
 * Rank correlation of the score with how bad raters found the text, inside each language pair and year, for machine text
 * alone: positive where worse text scores higher. The mean is weighted by documents.
 */
export function qualityPlans(ground: Ground): QualityPlans {
  const groups = ratedGroups(ground);
  const kinds = [...new Set(groups.map(({ quality }) => quality))];
  return {
    all: kinds.map((quality) =>
      qualityFigures(
        quality,
        groups.filter((group) => group.quality === quality).map((group) => pairFigure(group, ground)),
      ),
    ),
    within(part) {
      const narrowed = groups.map((group) => ({ ...group, rows: group.rows.filter((row) => part.has(row)) }));
      return weightedMean(narrowed.map((group) => pairFigure(group, ground)));
    },
  };
}

function qualityFigures(quality: string, pairs: readonly Pair[]): Planned<QualityJson> {
  return {
    quality,
    mean: weightedMean(pairs),
    pairs: pairs.map(({ group: { langpair, year, rows }, rho }) => ({
      ...{ langpair, year, documents: rows.length },
      rho: figureUnless(rows.length < FEWEST ? TOO_FEW : undefined, rho),
    })),
  };
}

function pairFigure(group: Group, { articles, scores }: Ground): Pair {
  const { rows } = group;
  const badness = Float64Array.from(rows, (row) => badnessOf(articles[row]) ?? NaN);
  const rank = rankCorrelation(
    Float64Array.from(rows, (row) => scores[row]),
    badness,
  );
  return { group, rho: (draw) => rank(Float64Array.from(rows, (row) => draw.articles[row])) };
}

function weightedMean(pairs: readonly Pair[]): Plan {
  const known = pairs.filter(({ group }) => group.rows.length >= FEWEST);
  if (known.length === 0) return { reason: pairs.some(({ group }) => group.rows.length > 0) ? TOO_FEW : UNRATED };
  return figure((draw) => {
    let [sum, total] = [0, 0];
    for (const { group, rho } of known) {
      const value = rho(draw);
      if (!Number.isFinite(value)) continue;
      const weight = weightOf(group.rows, draw.articles);
      sum += weight * value;
      total += weight;
    }
    return sum / total;
  });
}

function ratedGroups({ articles }: Ground): Group[] {
  const groups = new Map<string, Omit<Group, 'rows'> & { readonly rows: number[] }>();
  articles.forEach((article, row) => {
    if (article.label === 'human' || badnessOf(article) === null) return;
    const described = describe(article);
    const key = JSON.stringify(described);
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { ...described, rows: [row] });
  });
  const sorted = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([, group]) => ({ ...group, rows: Int32Array.from(group.rows) }));
}

function describe({ qualityKind = '', langpair = '', year }: Scored): Omit<Group, 'rows'> {
  const quality = /\b(MQM|DA)\b/i.exec(qualityKind)?.[0].toUpperCase() ?? qualityKind;
  return { quality, langpair, year: year ?? null };
}
