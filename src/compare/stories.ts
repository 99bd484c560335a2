import { createCommonness } from './commonness.js';
import { createJoining, type Vote } from './joining.js';
import { createMeetings } from './meetings.js';
import { tellsOneEvent, type Told } from './one-event.js';
import { keysOf } from './sketch.js';

/** Puts articles into stories as they come; to go on from an earlier run, its articles are added again in their order. */
export interface Stories {
  add(article: Told): void;
  /** For each article, in the order they came, the first article of its story. */
  stories(): Int32Array;
}

/**
 * Each article is compared with the few that share keys of its sketch (src/compare/sketch.ts), so time and memory grow with the
 * number of articles and not with its square.
 */
export function createStories(): Stories {
  const told: Told[] = [];
  const commonness = createCommonness();
  const meetings = createMeetings();
  const joining = createJoining();
  return {
    add(article) {
      const tellsOne = tellsOneEvent(article, commonness.weigh);
      const votes = meetings.enter(keysOf(article.features)).flatMap((other): Vote[] => {
        const agrees = tellsOne(told[other]);
        return agrees === undefined ? [] : [{ other, agrees }];
      });
      told.push(article);
      if (joining.add(votes)) commonness.count(article.features);
    },
    stories: () => joining.stories(),
  };
}
