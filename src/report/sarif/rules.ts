import type { ReportingDescriptor, Result } from 'sarif';
import type { RuleInfo } from '../../detect/detector.js';
import type { Severity } from '../../model.js';
import { codeSpan, escapeMarkdown } from '../markdown/text.js';
import { ruleParagraphs } from '../rule-text.js';
import { visible } from '../visible.js';
import { message, plain } from './message.js';

/** The rule of results that stand for a whole article: it fails the run, and there is no passage to show. */
export const ARTICLE_FAILS = 'article-fails';

/** What a severity is called in SARIF, and by GitHub in the properties of a rule. */
export const LEVELS = { proof: 'error', sign: 'warning', hint: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;
const PRECISION: Readonly<Record<Severity, string>> = { proof: 'very-high', sign: 'high', hint: 'low' };
const PROBLEM: Readonly<Record<Severity, string>> = { proof: 'error', sign: 'warning', hint: 'recommendation' };

/** What the report says of each of these rules, in their order. */
export function descriptors(ids: readonly string[], rules: readonly RuleInfo[]): ReportingDescriptor[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  return ids.map((id) => {
    const rule = known.get(id);
    return rule === undefined ? unknownRule(id) : descriptor(rule);
  });
}

function descriptor(rule: RuleInfo): ReportingDescriptor {
  const { id, category, severity } = rule;
  return {
    id,
    shortDescription: message(visible(rule.message)),
    fullDescription: message(visible(rule.about)),
    help: help(rule),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [category], precision: PRECISION[severity], 'problem.severity': PROBLEM[severity] },
  };
}

function help(rule: RuleInfo): ReportingDescriptor['help'] {
  const paragraphs = ruleParagraphs(rule);
  const command = `lakeby rules explain ${rule.id}`;
  return {
    text: plain([...paragraphs, `Examples: ${command}`].join('\n\n')),
    markdown: [...paragraphs.map(escapeMarkdown), `Examples: ${codeSpan(command)}`].join('\n\n'),
  };
}

/** Results of whole articles, and of rules that nobody described. */
function unknownRule(id: string): ReportingDescriptor {
  if (id !== ARTICLE_FAILS) return { id };
  return {
    id,
    shortDescription: message('The article fails the run.'),
    fullDescription: message('The article as a whole fails the run, and no single passage in it is reported.'),
    help: {
      text: 'lakeby check shows the article with all that counts in its score; --fail-on says what fails a run.',
    },
    defaultConfiguration: { level: 'error' },
  };
}
