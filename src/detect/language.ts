import type { Text } from '../text/text.js';
import { holdsStopWords, takeCensus } from './english.js';
import { languageName, nameLanguage } from './language-names.js';

/** Why an article is not scored. */
export interface OtherLanguage {
  /** ISO 639-1, or `und` where it cannot be told. */
  readonly language: string;
  /** A sentence for the reader. */
  readonly reason: string;
}

/** Words looked at: the beginning of an article shows its language. */
const SAMPLE_TOKENS = 1500;
const FEW_WORDS = 8;
const FEW_CHARACTERS = 120;
const ENGLISH_STOP_WORDS = 0.12;
const FOREIGN_SCRIPT_SHARE = 0.5;
/** Tables of figures have few function words, but their words are English. */
const ENGLISH_WORDS = 0.6;

/**
 * The language of an article that is not English, or null. English shows in its function words, which even a badly
 * garbled text has; only where they are scarce is franc asked, and only on 120 characters and more.
 */
export function articleLanguage(text: Text): OtherLanguage | null {
  const sample = Math.min(text.length, SAMPLE_TOKENS);
  if (holdsStopWords(text, sample, ENGLISH_STOP_WORDS)) return null;
  const { words, stopWords, common, foreignScript } = takeCensus(text, 0, sample);
  if (stopWords >= words * ENGLISH_STOP_WORDS) return null;
  const foreign = foreignScript > words * FOREIGN_SCRIPT_SHARE;
  if (!foreign && (words < FEW_WORDS || text.source.length < FEW_CHARACTERS)) return declared(text);
  if (common > words * ENGLISH_WORDS) return null;
  const language = nameLanguage(text.source);
  if (language === 'en') return null;
  if (language === 'und' && !foreign) return null;
  return { language, reason: `The article is in ${languageName(language)}; only English is scored.` };
}

/** A short text without English function words is believed to be in the language its input declares. */
function declared({ article }: Text): OtherLanguage | null {
  const language = article.language?.slice(0, 2).toLowerCase();
  if (language === undefined || language === 'en') return null;
  return {
    language,
    reason: `The input says that the article is in ${languageName(language)}; only English is scored.`,
  };
}
