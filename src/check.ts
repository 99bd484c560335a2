import { keepCausesApart } from './detect/causes.js';
import type { Detector } from './detect/detector.js';
import { articleLanguage, type OtherLanguage } from './detect/language.js';
import type { Softener } from './detect/mentions.js';
import { unusualWording } from './detect/wording.js';
import type { Article, Finding, Verdict } from './model.js';
import { bandOf, SHORT_TEXT_WORDS } from './score/band.js';
import { partLone } from './score/company.js';
import { damageOf, NO_DAMAGE } from './score/damage.js';
import { scorePassages } from './score/passages.js';
import type { ScoreModel } from './score/model.js';
import { logOdds, probability } from './score/score.js';
import { sourcesOf, type SourceTools } from './score/sources.js';
import { analyze } from './text/analyze.js';
import type { Lexicon } from './text/lexicon.js';
import type { Text } from './text/text.js';
import { readWording } from './wording/evidence.js';
import type { WordingTables } from './wording/tables.js';

/** An article to check: all but id and text may be missing. */
export type CheckInput = Omit<Article, 'origin'> & Partial<Pick<Article, 'origin'>>;

/** What an article is checked with. */
export interface Tools extends SourceTools {
  readonly lexicon: Lexicon;
  /** Detectors made from rule files: they also read a title that stands apart. */
  readonly rules: readonly Detector[];
  readonly others: readonly Detector[];
  readonly soften: Softener;
  readonly model: ScoreModel;
  /** Share of garbled articles that the score assumes. */
  readonly prior: number;
}

/**
 * The program on one screen: analyze, detect, score. Pure; time and memory are linear in the length of the article. `departures`
 * are places where the article departs from others of its story: they are findings like all others.
 */
export function check(input: CheckInput, tools: Tools, departures: readonly Finding[] = []): Verdict {
  const article = articleOf(input);
  const text = analyze(article, tools.lexicon);
  const language = articleLanguage(text);
  if (language) return unscored(article, text.wordCount, language);
  const worded = wordingOf(text, tools.wording);
  const marked = [...findAll(tools.rules, text), ...findAll(tools.others, text), ...worded.findings];
  const found = tools.soften(text, marked);
  const { garble, damage, disclosures } = keepCausesApart([...found, ...departures]);
  const findings = [...checkTitle(article, tools), ...garble];
  const words = text.wordCount;
  const odds = logOdds({ findings, words, wording: worded.evidence }, tools.model);
  const band = bandOf({ logOdds: odds, words, findings }, tools.model);
  const pivot = sourcesOf({ text, findings, band }, tools);
  const score = probability(odds, tools.prior);
  const parted = partLone(findings, band);
  const verdict: Verdict = {
    article,
    words,
    language: 'en',
    score,
    band,
    notes: notesOn(words),
    findings: parted.findings,
    lone: parted.lone,
    suppressed: [],
    passages: scorePassages(text, garble),
    damage: damageOf(damage, words),
    disclosures,
  };
  return pivot ? { ...verdict, pivot } : verdict;
}

/** What detectors find, in their order: most find nothing in most texts. */
function findAll(detectors: readonly Detector[], text: Text): Finding[] {
  const found: Finding[] = [];
  for (const detector of detectors) for (const finding of detector.find(text)) found.push(finding);
  return found;
}

function notesOn(words: number): string[] {
  if (words >= SHORT_TEXT_WORDS) return [];
  return [`This verdict rests on little text: ${words} ${words === 1 ? 'word' : 'words'}.`];
}

/** The article of a verdict: as it was given, with where it came from. */
export function articleOf(input: CheckInput): Article {
  return { origin: { path: input.id }, ...input };
}

/** What the wording of the body says, and the places where it says most. */
function wordingOf(
  text: Text,
  model: WordingTables | undefined,
): { evidence: number | undefined; findings: Finding[] } {
  if (model === undefined) return { evidence: undefined, findings: [] };
  const wording = readWording(text, model);
  return { evidence: wording.evidence, findings: unusualWording(text, wording, model.unusual) };
}

/** A title given apart from the text is read as a text of its own; one that the text repeats is read there. */
function checkTitle(article: Article, { lexicon, rules, soften }: Tools): Finding[] {
  const { title } = article;
  if (title === undefined || article.text.trimStart().startsWith(title.trim())) return [];
  const text = analyze({ ...article, text: title }, lexicon);
  const found = soften(text, findAll(rules, text));
  return found.map((finding) => ({ ...finding, field: 'title' }));
}

/** An article in another language gets a reason in place of a score. */
function unscored(article: Article, words: number, { language, reason }: OtherLanguage): Verdict {
  return {
    ...{ article, words, language, score: null, band: null, notes: [reason] },
    ...{ findings: [], lone: [], suppressed: [], passages: [], damage: NO_DAMAGE, disclosures: [] },
  };
}
