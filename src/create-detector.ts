import { findBestMatch } from 'string-similarity';
import { check, type CheckInput } from './check.js';
import type { Comparison } from './compare/comparison.js';
import { DEPARTURES } from './compare/rules.js';
import { makeDetectors } from './detect/index.js';
import type { Detector, RuleInfo } from './detect/detector.js';
import { mentionSoftener, type Softener } from './detect/mentions.js';
import { regrade, type Severities } from './detect/regrade.js';
import { softenSpeech } from './detect/speech.js';
import { makeRules } from './detect/rules.js';
import { WORDING } from './detect/wording.js';
import { UserError } from './errors.js';
import type { Finding, Pivot, Verdict } from './model.js';
import { DIST } from './root.js';
import { allFindings } from './score/company.js';
import { loadScoreModel, withoutCounts } from './score/model.js';
import { loadPivot, type PivotModel } from './score/pivot-model.js';
import { logOdds, probability } from './score/score.js';
import { sourceRanking } from './score/sources.js';
import { analyze } from './text/analyze.js';
import { lent } from './text/slab.js';
import type { Text } from './text/text.js';
import { loadWording } from './wording/tables.js';
import { indexRules } from './rules/compile.js';
import { loadShipped, shippedKnowledge, shippedRules, type Knowledge } from './rules/knowledge.js';
import type { Lists } from './rules/lists.js';

/** How a detector is set up. */
export interface Options {
  /** Folders or files of rules that are added to those that come with Lakeby. */
  readonly rules?: readonly string[];
  /** Ids of rules that stay silent. */
  readonly switchedOff?: readonly string[];
  /** Severities of rules, by id: what the rule finds is reported and scored as any finding of that severity. */
  readonly severities?: Severities;
  /** A folder of rules that takes the place of all rule files that come with Lakeby; what its code finds stays. */
  readonly instead?: string;
  /** Share of garbled articles among those to be checked, above 0 and below 1; the score is a probability under it. */
  readonly prior?: number;
}

/** Checks articles one by one: synchronous, the same verdict for the same article. */
export interface LakebyDetector {
  /** All rules, those switched off included. */
  readonly rules: readonly RuleInfo[];
  /** `departures` from other articles count as what is found in it. */
  check(article: CheckInput, departures?: readonly Finding[]): Verdict;
  /** Compares articles by the same rules; loads what that takes. */
  comparison(): Promise<Comparison>;
  /** The score if wording had not been looked at: what rules alone come to, 0 to 1. */
  scoreOfRules(verdict: Pick<Verdict, 'findings' | 'lone' | 'words'>): number;
  /** Every source language by its probability, however unsure: for measuring. A verdict names only likely ones. */
  rankSources(verdict: Pick<Verdict, 'article' | 'findings' | 'lone'>): Pivot[];
}

const SCORE_MODEL = new URL('knowledge.bin#score', DIST);
const RULE_WEIGHTS = new URL('knowledge.bin#weights', DIST);
const WORDING_MODEL = new URL('knowledge.bin#wording', DIST);
const PIVOT_MODEL = new URL('knowledge.bin#pivot', DIST);
/** Lists the rule of wording, whose findings come with its evidence: see check. */
const WORDING_CARD: Detector = { name: 'wording', rules: Object.values(WORDING), find: () => [] };
/** Lists the rules of departures, which are found between articles. */
const DEPARTURE_CARD: Detector = { name: 'departures', rules: Object.values(DEPARTURES), find: () => [] };

/**
 * Reads rules and word lists once; afterwards no file is touched, but that modules, and what is known of source languages,
 * load themselves when first needed.
 * @throws UserError if a folder of extra rules cannot be read, a rule in it is wrong, a rule switched off or given a severity does
 * not exist, or the prior is no share.
 */
