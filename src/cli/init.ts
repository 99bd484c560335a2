import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CONFIG_NAME } from '../config/find.js';
import { UserError } from '../errors.js';
import { reasonOf } from '../read/source.js';
import { version } from '../version.js';
import { settingsFile } from './init/settings-file.js';
import { githubWorkflow, gitlabPipeline, preCommitConfig } from './init/workflows.js';
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
  const done: string[] = [];
  for (const file of planned(folder, articles, options)) done.push(await written(file, options.force ?? false));
  io.stdout.write(`${[...done, '', ...nextSteps(folder, articles)].join('\n')}\n`);
  return EXIT.fine;
}

function planned(folder: string, articles: string, { workflow, preCommit }: CommandOptions): Planned[] {
  const at = (path: string): string => join(folder, path);
  const service = workflow ?? (existsSync(at(GITLAB)) ? 'gitlab' : 'github');
  const workflows: Readonly<Record<typeof service, readonly Planned[]>> = {
    github: [{ path: at('.github/workflows/lakeby.yml'), content: githubWorkflow(version()) }],
    gitlab: [{ path: at(GITLAB), content: gitlabPipeline(version()), shared: true }],
    none: [],
  };
  return [
    { path: at(CONFIG_NAME), content: settingsFile(articles) },
    ...workflows[service],
    ...(preCommit
      ? [{ path: at('.pre-commit-config.yaml'), content: preCommitConfig(version()), shared: true as const }]
      : []),
  ];
}

/** Writes a file and says so; or why it was left as it is. */
async function written({ path, content, shared }: Planned, force: boolean): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: force && !shared ? 'w' : 'wx' });
    return `Wrote ${path}.`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new UserError(`The file cannot be written: ${reasonOf(error)}.`, { file: path });
    return shared ? `Left ${path} as it is. Add to it:\n\n${content}` : `Left ${path} as it is; --force replaces it.`;
  }
}

function nextSteps(folder: string, articles: string): string[] {
  const steps = [
    ...(existsSync(join(folder, articles)) ? [] : [`put articles into ${join(folder, articles)}, or change "inputs"`]),
    'lakeby config         what is in force, and why',
    'lakeby check          what is wrong with the articles',
  ];
  return ['Next:', ...steps.map((step) => `  ${step}`)];
}
