import type { Node, Program } from './program.js';
import type { Trie } from './trie.js';

/** Where a pattern can be recognised: one word, or two adjacent ones, with how many tokens may stand before them. */
export interface Anchor {
  readonly first: number;
  /** Id of the word right behind, or 0 if any may follow. */
  readonly second: number;
  readonly least: number;
  readonly most: number;
  /** Another word that every match holds, so many tokens from the anchor: looked at before anything else is tried. */
  readonly check?: Check;
}

/** A fixed word at a fixed distance from the first word of an anchor. */
interface Check {
  readonly offset: number;
  readonly word: number;
}

/** How often a word id is met, per million words of news: what makes a good anchor is rare. */
export type Frequency = (id: number) => number;

/** Two given words follow each other far more rarely than the rarer of them occurs. */
const PAIR_DISCOUNT = 0.05;
const MAX_KEYS = 60_000;

/** Keys that one node of a pattern may begin with; null when it may begin with anything. */
type Keys = readonly (readonly [number, number])[] | null;

/** A node every match passes through, and how many tokens may come before it. */
interface Stage {
  readonly node: Node;
  readonly least: number;
  readonly most: number;
}

/**
 * The cheapest set of anchors such that every match of the pattern holds one of them, or null when the pattern has no
 * fixed word. Only nodes that every match passes through can carry anchors.
 */
export function anchorsOf(program: Program, frequency: Frequency): Anchor[] | null {
  const stages = stagesOf(program.start);
  let best: { stage: Stage; keys: Exclude<Keys, null>; cost: number } | null = null;
  for (const stage of stages) {
    const keys = keysOf(stage.node);
    if (!keys || keys.length === 0 || keys.length > MAX_KEYS) continue;
    const cost = keys.reduce((sum, key) => sum + costOf(key, frequency), 0) * (1 + stage.most - stage.least);
    if (!best || cost < best.cost) best = { stage, keys, cost };
  }
  if (!best) return null;
  const { stage: { least, most }, keys } = best;
  const checks = checksFor(best.stage, stages).sort((a, b) => frequency(a.word) - frequency(b.word));
  return keys.map(([first, second]) => {
    const check = checks.find(({ offset }) => second === 0 || offset !== 1);
    return { first, second, least, most, ...(check ? { check } : {}) };
  });
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

/** The nodes that every match passes through, in order: after alternatives, the node where they meet again. */
function stagesOf(start: Node): Stage[] {
  const stages: Stage[] = [];
  let stage: Stage | null = { node: start, least: 0, most: 0 };
  while (stage && stage.node.op !== 'accept') {
    stages.push(stage);
    stage = nextStage(stage);
  }
  return stages;
}

function nextStage({ node, least, most }: Stage): Stage | null {
  switch (node.op) {
    case 'accept':
      return null;
    case 'token':
    case 'same':
      return { node: node.next, least: least + 1, most: most + 1 };
    case 'phrase': {
      const [shortest, longest] = lengthsOf(node.trie);
      return { node: node.next, least: least + shortest, most: most + longest };
    }
    case 'either':
      return meet(node, least, most);
  }
}

/** The first node all alternatives lead to, with the fewest and most tokens on the way. */
function meet(node: Node, least: number, most: number): Stage | null {
  if (node.op !== 'either') return null;
  const paths = node.options.map((option) => distances(option));
  const [first, ...others] = paths;
  for (const [target, [shortest, longest]] of first) {
    if (!others.every((path) => path.has(target))) continue;
    const ranges = [[shortest, longest], ...others.map((path) => path.get(target) ?? [0, 0])];
    return {
      node: target,
      least: least + Math.min(...ranges.map(([few]) => few)),
      most: most + Math.max(...ranges.map(([, many]) => many)),
    };
  }
  return null;
}

/** Nodes that every match from `start` passes through, with fewest and most tokens before each. */
function distances(start: Node): Map<Node, readonly [number, number]> {
  const found = new Map<Node, readonly [number, number]>();
  let stage: Stage | null = { node: start, least: 0, most: 0 };
  while (stage) {
    found.set(stage.node, [stage.least, stage.most]);
    stage = nextStage(stage);
  }
  return found;
}

function lengthsOf(trie: Trie): readonly [number, number] {
  let shortest = trie.end ? 0 : Infinity;
  let longest = 0;
  for (const child of trie.next.values()) {
    const [few, many] = lengthsOf(child);
    shortest = Math.min(shortest, few + 1);
    longest = Math.max(longest, many + 1);
  }
  return [shortest, longest];
}

function keysOf(node: Node): Keys {
  const firsts = firstWords(node);
  if (!firsts) return null;
  const keys: (readonly [number, number])[] = [];
  for (const [first, following] of firsts) {
    const seconds = following.map((next) => firstWords(next));
    const pairs = seconds.every((words) => words !== null) ? seconds.flatMap((words) => [...(words?.keys() ?? [])]) : [0];
    for (const second of new Set(pairs)) keys.push([first, second]);
    if (keys.length > MAX_KEYS) return null;
  }
  return keys;
}

/** Ids a match may begin with at this node, each with the nodes that may follow it; null when any word may come. */
function firstWords(node: Node): Map<number, Node[]> | null {
  switch (node.op) {
    case 'accept':
    case 'same':
      return null;
    case 'token':
      return node.test.kind === 'words' ? new Map([...node.test.ids.keys()].map((id) => [id, [node.next]])) : null;
    case 'phrase':
      return new Map([...node.trie.next].map(([id, child]) => [id, afterWord(child, node)]));
    case 'either':
      return merged(node.options.map(firstWords));
  }
}

/** What may follow the first word of a list entry: more of the entry, or what follows the list. */
function afterWord(trie: Trie, node: Node & { op: 'phrase' }): Node[] {
  const more: Node[] = trie.next.size > 0 ? [{ ...node, trie: { ...trie, end: false } }] : [];
  return trie.end ? [...more, node.next] : more;
}

function merged(maps: readonly (Map<number, Node[]> | null)[]): Map<number, Node[]> | null {
  const all = new Map<number, Node[]>();
  for (const map of maps) {
    if (!map) return null;
    for (const [id, nodes] of map) all.set(id, [...(all.get(id) ?? []), ...nodes]);
  }
  return all;
}
