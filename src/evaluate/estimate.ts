import { draws, wholeSample, type Draw, type Resampling } from './draws.js';
import type { Sample } from './gather.js';
import { rounded } from './round.js';
import type { Figure } from './schema.js';

/** A quantity of a weighted sample; NaN where it is not defined. */
export type Measure = (draw: Draw) => number;

/** A figure before it is measured, or why it will have no value. */
export type Plan = { readonly measure: Measure } | { readonly reason: string };

/** A report whose figures are still to be measured. */
export type Planned<T> = T extends Figure
  ? Plan
  : T extends readonly (infer Item)[]
    ? Planned<Item>[]
    : T extends object
      ? { [Key in keyof T]: Planned<T[Key]> }
      : T;

/** A figure to be measured. */
export function figure(measure: Measure): Plan {
  return { measure };
}

/** A figure to be measured if nothing stands against it. */
export function figureUnless(reason: string | undefined, measure: Measure): Plan {
  return reason === undefined ? { measure } : { reason };
}

const UNDEFINED = 'it is not defined for these rows';
const NO_INTERVAL = 'too many resamples leave it undefined: no interval';
/** Share of the resamples that must have a value for an interval to be given. */
const ENOUGH = 0.9;
/** Percentile interval of 95 %. */
const TAILS = [0.025, 0.975] as const;

/**
 * Fills in every figure of a planned report: its value in the sample, and the 95 % percentile interval over resampled
 * documents. All figures are measured on the same resamples.
 */
export function estimate<T>(plan: Planned<T>, sample: Sample, resampling: Resampling): T {
  const measures: Measure[] = [];
  walk(plan, (leaf) => 'measure' in leaf && measures.push(leaf.measure));
  const whole = wholeSample(sample);
  const values = new Map(measures.map((measure) => [measure, measure(whole)]));
  const lively = [...values].filter(([, value]) => Number.isFinite(value)).map(([measure]) => measure);
  const spreads = resample(lively, sample, resampling);
  return walk(plan, (leaf) => {
    if ('reason' in leaf) return { value: null, low: null, high: null, reason: leaf.reason };
    return filled(values.get(leaf.measure) ?? NaN, spreads.get(leaf.measure), resampling);
  }) as T;
}

function resample(
  measures: readonly Measure[],
  sample: Sample,
  resampling: Resampling,
): ReadonlyMap<Measure, Float64Array> {
  const spreads = measures.map((measure) => [measure, new Float64Array(resampling.bootstrap)] as const);
  let number = 0;
  for (const draw of draws(sample, resampling)) {
    for (const [measure, values] of spreads) values[number] = measure(draw);
    number++;
  }
  return new Map(spreads);
}

function filled(value: number, spread: Float64Array | undefined, { bootstrap }: Resampling): Figure {
  if (!Number.isFinite(value)) return { value: null, low: null, high: null, reason: UNDEFINED };
  const known = (spread ?? new Float64Array()).filter(Number.isFinite).sort();
  const found = { value: rounded(value) };
  if (bootstrap === 0) return { ...found, low: null, high: null };
  if (known.length < ENOUGH * bootstrap) return { ...found, low: null, high: null, reason: NO_INTERVAL };
  const [low, high] = TAILS.map((tail) => rounded(quantile(known, tail)));
  return { ...found, low, high };
}

/** A quantile of sorted values, between neighbours where it falls between them (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}

/** A copy of a tree with something else in place of each plan. */
function walk(node: unknown, change: (leaf: Plan) => unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (isPlan(node)) return change(node);
  if (Array.isArray(node)) return node.map((item) => walk(item, change));
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value, change)]));
}

function isPlan(node: object): node is Plan {
  return (
    ('measure' in node && typeof node.measure === 'function') || (Object.keys(node).length === 1 && 'reason' in node)
  );
}
