import type { About } from '../evaluate/scored.js';
import { hashWord } from '../text/fold.js';

/**
 * Parts of the corpus that can be left out, so that what is learned from the rest has not met them. A part holds sets of
 * one year that share documents; sets of people's text alone are dealt out to the parts.
 */
export interface Folds {
  readonly count: number;
  readonly names: readonly string[];
  /** The part a row belongs to; -1 for rows (of another file) that belong to none. */
  of(about: Pick<About, 'set' | 'year' | 'doc'>): number;
}

type Placed = Pick<About, 'set' | 'year' | 'doc'> & { readonly isMachine: boolean };

const blockKey = ({ set, year }: Pick<About, 'set' | 'year'>): string => (year === undefined ? set : `${set} ${year}`);
const documentKey = ({ year, doc, set }: Pick<About, 'set' | 'year' | 'doc'>): string =>
  JSON.stringify([year, doc ?? set]);

/** Finds the parts: sets of one year are joined where they share a source document. */
export function foldsOf(rows: readonly Placed[]): Folds {
  const joined = joinBlocks(rows);
  const machine = new Set(rows.filter(({ isMachine }) => isMachine).map((row) => joined.get(blockKey(row)) ?? ''));
  const roots = [...new Set(joined.values())].sort();
  const folds = roots.filter((root) => machine.has(root)).map((root) => [root]);
  roots
    .filter((root) => !machine.has(root))
    .forEach((root, at) => {
      if (folds.length > 0) folds[at % folds.length].push(root);
    });
  if (folds.length < FEWEST_PARTS) return dealtOut();
  const foldOfRoot = new Map(folds.flatMap((members, at) => members.map((root) => [root, at] as const)));
  return {
    count: folds.length,
    names: folds.map((members) => members.map((root) => namesOf(root, joined)).join(' and ')),
    of: (row) => foldOfRoot.get(joined.get(blockKey(row)) ?? '') ?? -1,
  };
}

/** A score is fitted to parts that two others are left out for, so fewer than three cannot be left out in turn. */
const FEWEST_PARTS = 3;
const DEALT_PARTS = 5;

/** Where sets and years make too few parts, source documents are dealt out to five. */
function dealtOut(): Folds {
  return {
    count: DEALT_PARTS,
    names: Array.from({ length: DEALT_PARTS }, (_, at) => `part ${at + 1} of ${DEALT_PARTS}, by document`),
    of: (row) => (hashWord(documentKey(row)) >>> 0) % DEALT_PARTS,
  };
}

/** Each block (a set in a year) with the first block it is joined to. */
function joinBlocks(rows: readonly Placed[]): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (block: string): string => {
    const up = parent.get(block) ?? block;
    return up === block ? block : rootOf(up);
  };
  const firstWith = new Map<string, string>();
  for (const row of rows) {
    const block = blockKey(row);
    if (!parent.has(block)) parent.set(block, block);
    const document = documentKey(row);
    const other = firstWith.get(document);
    if (other === undefined) firstWith.set(document, block);
    else if (row.doc !== undefined) join(parent, rootOf(block), rootOf(other));
  }
  return new Map([...parent.keys()].map((block) => [block, rootOf(block)]));
}

function join(parent: Map<string, string>, one: string, other: string): void {
  const [first, second] = [one, other].sort();
  parent.set(second, first);
}

function namesOf(root: string, joined: ReadonlyMap<string, string>): string {
  return [...joined].flatMap(([block, other]) => (other === root ? [block] : [])).join(' + ');
}
