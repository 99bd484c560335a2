import { demandsCapital, FARTHEST, surroundings, type Check, type Frequency } from './checks.js';
import { keysOf, type Keys } from './keys.js';
import type { Program } from './program.js';
import { MAX_PATHS, pathsFrom, stagesOf, type Stage } from './stages.js';

/** Where a pattern can be recognised: a word, two adjacent ones, or any word that comes again; how many tokens may stand before. */
export interface Anchor {
  /** Id of a word, or TWIN. */
  readonly first: number;
  /** Id of the word right behind, or 0 if any may follow; of a TWIN, how many tokens before that it stood. */
  readonly second: number;
  readonly least: number;
  readonly most: number;
  /** Whether every match has the first word with a capital. */
  readonly capital: boolean;
  readonly checks: readonly Check[];
}

/** Stands for any word behind which comes one that stood before. */
export const TWIN = 0;
/** How often that is, at each distance, per million words of news. */
export const TWINS: readonly number[] = [0, 237, 4773, 10387, 10460];

/** Two given words follow each other far more rarely than the rarer of them occurs. */
const PAIR_DISCOUNT = 0.05;
const CAPITAL_DISCOUNT = 0.3;
/** What a look at the words around an anchor costs, as a share of trying the pattern. */
const LOOK = 0.1;

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
 * fixed word and no word twice: anchors at a place that every match passes through, or anchors of their own for each way through the
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

/** The cheapest anchors at one of these stages, all of which every match passes through; a fixed word must be among them. */
function chooseOn(stages: readonly Stage[], frequency: Frequency): Choice | null {
  const surround = { stages, frequency };
  const near = stages.filter((stage) => stage.most <= FARTHEST);
  const words = near.map((stage) => choiceAt(stage, keysOf(stage.node) ?? [], surround)).filter(({ anchors }) => anchors.length > 0);
  const twins = near.flatMap((stage) => twinsOf(stage, stages).map((key) => choiceAt(before(stage), [key], surround)));
  return words.length === 0 ? null : cheapest([...words, ...twins]);
}

function cheapest(choices: readonly Choice[]): Choice {
  return choices.reduce((best, choice) => (choice.cost < best.cost ? choice : best));
}

/** The place of the token before a stage. */
function before(stage: Stage): Stage {
  return { ...stage, least: stage.least - 1, most: stage.most - 1 };
}

/** The key of a token that was captured, single tokens before; none of them was captured in its place. */
function twinsOf({ node }: Stage, stages: readonly Stage[]): Keys {
  if (node.op !== 'same') return [];
  const earlier = stages.slice(0, stages.findIndex((stage) => stage.node === node)).reverse();
  const others = earlier.findIndex((stage) => stage.node.op === 'token' && stage.node.capture === node.capture);
  const single = earlier.slice(0, others).every((stage) => stage.node.op === 'token' || stage.node.op === 'same');
  return others >= 0 && others + 1 < TWINS.length && single ? [[TWIN, others + 1]] : [];
}

interface Surround {
  readonly stages: readonly Stage[];
  readonly frequency: Frequency;
}

/** Distances at which a twin, a word alone and a pair say what word stands there: of a twin any may. */
const TOLD = [[], [0], [0, 1]];

/** Anchors with these keys at a stage, with whatever else is known of the words around it. */
function choiceAt(stage: Stage, keys: Keys, { stages, frequency }: Surround): Choice {
  const [twin, alone, paired] = TOLD.map((told) => surroundings(stage, stages, { frequency, told }));
  const places = 1 + stage.most - stage.least;
  let cost = 0;
  const anchors = keys.map(([first, second]): Anchor => {
    const { checks, share } = first === TWIN ? twin : second === 0 ? alone : paired;
    const capital = first !== TWIN && demandsCapital(stage.node, first);
    cost += costOf(first, second, frequency) * (LOOK + places * share * (capital ? CAPITAL_DISCOUNT : 1));
    return { first, second, least: stage.least, most: stage.most, capital, checks };
  });
  return { anchors, cost };
}

function costOf(first: number, second: number, frequency: Frequency): number {
  if (first === TWIN) return TWINS[second];
  return second === 0 ? frequency(first) : Math.min(frequency(first), frequency(second)) * PAIR_DISCOUNT;
}
