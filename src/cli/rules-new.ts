import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { GARBLE_CATEGORIES } from '../model.js';
import { reasonOf } from '../read/source.js';
import { makeFolder } from '../report/make-folder.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { detectorFor } from './settings.js';

const FOLDER = 'lakeby-rules';
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** `lakeby rules new`: writes a rule file to start from, which never replaces another, and says how to go on. */
export async function run([id = '']: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  checkId(id);
  await refuseTaken(id, io);
  const file = options.file ?? join(FOLDER, options.category ?? 'senses', `${id}.yaml`);
  checkPlace(file, options.category);
  await write(file, template(id));
  io.stdout.write(nextSteps(file));
  return EXIT.fine;
}

function checkId(id: string): void {
  if (ID.test(id)) return;
  const proposal = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hint = proposal
    ? `For example: lakeby rules new ${proposal}`
    : 'For example: lakeby rules new arrows-for-missiles';
  throw new UserError(`"${id}" is no name for a rule: small letters and digits, words joined by hyphens.`, { hint });
}

async function refuseTaken(id: string, io: Io): Promise<void> {
  const { rules } = await detectorFor({}, io);
  if (!rules.some((rule) => rule.id === id)) return;
  throw new UserError(`There is a rule "${id}" already.`, { hint: `lakeby rules explain ${id} says what it finds.` });
}

/** The engine takes a rule's category from the folder its file stands in. */
function checkPlace(file: string, category: string | undefined): void {
  const folder = basename(dirname(file));
  if (!/\.ya?ml$/.test(file)) throw new UserError('A rule file ends in .yaml.', { file });
  if (category === undefined ? GARBLE_CATEGORIES.some((known) => known === folder) : folder === category) return;
  const wanted = join(dirname(file), category ?? 'senses', basename(file));
  throw new UserError('A rule file stands in a folder named after its category.', {
    file,
    hint: `Use --file ${wanted}, or another of: ${GARBLE_CATEGORIES.join(', ')}.`,
  });
}

async function write(file: string, content: string): Promise<void> {
  try {
    makeFolder(dirname(file));
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const hint = exists ? 'Add your rule to it, or choose another name or --file.' : undefined;
    throw new UserError(
      exists ? 'This file exists already and is left as it is.' : `The file cannot be written: ${reasonOf(error)}.`,
      { file, hint },
    );
  }
}

function nextSteps(file: string): string {
  const above = dirname(dirname(file));
  const folder = above === '.' ? dirname(file) : above;
  return [
    `Wrote ${file}. Put your own pattern and sentences in, then run:`,
    '',
    `  lakeby rules test ${file}`,
    `  lakeby check article.txt --rules ${folder}`,
    '',
  ].join('\n');
}

/** A rule file that passes its own test as it stands, so that each change can be tried at once. */
function template(id: string): string {
  return `# A rule is a pattern, what was probably meant, and the sentences that prove it.
# "lakeby rules test" finds the match in every bad sentence, exactly where it is marked, and nothing in the good ones.

about: What this family of mistakes is, and why a person would not write it.

rules:
  ${id}:
    # Words match in any case; a capital here must be a capital there. Also:
    #   ~arrow        any inflection        (a | an)   either        very?   optional
    #   <country>     an entry of a list    _          any word      ^<noun> a word that is not
    match: the words of the mistake
    # near: ~missile          one of these must stand elsewhere in the window
    # far: ~archer            none of these may
    # window: sentence        or paragraph, article, 12 words
    # where: body             or quote, heading, caption, credit, any; or a list of them
    # unless:                 no match inside one of these
    #   - bow and ~arrow
    means: what the source most likely said
    # note: Why it is wrong, where "means" does not say it.
    # from: [es, ru]          languages that produce it
    strength: sign          # hint: also seen in human text; sign: an editor would mark it; proof: no human writes it
    bad:                    # two or more, the match in double brackets
      - The first sentence holds ((the words of the mistake)) and nothing else.
      - Another one, quite unlike it, ends with ((the words of the mistake)).
    good:                   # two or more near misses: good English that the pattern must let pass
      - These are the words of a mistake that nobody made.
      - The words he chose were not the mistake.
`;
}
