import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** A composite action, as far as Lakeby's uses what there is. */
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

/** What an action did. */
export interface ActionRun {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs a composite action with bash, as a runner of GitHub does: step after step, until one fails. */
export function runAction(action: string, workspace: string, given: Readonly<Record<string, string>>): ActionRun {
  const { inputs, outputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as Action;
  const temporary = mkdtempSync(join(tmpdir(), 'lakeby-runner-'));
  const file = (name: string): string => {
    writeFileSync(join(temporary, name), '');
    return join(temporary, name);
  };
  const [output, summary] = [file('output'), file('summary')];
  const values = new Map(
    Object.entries(inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default]),
  );
  const runner = {
    GITHUB_ACTION_PATH: action,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporary,
  };
  let [code, log] = [0, ''];
  for (const step of runs.steps) {
    const ran = runStep(step, { workspace, values, runner, script: file('step.sh') });
    log += ran.stdout + ran.stderr;
    code = ran.status ?? -1;
    if (step.id !== undefined) rememberOutputs(values, step.id, readFileSync(output, 'utf8'));
    if (code !== 0) break;
  }
  const said = Object.entries(outputs).map(([name, { value }]) => [name, resolved(value, values)]);
  return { code, log, outputs: Object.fromEntries(said), summary: readFileSync(summary, 'utf8') };
}

interface Surroundings {
  readonly workspace: string;
  readonly values: ReadonlyMap<string, string>;
  readonly runner: Readonly<Record<string, string>>;
  readonly script: string;
}

function runStep(step: Step, { workspace, values, runner, script }: Surroundings): ReturnType<typeof bash> {
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, resolved(value, values)]);
  writeFileSync(script, resolved(step.run, values));
  const cwd = resolve(workspace, resolved(step['working-directory'] ?? '.', values));
  return bash(script, cwd, { ...runner, ...Object.fromEntries(own) });
}

function bash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
  });
}

/** A text with every `${{ name }}` replaced; what is not known is empty, as for GitHub. */
function resolved(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, name: string) => values.get(name) ?? '');
}

function rememberOutputs(values: Map<string, string>, id: string, written: string): void {
  for (const line of written.split('\n')) {
    const at = line.indexOf('=');
    if (at > 0) values.set(`steps.${id}.outputs.${line.slice(0, at)}`, line.slice(at + 1));
  }
}
