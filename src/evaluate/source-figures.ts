import { SOURCES, UNKNOWN } from '../score/pivot-model.js';
import { figureUnless, type Plan, type Planned } from './estimate.js';
import type { Ground } from './ground.js';
import type { SourceFigures } from './schema.js';
import type { Scored } from './scored.js';
import { sourceLanguage } from './source-language.js';
import { meanOf, share, type Rows } from './weights.js';

/** Documents of one language from which on it counts in a mean over languages. */
const FEWEST = 10;
const NO_LANGUAGE = `no language has ${FEWEST} garbled documents with findings enough`;
const NONE = 'there are no such documents';
/** So many languages count as the likeliest ones. */
const FIRST = 3;

/** A language with its documents. */
interface Language {
  readonly language: string;
  readonly rows: Rows;
}

type Told = (row: number) => boolean;

/**
 * How often the source language is told: garbled documents with findings enough whose language is the likeliest, or one
 * of the three likeliest, whether or not it is likely enough for a verdict to name it. Means count every language the same.
 */
export function sourceFigures({ articles, garbled }: Ground): Planned<SourceFigures> {
  const ranked = garbled.filter((row) => articles[row].sources !== undefined);
  const languages = languagesOf(articles, ranked);
  const common = languages.map(({ language }) => language);
  const rows = Int32Array.from(languages.flatMap((entry) => [...entry.rows]));
  const others = ranked.filter((row) => !common.includes(sourceLanguage(articles[row]) ?? UNKNOWN));
  const told = (most: number) => (row: number) => isAmong(articles[row], known(articles[row]).slice(0, most));
  const guessed = (most: number) => (row: number) => isAmong(articles[row], common.slice(0, most));
  const isNamed = (row: number): boolean => articles[row].sources?.named === true;
  const figuresOf = (
    part: Rows,
  ): Pick<Planned<SourceFigures>['languages'][number], 'top1' | 'top3' | 'named' | 'right'> => ({
    ...{ top1: shareWhere(part, told(1)), top3: shareWhere(part, told(FIRST)) },
    ...{ named: shareWhere(part, isNamed), right: shareWhere(part.filter(isNamed), told(1)) },
  });
  const { top1: allTop1, top3: allTop3, named, right } = figuresOf(rows);
  return {
    documents: rows.length,
    ...{ top1: meanWhere(languages, told(1)), top3: meanWhere(languages, told(FIRST)) },
    ...{ common1: meanWhere(languages, guessed(1)), common3: meanWhere(languages, guessed(FIRST)) },
    ...{ allTop1, allTop3, named, right },
    languages: languages.map(({ language, rows: part }) => ({
      ...{ language, documents: part.length, inMean: part.length >= FEWEST },
      ...figuresOf(part),
    })),
    others: { documents: others.length, named: shareWhere(others, isNamed) },
    unmeasured: SOURCES.filter((source) => !common.includes(source)),
  };
}

/** The languages a verdict can name that documents came from, the commonest first. */
function languagesOf(articles: readonly Scored[], ranked: Rows): Language[] {
  return SOURCES.map((language) => ({
    language,
    rows: ranked.filter((row) => sourceLanguage(articles[row]) === language),
  }))
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => other.rows.length - one.rows.length);
}

/** The ranking without the place of languages that have no name. */
function known({ sources }: Scored): string[] {
  const names = sources?.ranking.map(({ language }) => language) ?? [];
  return names.filter((language) => language !== UNKNOWN);
}

function isAmong(article: Scored, named: readonly string[]): boolean {
  return named.includes(sourceLanguage(article) ?? UNKNOWN);
}

function shareWhere(rows: Rows, isTold: Told): Plan {
  return figureUnless(rows.length === 0 ? NONE : undefined, share(rows, rows.filter(isTold)));
}

function meanWhere(languages: readonly Language[], isTold: Told): Plan {
  const measured = languages.filter(({ rows }) => rows.length >= FEWEST);
  const shares = measured.map(({ rows }) => share(rows, rows.filter(isTold)));
  return figureUnless(measured.length === 0 ? NO_LANGUAGE : undefined, meanOf(shares));
}
