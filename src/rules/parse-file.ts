import { UserError } from '../errors.js';
import { GARBLE_CATEGORIES, type Category } from '../model.js';
import type { Place, Position, RuleSource, Window } from './rule.js';
import { ruleFile, type RuleEntry, type RuleFile } from './schema.js';
import { schemaError } from './schema-error.js';
import { keyPosition, parseYaml, positionOf, type YamlSource } from './yaml-source.js';

/**
 * Reads one rule file. `file` is the path shown in messages and `<category>/<family>.yaml` at its end.
 * @throws UserError with line and column at the first thing that is wrong, and what was probably meant.
 */
export function parseRuleFile(text: string, file: string): RuleSource[] {
  const source = parseYaml(text, file);
  const parsed = ruleFile.safeParse(source.document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (!parsed.success) throw schemaError(source, parsed.error.issues);
  const { category, family } = placeOf(file);
  return Object.entries(parsed.data.rules).map(([id, entry]) =>
    toRule(source, { id, category, family, entry, file: parsed.data }),
  );
}

function placeOf(file: string): { category: Category; family: string } {
  const [name = '', folder = ''] = file.split(/[\\/]/).reverse();
  const category = GARBLE_CATEGORIES.find((known) => known === folder);
  if (!category) {
    throw new UserError(`"${folder}" is no category.`, {
      file,
      hint: `A rule file stands in a folder named after its category: ${GARBLE_CATEGORIES.join(', ')}.`,
    });
  }
  return { category, family: name.replace(/\.ya?ml$/, '') };
}

interface Raw {
  readonly id: string;
  readonly category: Category;
  readonly family: string;
  readonly entry: RuleEntry;
  readonly file: RuleFile;
}

function toRule(source: YamlSource, { id, category, family, entry, file }: Raw): RuleSource {
  const keys = { ...file.defaults, ...entry };
  return {
    id, category, family, about: file.about,
    match: listed(keys.match), near: listed(keys.near), far: listed(keys.far), unless: listed(keys.unless),
    window: windowOf(keys.window), where: keys.where ? (listed(keys.where) as Place[]) : ['body'],
    means: listed(keys.means), from: listed(keys.from), strength: keys.strength ?? 'sign',
    ...(keys.together ? { together: keys.together } : {}),
    ...(keys.note ? { note: keys.note } : {}), ...(keys.since ? { since: keys.since } : {}),
    bad: keys.bad, good: keys.good,
    positions: rulePositions(source, id),
  };
}

function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

function windowOf(value = 'sentence'): Window {
  return value === 'sentence' || value === 'paragraph' || value === 'article' ? value : parseInt(value, 10);
}

/** Positions of a rule and of every entry of its lists: `rule`, `match.0`, `bad.1` ... */
function rulePositions(source: YamlSource, id: string): Record<string, Position> {
  const positions: Record<string, Position> = { rule: keyPosition(source, ['rules'], id) };
  for (const key of ['match', 'near', 'far', 'unless', 'where', 'bad', 'good']) {
    const value = source.document.getIn(['rules', id, key]);
    if (value === undefined) continue;
    const count = typeof value === 'string' ? 1 : (value as { items: unknown[] }).items.length;
    for (let entry = 0; entry < count; entry++) {
      positions[`${key}.${entry}`] = positionOf(source, ['rules', id, key, ...(typeof value === 'string' ? [] : [entry])]);
    }
  }
  return positions;
}