export async function createDetector(options: Options = {}): Promise<LakebyDetector> {
  const knowledge = shippedKnowledge(loadShipped());
  const own = await ownRules(options.rules ?? [], knowledge);
  const replaced = new Set(own.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const [base = makeRules(shippedRules(), knowledge)] = await ownRules(listOf(options.instead), knowledge);
  const all = [without(base, replaced), ...own, ...makeDetectors(knowledge), WORDING_CARD, DEPARTURE_CARD];
  const { switchedOff = [], severities = {} } = options;
  refuseUnknown(switchedOff, all, 'switch off');
  refuseUnknown(Object.keys(severities), all, 'give a severity to');
  const silent = new Set(switchedOff);
  const [fromFiles, others] = [all.slice(0, 1 + own.length), all.slice(1 + own.length)].map((part) =>
    part.map((detector) => without(detector, silent)),
  );
  const model = withoutCounts(loadScoreModel(SCORE_MODEL, RULE_WEIGHTS), Object.keys(severities));
  const prior = priorOf(options.prior ?? model.prior);
  const wording = silent.has(WORDING['wording-unusual'].id) ? undefined : loadWording(WORDING_MODEL);
  const softenMentions = mentionSoftener(knowledge);
  const soften: Softener = (text, findings) => softenSpeech(text, softenMentions(text, regrade(findings, severities)));
  const sources = onceLoaded(() => loadPivot(PIVOT_MODEL));
  const tools = { lexicon: knowledge.lexicon, rules: fromFiles, others, soften, wording, model, prior, sources };
  return {
    get rules() {
      return regrade(
        all.flatMap((detector) => detector.rules),
        severities,
      );
    },
    check: (input, departures) => lent(() => check(input, tools, departures)),
    async comparison() {
      const { createComparison } = await import('./compare/comparison.js');
      const guess = (text: Text): Finding[] => fromFiles.flatMap((detector) => detector.find(text));
      return createComparison({
        lexicon: knowledge.lexicon,
        frequency: knowledge.frequency,
        severities,
        silent,
        guess,
      });
    },
    scoreOfRules: (verdict) =>
      probability(logOdds({ findings: allFindings(verdict), words: verdict.words, wording: undefined }, model), prior),
    rankSources: (verdict) =>
      sourceRanking({ text: analyze(verdict.article, tools.lexicon), findings: allFindings(verdict) }, tools),
  };
}

/** Start-up must not pay for what few verdicts need. */
function onceLoaded(load: () => PivotModel): () => PivotModel {
  let loaded: PivotModel | undefined;
  return () => (loaded ??= load());
}

function priorOf(prior: number): number {
  if (prior > 0 && prior < 1) return prior;
  throw new UserError(`A prior of ${prior} is no share of garbled articles.`, {
    hint: 'Give a number above 0 and below 1, such as 0.1 for one article in ten.',
  });
}

function listOf(path: string | undefined): string[] {
  return path === undefined ? [] : [path];
}

function refuseUnknown(ids: readonly string[], detectors: readonly Detector[], purpose: string): void {
  if (ids.length === 0) return;
  const known = detectors.flatMap(({ rules }) => rules.map(({ id }) => id));
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new UserError(`There is no rule "${unknown}" to ${purpose}.`, {
    hint: `Did you mean "${findBestMatch(unknown, known).bestMatch.target}"?`,
  });
}

/** Rules given by the user, with the lists beside them (lists/*.txt), as a detector of their own. */
async function ownRules(paths: readonly string[], knowledge: Knowledge): Promise<Detector[]> {
  if (paths.length === 0) return [];
  const { loadListsFor, loadRules } = await import('./rules/load.js');
  const sources = await Promise.all(paths.map((path) => loadRules(path)));
  const lists = await Promise.all(paths.map(loadListsFor));
  const ground = { ...knowledge, lists: Object.assign({}, knowledge.lists, ...lists) as Lists };
  return [makeRules(indexRules(sources.flat(), ground), knowledge)];
}

/** A detector some of whose rules stay silent; their cards are kept out as well. */
function without(detector: Detector, ids: ReadonlySet<string>): Detector {
  if (ids.size === 0) return detector;
  const rules = detector.rules.filter(({ id }) => !ids.has(id));
  if (rules.length === detector.rules.length) return detector;
  return { ...detector, rules, find: (text) => detector.find(text).filter(({ rule }) => !ids.has(rule)) };
}
