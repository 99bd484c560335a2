import type { About, Label } from './scored.js';

/** What is known of a labelled row and decides its class. */
export interface Graded extends Pick<About, 'set' | 'kind' | 'langpair' | 'system' | 'quality' | 'qualityKind'> {
  readonly label: Label | 'mt';
}

/** Engines by rules or by statistics, whose output is visibly garbled wherever it was rated. */
const GARBLING_KINDS: ReadonlySet<string> = new Set(['smt', 'rbmt']);
/** Small neural engines whose news a reader sees through. */
const GARBLING_SYSTEMS: ReadonlySet<string> = new Set(['argos', 'opusmt', 'nllb', 'bergamot-tiny']);
/** Share of a set's rated documents in one language pair that counts as garbled. */
const WORST = 1 / 3;

/**
 * The class of each row. Machine text (`mt`) is garbled where it visibly is: made by rules or statistics, by one of the
 * small engines, or among the worst third by quality inside its set and language pair. All other machine text is neither.
 */
export function classesOf(rows: readonly Graded[]): Label[] {
  const worst = worstRows(rows);
  return rows.map((row, at) => {
    if (row.label !== 'mt') return row.label;
    return isGarblingEngine(row) || worst.has(at) ? 'garbled' : 'other';
  });
}

function isGarblingEngine({ kind = '', system = '' }: Graded): boolean {
  return GARBLING_KINDS.has(kind.toLowerCase()) || GARBLING_SYSTEMS.has(system.toLowerCase());
}

/** Indexes of machine rows in the worst third of their group. Of rows that tie across its border none is taken. */
function worstRows(rows: readonly Graded[]): ReadonlySet<number> {
  const groups = new Map<string, { readonly at: number; readonly badness: number }[]>();
  rows.forEach((row, at) => {
    const badness = badnessOf(row);
    if (badness === null || row.label !== 'mt') return;
    const key = JSON.stringify([row.set, row.langpair]);
    const group = groups.get(key);
    if (group) group.push({ at, badness });
    else groups.set(key, [{ at, badness }]);
  });
  return new Set([...groups.values()].flatMap(worstOf));
}

function worstOf(group: readonly { readonly at: number; readonly badness: number }[]): number[] {
  const sorted = [...group].sort((a, b) => b.badness - a.badness);
  const room = Math.round(sorted.length * WORST);
  const border = sorted[room]?.badness ?? -Infinity;
  return sorted.slice(0, room).flatMap(({ at, badness }) => (badness > border ? [at] : []));
}

/** Whether a higher quality is a worse text; undefined where the name of the measure does not say. */
export function higherIsWorse(qualityKind: string | undefined): boolean | undefined {
  if (/higher (is )?better|\bDA\b/i.test(qualityKind ?? '')) return false;
  return /lower (is )?better|\bMQM\b|penalt/i.test(qualityKind ?? '') ? true : undefined;
}

/** Quality turned so that more is worse; null where the row was not rated or its scale is not known. */
export function badnessOf({ quality, qualityKind }: Pick<Graded, 'quality' | 'qualityKind'>): number | null {
  const worse = higherIsWorse(qualityKind);
  if (quality === null || worse === undefined) return null;
  return worse ? quality : -quality;
}
