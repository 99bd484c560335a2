import type { Indexed, IndexedRule } from '../rules/compile.js';
import { makeRuleSet, type Match } from '../rules/rule-set.js';
import type { Category, Finding } from '../model.js';
import type { RuleSource } from '../rules/rule.js';
import type { Knowledge } from '../rules/knowledge.js';
import type { Text } from '../text/text.js';
import { mark, tokensSpan, type Detector, type RuleInfo } from './detector.js';

/** The rule files as a detector. What a rule says is read when it fires, or when someone asks for all rules. */
export function makeRules(indexed: Indexed, knowledge: Knowledge): Detector {
  const set = makeRuleSet(indexed, knowledge);
  const infos = new Map<IndexedRule, RuleInfo>();
  const infoOf = (rule: IndexedRule): RuleInfo => {
    const info = infos.get(rule) ?? toInfo(rule.source);
    infos.set(rule, info);
    return info;
  };
  return {
    name: 'rules',
    get rules() {
      return set.rules.map(infoOf);
    },
    find(text) {
      const matches = set.match(text);
      if (matches.length === 0) return [];
      const found = matches.map(({ rule, first, end }: Match) => ({
        source: rule.source,
        finding: mark(text, infoOf(rule), tokensSpan(text, first, end - 1)),
      }));
      return keepTogether(text, found);
    },
  };
}

interface Found {
  readonly source: RuleSource;
  readonly finding: Finding;
}

/** Drops phrases that mean something only together, where too few stand in the article. The same words again are no other phrase. */
function keepTogether(text: Text, found: readonly Found[]): Finding[] {
  const phrases = new Set<string>();
  for (const { source, finding } of found)
    if (source.together !== undefined) phrases.add(text.source.slice(finding.start, finding.end).toLowerCase());
  return found.filter(({ source: { together = 0 } }) => phrases.size >= together).map(({ finding }) => finding);
}

/** What is wrong, by category, for rules that do not say it themselves. */
const MESSAGES: Readonly<Partial<Record<Category, string>>> = {
  credits: 'The set words of a credit line were translated.',
  offices: 'The name of an office or institution was translated word by word.',
  senses: 'The wrong sense of a word: what stands around it calls for another.',
  idioms: 'A set phrase was taken word by word.',
  calques: 'The phrase is built as in another language.',
  grammar: 'A form that careful writers do not leave in print.',
  repetition: 'One thing is said twice: two different words became one.',
  names: 'A name was translated as if it were a word.',
  spun: 'The words of a set phrase were exchanged for synonyms.',
};

function toInfo(source: RuleSource): RuleInfo {
  const { id, category, family, about, strength, means, from, note } = source;
  return {
    ...{ id, category, family, about, severity: strength },
    message: asSentence(note ?? MESSAGES[category] ?? about),
    ...(means.length > 0 ? { means } : {}),
    ...(from.length > 0 ? { from } : {}),
  };
}

/** Notes are written as phrases or as sentences; reports show sentences. */
function asSentence(note: string): string {
  const text = note.trim().replace(/\s+/g, ' ');
  return text[0].toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}
