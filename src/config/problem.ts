import stringSimilarity from 'string-similarity';
import { z } from 'zod';
import { UserError } from '../errors.js';
import { keyPosition, positionOf, type Path, type YamlSource } from '../rules/yaml-source.js';
import { CONFIG_NAME } from './find.js';
import { configFile } from './schema.js';

/** The first thing that is wrong with lakeby.yaml, in a sentence, with its place and what was probably meant. */
export function configError(source: YamlSource, issues: readonly z.core.$ZodIssue[]): UserError {
  // A misspelled key is often a missing one as well: the misspelling is what helps.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue.code === 'unrecognized_keys') return unknownKey(source, issue.path, issue.keys[0]);
  const key = keyText(issue.path) || 'The file';
  const place = positionOf(source, issue.path);
  if (issue.input === undefined) return new UserError(`${key}: a key is missing here.`, place);
  if (issue.input === null)
    return new UserError(`${key}: nothing stands after the colon.`, {
      ...place,
      hint: 'Give a value, or take it out.',
    });
  return new UserError(`${key}: ${shown(issue.input)} ${issue.message}.`, place);
}

/** `limits.maxBytes`, `suppress[2].reason`: entries of lists are counted from 1. */
function keyText(path: Path): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}

function shown(value: unknown): string {
  return value instanceof Object ? 'this' : JSON.stringify(value);
}

function unknownKey(source: YamlSource, path: Path, key: string): UserError {
  const known = keysAt(configFile, path);
  const { target } = stringSimilarity.findBestMatch(key, known).bestMatch;
  const hint = `Did you mean "${target}"? Keys here: ${known.join(', ')}.`;
  return new UserError(`"${key}" is no key of ${keyText(path) || CONFIG_NAME}.`, {
    ...keyPosition(source, path, key),
    hint,
  });
}

/** The keys the schema knows where `path` leads. */
function keysAt(schema: unknown, [step, ...rest]: Path): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return step === undefined ? Object.keys(shape) : keysAt(shape[String(step)], rest);
}
