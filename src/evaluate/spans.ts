import type { Span } from '../model.js';

/** Spans joined where they overlap, in order; empty ones are left out. */
export function unionOf(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (start === end) continue;
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Whether a span shares at least one character with any of the others. */
export function touches({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((other) => start < other.end && other.start < end);
}

/** How many of a span's characters lie in a union of spans. */
export function covered({ start, end }: Span, union: readonly Span[]): number {
  return union.reduce((sum, other) => sum + Math.max(0, Math.min(end, other.end) - Math.max(start, other.start)), 0);
}

/** Characters in a union of spans. */
export function lengthOf(union: readonly Span[]): number {
  return union.reduce((sum, { start, end }) => sum + end - start, 0);
}

/**
 * The probability that a span of this length, put anywhere in a text of `length` characters with the same chance, touches
 * the union: counted over all its places, nothing is sampled. A span of n characters touches [s, e) from s - n + 1 to e - 1.
 */
export function chanceToTouch(size: number, length: number, union: readonly Span[]): number {
  const last = length - size;
  if (last < 0 || size === 0) return 0;
  const places = unionOf(
    union.map(({ start, end }) => ({ start: Math.max(0, start - size + 1), end: Math.min(end, last + 1) })),
  );
  return lengthOf(places) / (last + 1);
}
