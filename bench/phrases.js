// Word sequences of news: phrases for searching programs, patterns for rules.
const LENGTHS = [3, 4, 5, 6];

/**
 * Different sequences of three to six words that follow each other in the texts without a sign between them, each standing there
 * only once: a rule, too, names what is rare, and "one of the" would find itself everywhere. Deterministic.
 */
export function wordSequences(texts, count) {
  const runs = texts
    .flatMap((text) => text.match(/[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}/g) ?? [])
    .map((run) => run.split(' '));
  const candidates = sampled(runs, count * 1.3);
  const times = timesOf(candidates, runs);
  return [...candidates].filter((sequence) => times.get(sequence) === 1).slice(0, count);
}

/** Sequences from every seventh run in turn, from another place in it each time. */
function sampled(runs, count) {
  const found = new Set();
  for (let step = 0; found.size < count && step < 50; step++)
    for (let at = step % 7; at < runs.length && found.size < count; at += 7) {
      const words = runs[at];
      const length = LENGTHS[(at + step) % LENGTHS.length];
      const from = (step * 3) % Math.max(words.length - length, 1);
      if (words.length >= length) found.add(words.slice(from, from + length).join(' '));
    }
  return found;
}

function timesOf(sequences, runs) {
  const times = new Map();
  for (const words of runs)
    for (const length of LENGTHS)
      for (let at = 0; at + length <= words.length; at++) {
        const sequence = words.slice(at, at + length).join(' ');
        if (sequences.has(sequence)) times.set(sequence, (times.get(sequence) ?? 0) + 1);
      }
  return times;
}
