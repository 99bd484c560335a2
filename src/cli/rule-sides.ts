import { fileURLToPath } from 'node:url';
import type { LakebyDetector } from '../create-detector.js';
import { UserError } from '../errors.js';
import type { Sides } from '../evaluate/impact-terminal.js';
import { ROOT } from '../root.js';
import type { CommandOptions, Io } from './io.js';
import { openAgainst } from './revision.js';
import { didYouMean } from './suggest.js';

const SHIPPED = fileURLToPath(new URL('rules', ROOT));

/** Two rule sets to compare, and what to call them. */
export interface RuleSides {
  readonly before: LakebyDetector;
  readonly after: LakebyDetector;
  readonly names: Sides;
}

/**
 * The rule sets that the options compare. After: the rules in force, with --rules and without --off. Before: those of
 * --against; without it the rules that come with Lakeby; where nothing but ids is given, the rules without them.
 * @throws UserError where the options name one rule set only, or a rule that neither set has.
 */
export async function ruleSides(ids: readonly string[], options: CommandOptions, io: Io): Promise<RuleSides> {
  const { rules = [], off = [], against } = options;
  const changed = rules.length + off.length > 0;
  if (!changed && against === undefined && ids.length === 0) refuseOneSet();
  const after = await io.createDetector({ rules, switchedOff: off });
  const sides =
    against !== undefined
      ? await againstSide(against, rules, io)
      : changed
        ? { before: await io.createDetector({}), name: 'the rules that come with Lakeby' }
        : await withoutSide(ids, after, io);
  await refuseUnknown(
    ids,
    [...after.rules, ...sides.before.rules].map(({ id }) => id),
  );
  return { before: sides.before, after, names: { before: sides.name, after: afterName(options) } };
}

/** The rule set before, and what to call it. */
interface Side {
  readonly before: LakebyDetector;
  readonly name: string;
}

/** The rules that --against names, in the place of those of --rules or else of those that come with Lakeby. */
async function againstSide(against: string, rules: readonly string[], io: Io): Promise<Side> {
  const opened = await Promise.all(
    (rules.length > 0 ? rules : [SHIPPED]).map((folder) => openAgainst(against, folder)),
  );
  try {
    const paths = [...new Set(opened.map(({ path }) => path))];
    const before = await io.createDetector(rules.length > 0 ? { rules: paths } : { instead: paths[0] });
    return { before, name: `the rules of ${against}` };
  } finally {
    await Promise.all(opened.map(({ release }) => release()));
  }
}

async function withoutSide(ids: readonly string[], after: LakebyDetector, io: Io): Promise<Side> {
  await refuseUnknown(
    ids,
    after.rules.map(({ id }) => id),
  );
  return { before: await io.createDetector({ switchedOff: ids }), name: `without ${ids.join(', ')}` };
}

function afterName({ rules = [], off = [] }: CommandOptions): string {
  return [
    'the rules that come with Lakeby',
    ...(rules.length > 0 ? [`with ${rules.join(', ')}`] : []),
    ...(off.length > 0 ? [`without ${off.join(', ')}`] : []),
  ].join(', ');
}

async function refuseUnknown(ids: readonly string[], known: readonly string[]): Promise<void> {
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const isFile = /[./\\]/.test(unknown);
  throw new UserError(`There is no rule "${unknown}".`, {
    hint: isFile ? 'Put --on before each file of labelled text.' : await didYouMean(unknown, known),
  });
}

function refuseOneSet(): never {
  throw new UserError('There is only one rule set, and nothing to compare it with.', {
    hint: 'Name rules (compared with doing without them), or use --rules, --off or --against.',
  });
}
