import { articleLanguage } from '../detect/language.js';
import { regrade, type Severities } from '../detect/regrade.js';
import type { Article, Finding } from '../model.js';
import type { Frequency } from '../rules/checks.js';
import { analyze } from '../text/analyze.js';
import type { Lexicon } from '../text/lexicon.js';
import { compareStory, type Guess } from './compare.js';
import { featuresOf } from './features.js';
import type { Told } from './one-event.js';
import { otherWords, type OtherWord } from './other-words.js';
import { statementsOf } from './statements.js';

/** Puts articles about one event side by side. */
export interface Comparison {
  /** What an article is about; undefined where it is in another language, which is not compared. */
  told(article: Article): Told | undefined;
  /** For each article of a story, the places where it departs from others. */
  departures(story: readonly Article[]): (readonly Finding[])[];
  /** Words that one article of a story has where several others have another. */
  otherWords(story: readonly Article[]): OtherWord[];
}

/** What articles are compared with: words, how frequent they are, and what the user set for rules. */
export interface ComparisonTools {
  readonly lexicon: Lexicon;
  readonly frequency: Frequency;
  readonly severities: Severities;
  readonly silent: ReadonlySet<string>;
  readonly guess: Guess;
}

/** A comparison that finds as the user set the rules of departures. Pure. */
export function createComparison({ lexicon, frequency, severities, silent, guess }: ComparisonTools): Comparison {
  return {
    told(article) {
      const text = analyze(article, lexicon);
      if (articleLanguage(text)) return undefined;
      const published = Date.parse(article.published ?? '');
      return { features: featuresOf(text, frequency), ...(Number.isNaN(published) ? {} : { published }) };
    },
    departures: (story) =>
      compareStory(
        story.map((article) => analyze(article, lexicon)),
        guess,
      ).map((findings) =>
        regrade(
          findings.filter(({ rule }) => !silent.has(rule)),
          severities,
        ),
      ),
    otherWords: (story) => otherWords(story.map((article) => statementsOf(analyze(article, lexicon)))),
  };
}
