import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { BODY, type Text } from '../text/text.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { HOUSE_STYLE } from './house-style-rules.js';
import { placeReader, type Place } from './style-places.js';

/** So many places of one rule are shown: the first ones say all there is to say. */
const MOST_SHOWN = 3;

type RuleId = keyof typeof HOUSE_STYLE;

const RULES = Object.keys(HOUSE_STYLE) as RuleId[];

/** Finds what a newsroom does in one way and the article in two. */
export function makeHouseStyle(knowledge: Knowledge): Detector {
  const read = placeReader(knowledge);
  const find = (text: Text): Finding[] => {
    const places = gather(text, (first, end) => read(text, first, end));
    if (places.length < 2) return [];
    return RULES.flatMap((rule) =>
      oddOnes(places.filter((place) => place.rule === rule))
        .slice(0, MOST_SHOWN)
        .map(({ first, last }) => mark(text, HOUSE_STYLE[rule], tokensSpan(text, first, last))),
    );
  };
  return { name: 'house-style', rules: Object.values(HOUSE_STYLE), find };
}

/** Headings and captions have a style of their own. */
function gather({ sentences, regions }: Text, read: (first: number, end: number) => Place[]): Place[] {
  const places: Place[] = [];
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    if (regions[sentence] === BODY) places.push(...read(sentences[sentence], sentences[sentence + 1]));
  return places;
}

/** All but those done in the way of most places; of two equal ways the first is the article's own. */
function oddOnes(places: readonly Place[]): readonly Place[] {
  const ways = [...new Set(places.map(({ way }) => way))];
  if (ways.length < 2) return [];
  const countOf = (way: number): number => places.filter((place) => place.way === way).length;
  const own = ways.reduce((best, way) => (countOf(way) > countOf(best) ? way : best));
  return places.filter(({ way }) => way !== own);
}
