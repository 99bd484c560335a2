// What integrations/spark needs beyond Node: Java, and a virtual environment of its own, made once in node_modules/.cache.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = join(ROOT, 'integrations', 'spark');
const HOME = process.env.LAKEBY_SPARK_VENV ?? join(ROOT, 'node_modules', '.cache', 'lakeby-spark');
const PYTHON = join(HOME, 'bin', 'python');
const STAMP = join(HOME, 'lakeby-requirements');
const PYTHONS = ['python3.13', 'python3.12', 'python3.11', 'python3'];
/** Spark 4.0 runs on these. */
const JAVAS = [17, 21];

/** Runs Python of the environment in the folder of the package, for all to see. */
export function python(...args) {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONPATH: join(PACKAGE, 'src') };
  return run(PYTHON, args, { stdio: 'inherit', env }).status;
}

function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: PACKAGE, encoding: 'utf8', ...options });
}

/** Why Spark cannot be run here; undefined once everything it needs is there. */
export function lack() {
  if (!existsSync(join(ROOT, 'dist', 'cli', 'main.js'))) return 'lakeby is not built: npm run build';
  const java = run('java', ['-version']);
  const version = Number(/version "(\d+)/.exec(java.stderr ?? '')?.[1]);
  if (!JAVAS.includes(version)) return `Java ${JAVAS.join(' or ')} is needed; there is ${version || 'none'}`;
  const found = PYTHONS.find(
    (name) => run(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0,
  );
  if (found === undefined) return 'Python 3.11 or newer is needed';
  return installed(found);
}

/** Installs what pyproject.toml pins; again only when that changes. */
function installed(found) {
  const project = readFileSync(join(PACKAGE, 'pyproject.toml'), 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === project) return undefined;
  const wanted = [...project.matchAll(/"([a-z]+==[\d.]+)"/g)].map(([, requirement]) => requirement);
  const made = run(found, ['-m', 'venv', HOME]);
  if (made.status !== 0) return `a virtual environment could not be made: ${made.stderr || made.stdout}`;
  const pip = run(PYTHON, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted]);
  if (pip.status !== 0) return `${wanted.join(', ')} could not be installed: ${pip.stderr.trim().split('\n').at(-1)}`;
  writeFileSync(STAMP, project);
  return undefined;
}
