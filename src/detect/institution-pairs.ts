import type { Knowledge } from '../rules/knowledge.js';
import type { Text } from '../text/text.js';
import type { Spots } from '../text/watch.js';
import { readExchanges } from './institution-exchanges.js';
import { keptFilter } from './kept.js';
import { extendPhrase, hashesOf } from './phrases.js';

/** A run of capitalised words: the spot at which it begins, and its last token. */
interface Run {
  readonly at: number;
  readonly end: number;
}

/**
 * Tells whether an exchange may make a name of a run. Of two neighbours one must be a wrong word, and they must stand in a
 * name so but for the exchange, or both be wrong: few runs hold such a pair, and nothing else is looked up of others.
 */
export function exchangeFilter(knowledge: Knowledge): (text: Text, spots: Spots, run: Run) => boolean {
  const isPair = keptFilter(knowledge, 'wrong-institution-pairs', () => pairsOf(knowledge));
  return ({ hashes }, { tokens, length }, { at, end }) => {
    for (let spot = at; spot < length && tokens[spot] <= end; spot++) {
      const token = tokens[spot];
      if (spot + 1 < length && tokens[spot + 1] === token + 1) return true;
      if (isPair(phraseOf(hashes[token], hashes[token + 1]))) return true;
      if (isPair(phraseOf(hashes[token - 1], hashes[token]))) return true;
    }
    return false;
  };
}

/** As `phraseHash` of both. */
function phraseOf(one: number, other: number): number {
  return extendPhrase(extendPhrase(0, one), other);
}

function pairsOf({ list }: Knowledge): readonly number[] {
  const names = list('institution').map(hashesOf);
  const places = placesByWord(names);
  return readExchanges(list('confusable-office-word')).flatMap(({ wrong, right }) =>
    wrong.length > 1
      ? [phraseOf(wrong[0], wrong[1])]
      : right.flatMap((hashes) =>
          (places.get(hashes[0]) ?? [])
            .filter(([name, at]) => hashes.every((hash, index) => names[name][at + index] === hash))
            .flatMap(([name, at]) => pairsAround(names[name], { at, end: at + hashes.length, wrong: wrong[0] })),
        ),
  );
}

/** Where each word stands: number of the name, place in it. */
function placesByWord(
  names: readonly (readonly number[])[],
): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const places = new Map<number, [number, number][]>();
  names.forEach((words, name) => {
    words.forEach((word, at) => {
      const known = places.get(word);
      if (known) known.push([name, at]);
      else places.set(word, [[name, at]]);
    });
  });
  return places;
}

/** The wrong word with the word before and after those of a name that it stands for. */
function pairsAround(
  name: readonly number[],
  { at, end, wrong }: { at: number; end: number; wrong: number },
): readonly number[] {
  const before = at > 0 ? [phraseOf(name[at - 1], wrong)] : [];
  const after = end < name.length ? [phraseOf(wrong, name[end])] : [];
  return [...before, ...after];
}
