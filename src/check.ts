import { join } from 'node:path';
import { makeDetectors } from './detect/index.js';
import type { Detector, RuleInfo } from './detect/detector.js';
import { articleLanguage } from './detect/language.js';
import { makeRules } from './detect/rules.js';
import type { Article, Damage, Finding, Verdict } from './model.js';
import { indexRules } from './rules/compile.js';
import type { Lists } from './rules/lists.js';
import { loadShipped, shippedKnowledge, shippedRules, type Knowledge } from './rules/knowledge.js';
import { bandOf, SHORT_TEXT_WORDS } from './score/band.js';
import { damageOf } from './score/damage.js';
import { scorePassages } from './score/passages.js';
import { scoreFindings } from './score/score.js';
import { analyze } from './text/analyze.js';

/** How a detector is set up. */
export interface Options {
  /** Folders or files of rules that are added to those that come with Lakeby. */
  readonly rules?: readonly string[];
  /** Ids of rules that stay silent. */
  readonly switchedOff?: readonly string[];
}

/** An article to check: all but id and text may be missing. */
export type CheckInput = Omit<Article, 'origin'> & Partial<Pick<Article, 'origin'>>;

/** Checks articles one by one: synchronous, the same verdict for the same article. */
export interface LakebyDetector {
  readonly rules: readonly RuleInfo[];
  check(article: CheckInput): Verdict;
}

/**
 * Reads rules and word lists once; afterwards no file is touched, but that modules load themselves when first needed.
 * @throws UserError if a folder of extra rules cannot be read or a rule in it is wrong.
 */
export async function createDetector(options: Options = {}): Promise<LakebyDetector> {
  const shipped = loadShipped();
  const knowledge = shippedKnowledge(shipped);
  const extra = await extraRules(options.rules ?? [], knowledge);
  const own = new Set(extra.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const rules = without(makeRules(shippedRules(shipped, knowledge), knowledge.lexicon), own);
  const detectors = [rules, ...extra, ...makeDetectors(knowledge)];
  const silent = new Set(options.switchedOff);
  return {
    rules: detectors.flatMap((detector) => detector.rules),
    check: (input) => check({ origin: { path: input.id }, ...input }, { knowledge, detectors, silent }),
  };
}

/** Rules given by the user, with the lists beside them (lists/*.txt), as a detector of their own. */
async function extraRules(paths: readonly string[], knowledge: Knowledge): Promise<Detector[]> {
  if (paths.length === 0) return [];
  const { loadLists, loadRules } = await import('./rules/load.js');
  const sources = await Promise.all(paths.map((path) => loadRules(path)));
  const lists = await Promise.all(paths.map((path) => loadLists(join(path, 'lists'))));
  const ground = { ...knowledge, lists: Object.assign({}, knowledge.lists, ...lists) as Lists };
  return [makeRules(indexRules(sources.flat(), ground), knowledge.lexicon)];
}

/** A user's rule with the id of a shipped one takes its place. */
function without(detector: Detector, ids: ReadonlySet<string>): Detector {
  if (ids.size === 0) return detector;
  return {
    ...detector,
    rules: detector.rules.filter(({ id }) => !ids.has(id)),
    find: (text) => detector.find(text).filter(({ rule }) => !ids.has(rule)),
  };
}

interface Tools {
  readonly knowledge: Knowledge;
  readonly detectors: readonly Detector[];
  readonly silent: ReadonlySet<string>;
}

/** The program on one screen: analyze, detect, score. */
function check(article: Article, { knowledge, detectors, silent }: Tools): Verdict {
  const text = analyze(article, knowledge.lexicon);
  const language = articleLanguage(text);
  if (language) return unscored(article, text.wordCount, language);
  const found = detectors.flatMap((detector) => detector.find(text)).filter(({ rule }) => !silent.has(rule));
  found.push(...checkTitle(article, { knowledge, detectors, silent }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const findings = found.filter(isGarble);
  const words = text.wordCount;
  const score = scoreFindings(findings, words);
  return {
    article,
    words,
    language: 'en',
    score,
    band: bandOf({ score, words, findings }),
    notes: words < SHORT_TEXT_WORDS ? [`This verdict rests on little text: ${words} words.`] : [],
    findings,
    suppressed: [],
    passages: scorePassages(
      text,
      findings.filter(({ field }) => field === undefined),
    ),
    damage: damageOf(
      found.filter(({ category }) => category === 'damage'),
      words,
    ),
    disclosures: found.filter(({ category }) => category === 'disclosure'),
  };
}

function isGarble({ category }: Finding): boolean {
  return category !== 'damage' && category !== 'disclosure';
}

/** A title given apart from the text is read as a text of its own; one that the text repeats is read there. */
function checkTitle(article: Article, { knowledge, detectors, silent }: Tools): Finding[] {
  const { title } = article;
  if (title === undefined || article.text.startsWith(title)) return [];
  const text = analyze({ ...article, text: title }, knowledge.lexicon);
  const [rules] = detectors;
  return rules
    .find(text)
    .filter(({ rule }) => !silent.has(rule))
    .map((finding) => ({ ...finding, field: 'title' }));
}

const NO_DAMAGE: Damage = { score: 0, band: 'clean', findings: [] };

function unscored(
  article: Article,
  words: number,
  { language, reason }: { language: string; reason: string },
): Verdict {
  return {
    article,
    words,
    language,
    score: null,
    band: null,
    notes: [reason],
    findings: [],
    suppressed: [],
    passages: [],
    damage: NO_DAMAGE,
    disclosures: [],
  };
}
