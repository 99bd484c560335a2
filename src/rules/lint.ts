import { UserError } from '../errors.js';
import { indexRules, type Ground } from './compile.js';
import { compileRules, type RuleSet } from './rule-set.js';
import { find, testExamples, unmark } from './examples.js';
import type { Position, RuleSource } from './rule.js';

/** Something wrong with a rule though its examples pass. */
export interface Fault {
  readonly rule: string;
  readonly problem: string;
  readonly position?: Position;
}

/** Rules that can be compiled, and what is wrong with the others. */
export function splitSound(rules: readonly RuleSource[], ground: Ground): { sound: RuleSource[]; faults: UserError[] } {
  const faults: UserError[] = [];
  const sound = rules.filter((rule) => {
    try {
      indexRules([rule], ground);
      return true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(error);
      return false;
    }
  });
  return { sound, faults };
}

/** Duplicate ids and patterns, shadowed rules, and conditions that no example needs. */
export function lintRules(rules: readonly RuleSource[], ground: Ground): Fault[] {
  return [...duplicateIds(rules), ...duplicatePatterns(rules), ...shadowed(rules, ground), ...rules.flatMap((rule) => unearned(rule, ground))];
}

function fault({ id, positions }: RuleSource, key: string, problem: string): Fault {
  return { rule: id, problem, position: positions[key] ?? positions.rule };
}

function duplicateIds(rules: readonly RuleSource[]): Fault[] {
  return repeated(rules.map((rule) => ({ rule, key: rule.id }))).map(({ rule, first }) =>
    fault(rule, 'rule', `The id ${rule.id} is taken by ${describe(first)}.`),
  );
}

/** The same pattern with the same conditions twice, in one rule or in two. */
function duplicatePatterns(rules: readonly RuleSource[]): Fault[] {
  const entries = rules.flatMap((rule) =>
    rule.match.map((pattern, at) => ({ rule, at, key: JSON.stringify([pattern.replace(/\s+/g, ' '), rule.near, rule.far, rule.window, rule.where, rule.unless]) })),
  );
  return repeated(entries).map(({ rule, at, first }) =>
    fault(rule, `match.${at}`, `The pattern "${rule.match[at]}" stands already in ${describe(first)}.`),
  );
}

function repeated<T extends { rule: RuleSource; key: string }>(entries: readonly T[]): (T & { first: RuleSource })[] {
  const firsts = new Map<string, RuleSource>();
  return entries.flatMap((entry) => {
    const first = firsts.get(entry.key);
    if (first) return [{ ...entry, first }];
    firsts.set(entry.key, entry.rule);
    return [];
  });
}

function describe({ id, positions }: RuleSource): string {
  return positions.rule ? `${id} (${positions.rule.file}:${positions.rule.line})` : id;
}

/** A rule is shadowed when another rule reports every one of its bad examples at the same place. */
function shadowed(rules: readonly RuleSource[], ground: Ground): Fault[] {
  const set = compileRules(rules, ground);
  return rules.flatMap((rule) => {
    const others = rule.bad.map((example) => reportersOf(example, set, ground).filter((id) => id !== rule.id));
    const [first = [], ...rest] = others;
    const shadow = first.find((id) => rest.every((ids) => ids.includes(id)));
    return shadow ? [fault(rule, 'rule', `${shadow} reports every bad example of this rule already: merge the two or show what only this one finds.`)] : [];
  });
}

/** Ids of the rules that report an example's mark. */
function reportersOf(example: string, set: RuleSet, ground: Ground): string[] {
  const marked = unmark(example);
  if (!marked) return [];
  const { sentence, span } = marked;
  return find(set, ground, sentence)
    .filter(({ start, end }) => start === span.start && end === span.end)
    .map(({ rule }) => rule);
}

/** The rule without one of its conditions must fail an example; otherwise nothing shows what the condition is for. */
function unearned(rule: RuleSource, ground: Ground): Fault[] {
  return variants(rule)
    .filter(({ without }) => testExamples([without], ground).every(({ problem }) => problem === undefined))
    .map(({ key, name }) => fault(rule, key, `No example needs ${name}: drop it, or add the example that it is for.`));
}

interface Variant {
  readonly key: string;
  readonly name: string;
  readonly without: RuleSource;
}

function variants(rule: RuleSource): Variant[] {
  const drop = (key: 'near' | 'far' | 'unless', at: number): Variant => ({
    key: `${key}.${at}`,
    name: `${key} "${rule[key][at]}"`,
    without: { ...rule, [key]: rule[key].filter((_, other) => other !== at) },
  });
  const whole = (key: 'near'): Variant[] => (rule[key].length > 0 ? [{ key: `${key}.0`, name: key, without: { ...rule, [key]: [] } }] : []);
  const isDefault = rule.where.length === 1 && rule.where[0] === 'body';
  return [
    ...whole('near'),
    ...rule.far.map((_, at) => drop('far', at)),
    ...rule.unless.map((_, at) => drop('unless', at)),
    ...(isDefault ? [] : rule.where.map((place, at) => ({ key: `where.${at}`, name: `where: ${place}`, without: withoutPlace(rule, at) }))),
  ];
}

/** A place is earned when leaving it out loses a bad example; the only place when looking everywhere breaks a good one. */
function withoutPlace(rule: RuleSource, at: number): RuleSource {
  const others = rule.where.filter((_, other) => other !== at);
  return { ...rule, where: others.length > 0 ? others : rule.where[0] === 'any' ? ['body'] : ['any'] };
}
