import { z } from 'zod';
import { PLACES } from './rule.js';

const text = z.string().trim().min(1);
const texts = z.union([text, z.array(text).min(1)]);
const place = z.enum(PLACES);

const optionalKeys = {
  near: texts.describe('One of these must occur elsewhere in the window.'),
  far: texts.describe('None of these may occur in the window.'),
  window: z
    .string()
    .regex(/^(sentence|paragraph|article|[1-9]\d{0,3} words)$/, 'is sentence, paragraph, article or "<number> words"')
    .describe('How far near and far look; a sentence unless given.'),
  where: z.union([place, z.array(place).min(1)]).describe('Parts of the article to look at; body unless given.'),
  unless: texts.describe('A match that lies inside one of these is dropped.'),
  means: texts.describe('What the source most likely said.'),
  note: text.describe('Why it is wrong, where means does not say it.'),
  from: z
    .union([z.string().regex(/^[a-z]{2,3}$/), z.array(z.string().regex(/^[a-z]{2,3}$/, 'is a language code such as es')).min(1)])
    .describe('Languages that produce it, as ISO 639 codes.'),
  together: z
    .int()
    .min(2)
    .describe('Reported only where so many different phrases of rules with this key stand in the article: each is good English by itself.'),
  strength: z.enum(['hint', 'sign', 'proof']).describe('A prior; training replaces it with a fitted weight.'),
  since: text.describe('Version the rule came with.'),
};

const rule = z
  .strictObject({
    match: texts.describe('Pattern, or list of patterns: any one of them.'),
    ...optionalKeys,
    bad: z.array(text).min(2).describe('Sentences with ((the match)): found exactly there, once.'),
    good: z.array(text).min(2).describe('Near misses that must stay silent.'),
  })
  .partial(Object.fromEntries(Object.keys(optionalKeys).map((key) => [key, true])) as Record<keyof typeof optionalKeys, true>);

/** The keys of a rule file: the one source of validation, of rules/generated/schema.json and of the suggestions in messages. */
export const ruleFile = z.strictObject({
  about: text.describe('What this family finds and why a person would not write it.'),
  defaults: z.strictObject(optionalKeys).partial().optional().describe('Any optional key, for the whole file.'),
  rules: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is kebab-case: small letters, digits, hyphens'), rule),
});

export type RuleFile = z.infer<typeof ruleFile>;
export type RuleEntry = z.infer<typeof rule>;

/** Keys a rule may have, for suggestions. */
export const RULE_KEYS = ['match', ...Object.keys(optionalKeys), 'bad', 'good'];
/** Keys at the top of a rule file. */
export const FILE_KEYS = ['about', 'defaults', 'rules'];
