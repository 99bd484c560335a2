import { keysOf, type Keys } from './keys.js';
import type { Program } from './program.js';
import { MAX_PATHS, pathsFrom, stagesOf, type Stage } from './stages.js';

/** Where a pattern can be recognised: one word, or two adjacent ones, with how many tokens may stand before them. */
export interface Anchor {
  readonly first: number;
  /** Id of the word right behind, or 0 if any may follow. */
  readonly second: number;
  readonly least: number;
  readonly most: number;
  /** Another word that every match holds, so many tokens from the anchor: looked at before anything else is tried. */
  readonly check?: Check;
  /** Two places, counted from the anchor, where every match holds the same word. */
  readonly same?: Same;
}

/** A fixed word at a fixed distance from the first word of an anchor. */
interface Check {
  readonly offset: number;
  readonly word: number;
}

/** Distances of two equal words from the first word of an anchor. */
interface Same {
  readonly one: number;
  readonly other: number;
}

/** How often a word id is met, per million words of news: what makes a good anchor is rare. */
export type Frequency = (id: number) => number;

/** Two given words follow each other far more rarely than the rarer of them occurs. */
const PAIR_DISCOUNT = 0.05;
/** Two words at given places are hardly ever the same one. */
const SAME_DISCOUNT = 0.01;

/** Anchors, and how often they are met per million words. */
interface Choice {
  readonly anchors: readonly Anchor[];
  readonly cost: number;
}

/** Anchors of each path are more rows in the index: they must be this much cheaper. */
const PATHS_WORTH = 0.7;
/** A table that outgrows the processor's cache costs every token, so that the paths may not add more rows than this. */
const MORE_ROWS = 120;

/**
 * The cheapest set of anchors such that every match of the pattern holds one of them, or null when the pattern has no
 * fixed word: anchors at a place that every match passes through, or anchors of their own for each way through the
 * alternatives.
 */
export function anchorsOf(program: Program, frequency: Frequency): readonly Anchor[] | null {
  const whole = chooseOn(stagesOf(program.start), frequency);
  const paths = pathsFrom({ node: program.start, least: 0, most: 0 });
  const choices = paths.length > 1 && paths.length <= MAX_PATHS ? paths.map((path) => chooseOn(path, frequency)) : [null];
  const parts = choices.flatMap((choice) => choice ?? []);
  if (parts.length < choices.length) return whole?.anchors ?? null;
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  const anchors = distinct(parts.flatMap((part) => part.anchors));
  const dear = whole !== null && (whole.cost * PATHS_WORTH <= cost || anchors.length > whole.anchors.length + MORE_ROWS);
  return dear ? whole.anchors : anchors;
}

function distinct(anchors: readonly Anchor[]): Anchor[] {
  return [...new Map(anchors.map((anchor) => [JSON.stringify(anchor), anchor])).values()];
}

/** The cheapest anchors at one of these stages, all of which every match passes through. */
function chooseOn(stages: readonly Stage[], frequency: Frequency): Choice | null {
  let best: { stage: Stage; keys: Keys; cost: number } | null = null;
  for (const stage of stages) {
    const keys = keysOf(stage.node);
    if (!keys || keys.length === 0) continue;
    const places = 1 + stage.most - stage.least;
    const sum = keys.reduce((total, key) => total + costOf(key, frequency), 0);
    const cost = sum * places * shareLeft(stage, stages);
    if (!best || cost < best.cost) best = { stage, keys, cost };
  }
  return best && { cost: best.cost, anchors: anchorsAt(best.stage, best.keys, { stages, frequency }) };
}

/** The share of an anchor's places that is left when the other things known of a match have been looked at. */
function shareLeft(stage: Stage, stages: readonly Stage[]): number {
  const checked = checksFor(stage, stages).length > 0 ? PAIR_DISCOUNT : 1;
  return checked * (sameFor(stage, stages) ? SAME_DISCOUNT : 1);
}

/** Anchors with these keys at a stage, with whatever else is known of the words around it. */
function anchorsAt(
  stage: Stage,
  keys: Keys,
  { stages, frequency }: { stages: readonly Stage[]; frequency: Frequency },
): Anchor[] {
  const checks = checksFor(stage, stages).sort((a, b) => frequency(a.word) - frequency(b.word));
  const same = sameFor(stage, stages);
  return keys.map(([first, second]) => {
    const check = checks.find(({ offset }) => second === 0 || offset !== 1);
    return { first, second, least: stage.least, most: stage.most, ...(check ? { check } : {}), ...(same ? { same } : {}) };
  });
}

/** The first back-reference whose two words stand at fixed distances from a stage. */
function sameFor(anchor: Stage, stages: readonly Stage[]): Same | undefined {
  const fixed = stages.filter(({ least, most }) => least - anchor.least === most - anchor.most);
  for (const { node, least } of fixed) {
    if (node.op !== 'same') continue;
    const captured = fixed.find((stage) => stage.node.op === 'token' && stage.node.capture === node.capture);
    if (captured) return { one: captured.least - anchor.least, other: least - anchor.least };
  }
  return undefined;
}

/** The single fixed words at a fixed distance from a stage: as far apart at their nearest as at their farthest. */
function checksFor(anchor: Stage, stages: readonly Stage[]): Check[] {
  return stages.flatMap(({ node, least, most }) => {
    if (node.op !== 'token' || node.test.kind !== 'words' || node.test.ids.size !== 1) return [];
    if (least === anchor.least || least - anchor.least !== most - anchor.most) return [];
    const [word] = node.test.ids.keys();
    return [{ offset: least - anchor.least, word }];
  });
}

function costOf([first, second]: readonly [number, number], frequency: Frequency): number {
  return second === 0 ? frequency(first) : Math.min(frequency(first), frequency(second)) * PAIR_DISCOUNT;
}

