import type { Node } from './program.js';
import { childrenOf, type Trie } from './trie.js';

/** A node every match passes through, and how many tokens may come before it. */
export interface Stage {
  readonly node: Node;
  readonly least: number;
  readonly most: number;
}

/** More ways through the alternatives than this are not looked at one by one. */
export const MAX_PATHS = 64;

/** Every way through the alternatives from a stage on, each a row of stages; gives up beyond MAX_PATHS. */
export function pathsFrom(stage: Stage): Stage[][] {
  if (stage.node.op === 'accept') return [[]];
  if (stage.node.op !== 'either') {
    const next = nextStage(stage);
    return next ? pathsFrom(next).map((path) => [stage, ...path]) : [];
  }
  const paths: Stage[][] = [];
  for (const node of stage.node.options) {
    paths.push(...pathsFrom({ ...stage, node }));
    if (paths.length > MAX_PATHS) break;
  }
  return paths;
}

/** The nodes that every match passes through, in order: after alternatives, the node where they meet again. */
export function stagesOf(start: Node): Stage[] {
  return stagesAndEnd(start).filter(({ node }) => node.op !== 'accept');
}

function nextStage({ node, least, most }: Stage): Stage | null {
  const step = stepFrom(node);
  return step && { node: step.node, least: least + step.least, most: most + step.most };
}

/** Steps worked out before: alternatives in a row would otherwise be walked again and again. */
const steps = new WeakMap<Node, Stage | null>();

/** From a node to the next one that every match passes through, and how many tokens lie between. */
function stepFrom(node: Node): Stage | null {
  const known = steps.get(node);
  if (known !== undefined) return known;
  const step = makeStep(node);
  steps.set(node, step);
  return step;
}

function makeStep(node: Node): Stage | null {
  switch (node.op) {
    case 'accept':
      return null;
    case 'token':
    case 'same':
      return { node: node.next, least: 1, most: 1 };
    case 'phrase': {
      const [least, most] = lengthsOf(node.trie);
      return { node: node.next, least, most };
    }
    case 'either':
      return meet(node.options);
  }
}

/** The first node all alternatives lead to, with the fewest and most tokens on the way. */
function meet(options: readonly Node[]): Stage | null {
  const paths = options.map((option) => new Map(stagesAndEnd(option).map((stage) => [stage.node, stage])));
  for (const [node] of paths[0]) {
    const stages = paths.flatMap((path) => path.get(node) ?? []);
    if (stages.length < paths.length) continue;
    return { node, least: Math.min(...stages.map(({ least }) => least)), most: Math.max(...stages.map(({ most }) => most)) };
  }
  return null;
}

/** The stages from a node on, with the end of the pattern. */
function stagesAndEnd(start: Node): Stage[] {
  const found: Stage[] = [];
  let stage: Stage | null = { node: start, least: 0, most: 0 };
  while (stage) {
    found.push(stage);
    stage = nextStage(stage);
  }
  return found;
}

function lengthsOf(trie: Trie): readonly [number, number] {
  let shortest = trie.end ? 0 : Infinity;
  let longest = 0;
  for (const child of childrenOf(trie)) {
    const [few, many] = lengthsOf(child);
    shortest = Math.min(shortest, few + 1);
    longest = Math.max(longest, many + 1);
  }
  return [shortest, longest];
}
