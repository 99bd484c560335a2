import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG_NAME } from '../config/find.js';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';
import { makeFolder } from '../report/make-folder.js';
import { version } from '../version.js';
import { settingsFile } from './init/settings-file.js';
import { githubWorkflow, gitlabPipeline, preCommitConfig, UNNAMED, type Copy } from './init/workflows.js';
import { EXIT, type CommandOptions, type Io } from './io.js';

/** Folders that projects keep articles in; the first is what a new project is told to make. */
const ARTICLE_FOLDERS = ['articles', 'content', 'posts', '_posts', 'news', 'feeds'];

const GITLAB = '.gitlab-ci.yml';

/** A file of the setup. */
interface Planned {
  readonly path: string;
  readonly content: string;
  /** It is the project's own, for many purposes: where it exists, the user is shown what to add. */
  readonly shared?: true;
}

/** `lakeby init`: writes the files a project begins with, replaces none unless told to, and says how to go on. */
export async function run([folder = '.']: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const articles = ARTICLE_FOLDERS.find((name) => existsSync(join(folder, name))) ?? ARTICLE_FOLDERS[0];
  const copy = { repository: repositoryOf(options.from), tag: `v${version()}` };
  const files = planned(folder, options, { settings: settingsFile(articles), copy });
  const done: string[] = [];
  for (const file of files) done.push(await written(file, options.force ?? false));
  const steps = [
    ...files.filter(({ content }) => content.includes(UNNAMED)).map(({ path }) => `${path}: ${NAME_IT}`),
    ...(existsSync(join(folder, articles)) ? [] : [`put articles into ${join(folder, articles)}, or change "inputs"`]),
    ...COMMANDS,
  ];
  io.stdout.write(`${[...done, '', 'Next:', ...steps.map((step) => `  ${step}`)].join('\n')}\n`);
  return EXIT.fine;
}

const NAME_IT = `put the address of your copy of Lakeby in place of ${UNNAMED} (or run init with --from)`;
const COMMANDS = [
  'lakeby config         what is in force, and why',
  'lakeby check          what is wrong with the articles',
];

/** The git repository of --from. Throws UserError for what npm and pre-commit would not both take for one. */
function repositoryOf(from = UNNAMED): string {
  if (/^(https|ssh|file):\/\/[^\s#]+$/.test(from)) return from;
  throw new UserError(`--from ${from} is no address of a git repository.`, {
    hint: 'Write it in full: https://git.example/lakeby.git or ssh://git@git.example/lakeby.git.',
  });
}

function planned(
  folder: string,
  { workflow, preCommit }: CommandOptions,
  { settings, copy }: { readonly settings: string; readonly copy: Copy },
): Planned[] {
  const at = (path: string): string => join(folder, path);
  const service = workflow ?? (existsSync(at(GITLAB)) ? 'gitlab' : 'github');
  const workflows: Readonly<Record<typeof service, readonly Planned[]>> = {
    github: [{ path: at('.github/workflows/lakeby.yml'), content: githubWorkflow(copy) }],
    gitlab: [{ path: at(GITLAB), content: gitlabPipeline(copy), shared: true }],
    none: [],
  };
  return [
    { path: at(CONFIG_NAME), content: settings },
    ...workflows[service],
    ...(preCommit
      ? [{ path: at('.pre-commit-config.yaml'), content: preCommitConfig(copy), shared: true as const }]
      : []),
  ];
}

/** Writes a file and says so; or why it was left as it is. */
async function written({ path, content, shared }: Planned, force: boolean): Promise<string> {
  try {
    makeFolder(dirname(path));
    await writeFile(path, content, { flag: force && !shared ? 'w' : 'wx' });
    return `Wrote ${path}.`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new UserError(`The file cannot be written: ${reasonOf(error)}.`, { file: path });
    return shared ? `Left ${path} as it is. Add to it:\n\n${content}` : `Left ${path} as it is; --force replaces it.`;
  }
}
