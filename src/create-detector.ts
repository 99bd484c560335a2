import { join } from 'node:path';
import { check, type CheckInput } from './check.js';
import { makeDetectors } from './detect/index.js';
import type { Detector, RuleInfo } from './detect/detector.js';
import { mentionSoftener } from './detect/mentions.js';
import { makeRules } from './detect/rules.js';
import type { Verdict } from './model.js';
import { indexRules } from './rules/compile.js';
import { loadShipped, shippedKnowledge, shippedRules, type Knowledge } from './rules/knowledge.js';
import type { Lists } from './rules/lists.js';

/** How a detector is set up. */
export interface Options {
  /** Folders or files of rules that are added to those that come with Lakeby. */
  readonly rules?: readonly string[];
  /** Ids of rules that stay silent. */
  readonly switchedOff?: readonly string[];
}

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
  const own = await ownRules(options.rules ?? [], knowledge);
  const replaced = new Set(own.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const shippedDetector = without(makeRules(shippedRules(shipped, knowledge), knowledge), replaced);
  const silent = new Set(options.switchedOff);
  const rules = [shippedDetector, ...own].map((detector) => without(detector, silent));
  const others = makeDetectors(knowledge).map((detector) => without(detector, silent));
  const tools = { lexicon: knowledge.lexicon, rules, others, soften: mentionSoftener(knowledge) };
  return {
    rules: [...rules, ...others].flatMap((detector) => detector.rules),
    check: (input) => check(input, tools),
  };
}

/** Rules given by the user, with the lists beside them (lists/*.txt), as a detector of their own. */
async function ownRules(paths: readonly string[], knowledge: Knowledge): Promise<Detector[]> {
  if (paths.length === 0) return [];
  const { loadLists, loadRules } = await import('./rules/load.js');
  const sources = await Promise.all(paths.map((path) => loadRules(path)));
  const lists = await Promise.all(paths.map((path) => loadLists(join(path, 'lists'))));
  const ground = { ...knowledge, lists: Object.assign({}, knowledge.lists, ...lists) as Lists };
  return [makeRules(indexRules(sources.flat(), ground), knowledge)];
}

/** A detector some of whose rules stay silent; their cards are kept out as well. */
function without(detector: Detector, ids: ReadonlySet<string>): Detector {
  const rules = detector.rules.filter(({ id }) => !ids.has(id));
  if (rules.length === detector.rules.length) return detector;
  return { ...detector, rules, find: (text) => detector.find(text).filter(({ rule }) => !ids.has(rule)) };
}
