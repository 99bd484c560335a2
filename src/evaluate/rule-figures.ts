import { perDraw } from './draws.js';
import { figureUnless, type Measure, type Planned } from './estimate.js';
import { pairings, type Pairing } from './matched.js';
import { hitsByName, type ClassHits, type Hits, type Naming, type RuleGround } from './rule-hits.js';
import { chanceOf, liftOf, onesFor, precisionOf, spanSums } from './span-figures.js';
import type { RuleRow } from './schema.js';
import type { ScoredSentence } from './scored.js';
import { dotOf, meanOf, sumOf, weightOf } from './weights.js';

/** Names a finding counts under. */
const NAMINGS = {
  rules: ({ rule }) => rule,
  families: ({ family, category }) => family ?? category,
  categories: ({ category }) => category,
} satisfies Record<string, Naming>;

/** Every figure again for each rule, family and category that found anything. */
export function ruleFigures(from: RuleGround): Record<keyof typeof NAMINGS, Planned<RuleRow>[]> {
  const plan = rowPlanner(from);
  const rowsBy = (naming: Naming): Planned<RuleRow>[] => [...hitsByName(from, naming)].map(plan(naming));
  return { rules: rowsBy(NAMINGS.rules), families: rowsBy(NAMINGS.families), categories: rowsBy(NAMINGS.categories) };
}

function rowPlanner({
  ground,
  sentences,
}: RuleGround): (naming: Naming) => (named: [string, Hits]) => Planned<RuleRow> {
  const { humans, garbled, words } = ground;
  const totals = perDraw(({ articles }) => ({
    humans: weightOf(humans, articles),
    garbled: weightOf(garbled, articles),
    words: sumOf(humans, articles, words) / 1000,
  }));
  const paired = pairings(ground, garbled).map(pairedTotals);
  const noHuman = humans.length === 0 ? 'there are no human documents' : undefined;
  const noGarbled = garbled.length === 0 ? 'there are no garbled documents' : undefined;
  const noPairs = paired.length === 0 ? 'no garbled document has a human version' : undefined;
  return (naming) =>
    ([name, hits]) => {
      const falseAlarms: Measure = (draw) => weightOf(hits.human.rows, draw.articles) / totals(draw).humans;
      const recall: Measure = (draw) => weightOf(hits.garbled.rows, draw.articles) / totals(draw).garbled;
      const { rows, counts } = hits.human;
      return {
        ...{ name, family: hits.family, category: hits.category, severity: hits.severity },
        ...{ human: tally(hits.human), garbled: tally(hits.garbled), other: tally(hits.other) },
        precision: figureUnless(noHuman ?? noGarbled, (draw) => recall(draw) / (recall(draw) + falseAlarms(draw))),
        recall: figureUnless(noGarbled, recall),
        falseAlarms: figureUnless(noHuman, falseAlarms),
        perThousand: figureUnless(noHuman, (draw) => dotOf(rows, counts, draw.articles) / totals(draw).words),
        auc: figureUnless(noHuman ?? noGarbled, (draw) => (1 + recall(draw) - falseAlarms(draw)) / 2),
        matched: figureUnless(noPairs, meanOf(paired.map((pair) => pair(hits)))),
        spans: sentences.length > 0 ? ruleSpans(name, naming, { hits, sentences }) : null,
      };
    };
}

function tally({ rows, counts }: ClassHits): { findings: number; documents: number } {
  return { findings: counts.reduce((sum, count) => sum + count, 0), documents: rows.length };
}

/** AUC of "has a finding" in one set of joined documents: (1 + recall - false alarms) / 2. */
function pairedTotals({ humans, garbled }: Pairing): (hits: Hits) => Measure {
  const [people, machines] = [new Set(humans), new Set(garbled)];
  const totals = perDraw(({ articles }) => [weightOf(garbled, articles), weightOf(humans, articles)] as const);
  return (hits) => {
    const found = hits.garbled.rows.filter((row) => machines.has(row));
    const alarms = hits.human.rows.filter((row) => people.has(row));
    return (draw) => {
      const [all, own] = totals(draw);
      return (1 + weightOf(found, draw.articles) / all - weightOf(alarms, draw.articles) / own) / 2;
    };
  };
}

interface SpanHits {
  readonly hits: Hits;
  readonly sentences: readonly ScoredSentence[];
}

function ruleSpans(name: string, naming: Naming, { hits, sentences }: SpanHits): Planned<RuleRow['spans']> {
  const sums = spanSums(sentences, hits.sentences, (finding) => naming(finding) === name);
  const [findings, right] = (['findings', 'right'] as const).map((column) => sums(column)(onesFor(sentences)));
  const silent = findings === 0 ? 'it found nothing in the rated machine sentences' : undefined;
  return {
    ...{ findings, right },
    precision: figureUnless(silent, precisionOf(sums)),
    chance: figureUnless(silent, chanceOf(sums)),
    lift: figureUnless(silent, liftOf(sums)),
  };
}
