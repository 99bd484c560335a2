import stringSimilarity from 'string-similarity';
import type { z } from 'zod';
import { UserError } from '../errors.js';
import { FILE_KEYS, RULE_KEYS } from './schema.js';
import { keyPosition, positionOf, type Path, type YamlSource } from './yaml-source.js';

/** What is wrong with a rule file, in a sentence, with its place and what was probably meant. */
export function schemaError(source: YamlSource, issues: readonly z.core.$ZodIssue[]): UserError {
  // A misspelled key is also a missing one: the misspelling is what helps.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue.code === 'unrecognized_keys') return unknownKey(source, issue.path, issue.keys[0]);
  const where = issue.path.join('.');
  const place = positionOf(source, issue.path);
  if (issue.input === undefined) return new UserError(`${where || 'The file'}: this key is missing.`, place);
  if (typeof issue.input !== 'string' && !(issue.input instanceof Object)) {
    return new UserError(`${where}: ${JSON.stringify(issue.input)} is not text.`, { ...place, hint: 'Put it in quotation marks.' });
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return new UserError(`${where}: this is not text.`, { ...place, hint: 'Put a sentence that holds a colon and a space in quotation marks.' });
  }
  return new UserError(`${where}: ${plain(issue)}`, place);
}

function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return `at least ${issue.minimum} of these are needed.`;
  if (issue.code === 'invalid_value') return `is one of ${issue.values.join(', ')}.`;
  return issue.message;
}

function unknownKey(source: YamlSource, path: Path, key: string): UserError {
  const known = path.length === 0 ? FILE_KEYS : RULE_KEYS;
  const { target } = stringSimilarity.findBestMatch(key, known).bestMatch;
  const place = keyPosition(source, path, key);
  return new UserError(`"${key}" is no key of a rule file.`, { ...place, hint: `Did you mean "${target}"? Keys here: ${known.join(', ')}.` });
}
