import type { Indexed } from '../rules/compile.js';
import { makeRuleSet, type Match } from '../rules/rule-set.js';
import type { RuleSource } from '../rules/rule.js';
import type { Lexicon } from '../text/lexicon.js';
import { mark, tokensSpan, type Detector, type RuleInfo } from './detector.js';

/** The rule files as a detector. */
export function makeRules(indexed: Indexed, lexicon: Lexicon): Detector {
  const set = makeRuleSet(indexed, lexicon);
  const infos = new Map(set.rules.map((rule) => [rule, toInfo(rule.source)]));
  return {
    name: 'rules',
    rules: [...infos.values()],
    find: (text) =>
      set.match(text).flatMap(({ rule, first, end }: Match) => {
        const info = infos.get(rule);
        return info ? [mark(text, info, tokensSpan(text, first, end - 1))] : [];
      }),
  };
}

function toInfo(source: RuleSource): RuleInfo {
  const { id, category, family, about, strength, means, from, note } = source;
  return {
    id,
    category,
    family,
    about,
    severity: strength,
    message: note ?? messageFor(means),
    ...(means.length > 0 ? { means } : {}),
    ...(from.length > 0 ? { from } : {}),
  };
}

function messageFor(means: readonly string[]): string {
  return means.length > 0
    ? 'Not what the source is likely to have said.'
    : 'Not what a careful writer leaves in print.';
}
