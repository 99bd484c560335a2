import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import type { Text } from '../text/text.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { HOUSE_STYLE } from './house-style-rules.js';
import { placeReader, type Place } from './style-places.js';

/** So many places of one rule are shown: the first ones say all there is to say. */
const MOST_SHOWN = 3;

type RuleId = keyof typeof HOUSE_STYLE;

const RULES = Object.keys(HOUSE_STYLE) as RuleId[];

/** Finds what a newsroom does in one way and the article in two. */
export function makeHouseStyle(knowledge: Knowledge): Detector {
  const styles = RULES.map((rule) => [HOUSE_STYLE[rule], placeReader(knowledge, rule)] as const);
  const find = (text: Text): Finding[] => {
    const found: Finding[] = [];
    for (const [rule, read] of styles) {
      const places = read(text);
      if (places.length < 2) continue;
      for (const { first, last } of oddOnes(places).slice(0, MOST_SHOWN))
        found.push(mark(text, rule, tokensSpan(text, first, last)));
    }
    return found;
  };
  return { name: 'house-style', rules: Object.values(HOUSE_STYLE), find };
}

/** All but those done in the way of most places; of two equal ways the first is the article's own. */
function oddOnes(places: readonly Place[]): readonly Place[] {
  const ways = [...new Set(places.map(({ way }) => way))];
  if (ways.length < 2) return [];
  const countOf = (way: number): number => places.filter((place) => place.way === way).length;
  const own = ways.reduce((best, way) => (countOf(way) > countOf(best) ? way : best));
  return places.filter(({ way }) => way !== own);
}
