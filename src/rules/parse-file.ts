import stringSimilarity from 'string-similarity';
import { isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../errors.js';
import { GARBLE_CATEGORIES, type Category } from '../model.js';
import type { Place, Position, RuleSource, Window } from './rule.js';
import { FILE_KEYS, RULE_KEYS, ruleFile, type RuleEntry, type RuleFile } from './schema.js';

/** A parsed YAML file that can say where a value stands. */
interface Source {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Reads one rule file. `file` is the path shown in messages and `<category>/<family>.yaml` at its end.
 * @throws UserError with line and column at the first thing that is wrong, and what was probably meant.
 */
export function parseRuleFile(text: string, file: string): RuleSource[] {
  const lines = new LineCounter();
  const source: Source = { file, lines, document: parseDocument(text, { lineCounter: lines, uniqueKeys: true }) };
  checkYaml(source);
  const parsed = ruleFile.safeParse(source.document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (!parsed.success) throw schemaError(source, parsed.error.issues[0]);
  const { category, family } = placeOf(file);
  return Object.entries(parsed.data.rules).map(([id, entry]) =>
    toRule(source, { id, category, family, entry, file: parsed.data }),
  );
}

function checkYaml(source: Source): void {
  const [problem] = [...source.document.errors, ...source.document.warnings];
  if (problem) throw new UserError(problem.message.split('\n')[0], at(source, problem.pos[0]));
  visit(source.document, {
    Alias: (_, node) => refuse(source, node, 'An alias (*) is not allowed in a rule file.'),
    Scalar: (_, node) => (node.tag ? refuse(source, node, `The tag ${node.tag} is not allowed; quote the value.`) : undefined),
    Collection: (_, node) => (node.tag ? refuse(source, node, `The tag ${node.tag} is not allowed.`) : undefined),
  });
}

function refuse(source: Source, node: Node, message: string): never {
  throw new UserError(message, at(source, node.range?.[0] ?? 0));
}

function at(source: Source, offset: number): Position {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.file, line, column: col };
}

type Path = readonly PropertyKey[];

/** The position of the value at `path`, or of the nearest value around it. */
function positionOf(source: Source, path: Path): Position {
  for (let length = path.length; length > 0; length--) {
    const node = source.document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return at(source, node.range[0]);
  }
  return at(source, 0);
}

function schemaError(source: Source, issue: z.core.$ZodIssue): UserError {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return unknownKey(source, issue.path, issue.keys[0]);
  const place = positionOf(source, issue.path);
  if (issue.input === undefined) return new UserError(`${where || 'The file'}: this key is missing.`, place);
  if (typeof issue.input !== 'string' && !(issue.input instanceof Object)) {
    return new UserError(`${where}: ${JSON.stringify(issue.input)} is not text.`, { ...place, hint: 'Put it in quotation marks.' });
  }
  return new UserError(`${where}: ${plain(issue)}`, place);
}

function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `at least ${issue.minimum} of these are needed.`;
  if (issue.code === 'invalid_value') return `is one of ${issue.values.join(', ')}.`;
  return issue.message;
}

function unknownKey(source: Source, path: Path, key: string): UserError {
  const known = path.length === 0 ? FILE_KEYS : RULE_KEYS;
  const { target } = stringSimilarity.findBestMatch(key, known).bestMatch;
  const place = keyPosition(source, path, key);
  return new UserError(`"${key}" is no key of a rule file.`, { ...place, hint: `Did you mean "${target}"? Keys here: ${known.join(', ')}.` });
}

function keyPosition(source: Source, path: Path, key: string): Position {
  let offset = 0;
  visit(source.document, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== key) return undefined;
      offset = pair.key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset > 0 ? at(source, offset) : positionOf(source, path);
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

function toRule(source: Source, { id, category, family, entry, file }: Raw): RuleSource {
  const keys = { ...file.defaults, ...entry };
  return {
    id, category, family, about: file.about,
    match: listed(keys.match), near: listed(keys.near), far: listed(keys.far), unless: listed(keys.unless),
    window: windowOf(keys.window), where: keys.where ? (listed(keys.where) as Place[]) : ['body'],
    means: listed(keys.means), from: listed(keys.from), strength: keys.strength ?? 'sign',
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
function rulePositions(source: Source, id: string): Record<string, Position> {
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
