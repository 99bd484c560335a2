import { BORDER } from './vocabulary.js';

/** Which word of people's version each word of a machine's is; -1 where none is. */
export type Links = Int32Array;

/**
 * Links the words that two versions of a sentence share: the longest row of words in the same order, then words that were
 * moved. What is left on both sides was put differently. Time and memory grow with the product of the lengths.
 */
export function linkSameWords(machine: Int32Array, people: Int32Array): Links {
  const links = longestCommonRow(machine, people);
  const taken = new Set(links);
  const places = new Map<number, number[]>();
  for (let at = people.length - 1; at >= 0; at--)
    if (!taken.has(at)) places.set(people[at], [...(places.get(people[at]) ?? []), at]);
  machine.forEach((word, at) => {
    if (links[at] < 0 && word !== BORDER) links[at] = places.get(word)?.pop() ?? -1;
  });
  return links;
}

/** Hunt and Szymanski's problem by the plain table, since sentences are short. */
function longestCommonRow(machine: Int32Array, people: Int32Array): Links {
  const width = people.length + 1;
  const lengths = new Uint16Array((machine.length + 1) * width);
  for (let row = machine.length - 1; row >= 0; row--)
    for (let column = people.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        machine[row] === people[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : Math.max(lengths[(row + 1) * width + column], lengths[row * width + column + 1]);
  const links = new Int32Array(machine.length).fill(-1);
  let [row, column] = [0, 0];
  while (row < machine.length && column < people.length) {
    if (machine[row] === people[column]) links[row++] = column++;
    else if (lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]) row++;
    else column++;
  }
  return links;
}

/** A stretch of a machine's version and the stretch of people's version that stands in its place, ends excluded. */
export interface Gap {
  readonly machine: readonly [start: number, end: number];
  readonly people: readonly [start: number, end: number];
}

/** Stretches put differently between words that both versions share in the same order; borders count as shared words. */
export function gapsOf(links: Links, peopleLength: number): Gap[] {
  const gaps: Gap[] = [];
  let [from, fromPeople] = [0, 0];
  for (let at = 0; at <= links.length; at++) {
    const link = at < links.length ? links[at] : peopleLength;
    if (link < fromPeople) continue;
    if (at > from && link > fromPeople) gaps.push({ machine: [from, at], people: [fromPeople, link] });
    [from, fromPeople] = [at + 1, link + 1];
  }
  return gaps;
}
