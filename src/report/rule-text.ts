import type { RuleInfo } from '../detect/detector.js';
import type { Severity } from '../model.js';
import { joined, languageName } from './say.js';
import { visible } from './visible.js';

const STRENGTHS: Readonly<Record<Severity, string>> = {
  hint: 'A hint: worth a look, also seen in human text at times.',
  sign: 'A sign: an editor would mark it.',
  proof: 'Proof: no human writes it.',
};

/** What is known of a rule, a paragraph each: what is wrong, why, how sure that is, what was meant, by whom. */
export function ruleParagraphs(rule: RuleInfo): string[] {
  return [rule.message, rule.about, STRENGTHS[rule.severity], ...origin(rule)].map(visible);
}

function origin({ means = [], from = [] }: RuleInfo): string[] {
  return [
    ...(means.length > 0 ? [`Probably meant: ${means.join('; ')}.`] : []),
    ...(from.length > 0 ? [`Seen in translations from ${joined(from.map(languageName))}.`] : []),
  ];
}
