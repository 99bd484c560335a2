import { foldMarks } from '../text/fold.js';
import { NAME, NUMBER, tokenText, WORD, type Text } from '../text/text.js';
import type { Tag } from '../text/tags.js';
import type { TagClass } from './pattern.js';
import type { Node, Program } from './program.js';
import type { Test } from './token-test.js';
import type { Trie } from './trie.js';
import type { Shapes } from './word.js';

/** A text while rules run over it: what is worked out on demand is kept here. */
export interface Run {
  readonly text: Text;
  /** The tag of a token; works out the sentence's tags on first asking. */
  tag(token: number): Tag;
  /** Ids of words that stand for a number: two, hundred, million. */
  readonly numberWords: ReadonlySet<number>;
}

/** One attempt to match: where it may end, whether tags are asked for, and what was captured. */
interface Attempt {
  readonly run: Run;
  readonly limit: number;
  readonly tags: boolean;
  /** Of several ends, whether the nearest is wanted. */
  readonly shortest: boolean;
  readonly captures: number[];
}

const NO_MATCH = -1;

/**
 * The token after the longest match of `program` that starts at `start` and ends by `limit`, or -1.
 * Patterns with tag classes are tried without tags first, so that only promising sentences are tagged.
 */
export function matchAt(program: Program, run: Run, start: number, limit: number): number {
  if (program.literal) return matchLiteral(program.literal, run.text.words, start, limit);
  return inTwoPasses(program, start, { run, limit, shortest: false, tags: false, captures: [] });
}

/** The same for the shortest match: what fits into a window or stands clear of something is seen by its nearest end. */
export function shortestAt(program: Program, run: Run, start: number, limit: number): number {
  if (program.literal) return matchLiteral(program.literal, run.text.words, start, limit);
  return inTwoPasses(program, start, { run, limit, shortest: true, tags: false, captures: [] });
}

function inTwoPasses(program: Program, start: number, attempt: Attempt): number {
  const end = walk(program.start, start, attempt);
  if (end === NO_MATCH || !program.tagged) return end;
  return walk(program.start, start, { ...attempt, tags: true });
}

function matchLiteral(ids: Int32Array, words: Int32Array, start: number, limit: number): number {
  const end = start + ids.length;
  if (end > limit) return NO_MATCH;
  for (let at = 0; at < ids.length; at++) if (words[start + at] !== ids[at]) return NO_MATCH;
  return end;
}

function walk(node: Node, at: number, attempt: Attempt): number {
  switch (node.op) {
    case 'accept':
      return at;
    case 'either':
      return bestOf(node.options, at, attempt);
    case 'phrase':
      return walkTrie(node.trie, node, { from: at, at }, attempt);
    case 'same':
      return at < attempt.limit && isSame(at, node.capture, attempt) ? walk(node.next, at + 1, attempt) : NO_MATCH;
    case 'token':
      if (at >= attempt.limit || !passes(node.test, at, attempt)) return NO_MATCH;
      return walkCaptured(node, at, at + 1, attempt);
  }
}

/** Goes on behind a node, remembering the token it captures; an alternative that fails leaves no capture behind. */
function walkCaptured(node: Node & { op: 'token' | 'phrase' }, token: number, next: number, attempt: Attempt): number {
  if (node.capture < 0) return walk(node.next, next, attempt);
  const before = attempt.captures[node.capture];
  attempt.captures[node.capture] = token;
  const end = walk(node.next, next, attempt);
  attempt.captures[node.capture] = before;
  return end;
}

function better(one: number, other: number, { shortest }: Attempt): number {
  if (one === NO_MATCH || other === NO_MATCH) return Math.max(one, other);
  return shortest ? Math.min(one, other) : Math.max(one, other);
}

function bestOf(options: readonly Node[], at: number, attempt: Attempt): number {
  let best = NO_MATCH;
  for (const option of options) best = better(best, walk(option, at, attempt), attempt);
  return best;
}

interface Place {
  readonly from: number;
  readonly at: number;
}

function walkTrie(trie: Trie, node: Node & { op: 'phrase' }, { from, at }: Place, attempt: Attempt): number {
  const { text } = attempt.run;
  let best = trie.end && at > from ? walkCaptured(node, at - 1, at, attempt) : NO_MATCH;
  if (at >= attempt.limit) return best;
  for (const child of trie.next.get(text.words[at]) ?? []) {
    if (!hasShape(text, at, child.shapes)) continue;
    best = better(best, walkTrie(child, node, { from, at: at + 1 }, attempt), attempt);
  }
  return best;
}

function isSame(token: number, capture: number, { run, captures }: Attempt): boolean {
  const first = captures[capture];
  return first !== undefined && run.text.hashes[first] === run.text.hashes[token];
}

function passes(test: Test, token: number, attempt: Attempt): boolean {
  switch (test.kind) {
    case 'any':
      return true;
    case 'words':
      return hasWord(test.ids, attempt.run.text, token);
    case 'not':
      // Without tags a negated class cannot be judged yet: let it through.
      return (!attempt.tags && isSlowClass(test.test)) || !passes(test.test, token, attempt);
    case 'some':
      return test.tests.some((one) => passes(one, token, attempt));
    case 'class':
      return isOfClass(test.name, token, attempt);
  }
}

function isSlowClass(test: Test): boolean {
  if (test.kind === 'some') return test.tests.some(isSlowClass);
  return test.kind === 'class' && test.name !== 'name' && test.name !== 'number';
}

function hasWord(ids: ReadonlyMap<number, Shapes>, text: Text, token: number): boolean {
  const shapes = ids.get(text.words[token]);
  return shapes !== undefined && hasShape(text, token, shapes);
}

/** Where the rule writes a capital, the text must have one. */
function hasShape(text: Text, token: number, shapes: Shapes): boolean {
  if (shapes === null) return true;
  const written = foldMarks(tokenText(text, token));
  return shapes.some((shape) => hasCapitalsOf(written, shape));
}

function hasCapitalsOf(written: string, shape: string): boolean {
  for (let letter = 0; letter < shape.length; letter++) {
    const wanted = shape[letter];
    if (wanted !== wanted.toLowerCase() && written[letter] !== wanted) return false;
  }
  return true;
}

function isOfClass(name: TagClass, token: number, { run, tags }: Attempt): boolean {
  const { text } = run;
  if (name === 'name') return (text.flags[token] & NAME) !== 0;
  if (name === 'number') return (text.flags[token] & NUMBER) !== 0 || run.numberWords.has(text.words[token]);
  return tags ? run.tag(token) === name : isWordLike(text, token);
}

function isWordLike(text: Text, token: number): boolean {
  return (text.flags[token] & WORD) !== 0;
}
