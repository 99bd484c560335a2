import type { Node } from './program.js';
import type { Stage } from './stages.js';
import type { Trie } from './trie.js';
import type { Shapes } from './word.js';

/** How often a word id is met, per million words of news: what makes a good anchor is rare. */
export type Frequency = (id: number) => number;

/** Words one of which every match holds, so many tokens from its anchor. */
export interface Check {
  readonly offset: number;
  readonly words: readonly number[];
}

/** What else is known of the tokens around an anchor; looked at before a pattern is tried. */
export interface Surroundings {
  /** The most telling first, no more than two. */
  readonly checks: readonly Check[];
  /** The share of an anchor's places that is left. */
  readonly share: number;
}

/** Distances beyond this do not fit into the index. */
export const FARTHEST = 120;
const MOST_CHECKS = 2;
/** Words of one phrase draw each other: they are met together so many times more often than by chance. */
const DRAW = 5;
const LEAST_SHARE = 0.02;

/** What is known of the stages at fixed distances from an anchor's; `told` are distances of what the anchor says itself. */
export function surroundings(anchor: Stage, stages: readonly Stage[], { frequency, told }: { frequency: Frequency; told: readonly number[] }): Surroundings {
  const fixed = stages.filter((stage) => stage.least - anchor.least === stage.most - anchor.most && Math.abs(stage.least - anchor.least) <= FARTHEST);
  const checks = fixed
    .flatMap((stage) => checkOf(stage.node, stage.least - anchor.least))
    .filter(({ offset }) => !told.includes(offset))
    .map((check) => ({ check, share: shareOf(check, frequency) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, MOST_CHECKS);
  return { checks: checks.map(({ check }) => check), share: checks.reduce((left, { share }) => left * share, 1) };
}

function checkOf(node: Node, offset: number): Check[] {
  return node.op === 'token' && node.test.kind === 'words' ? [{ offset, words: [...node.test.ids.keys()] }] : [];
}

function shareOf({ words }: Check, frequency: Frequency): number {
  const perMillion = words.reduce((sum, word) => sum + frequency(word), 0);
  return Math.min(1, Math.max(LEAST_SHARE, (perMillion / 1e6) * DRAW));
}

/** Whether a match that begins at a node with this word has it with a capital. */
export function demandsCapital(node: Node, word: number): boolean {
  const ways = shapesOf(node, word);
  return ways.length > 0 && ways.every((shapes) => shapes !== null && shapes.every((shape) => shape[0] !== shape[0].toLowerCase()));
}

function shapesOf(node: Node, word: number): Shapes[] {
  switch (node.op) {
    case 'token': {
      const shapes = node.test.kind === 'words' ? node.test.ids.get(word) : undefined;
      return shapes === undefined ? [] : [shapes];
    }
    case 'phrase':
      return (node.trie.next.get(word) ?? []).map(({ shapes }: Trie) => shapes);
    case 'either':
      return node.options.flatMap((option) => shapesOf(option, word));
    default:
      return [];
  }
}
