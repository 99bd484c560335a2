// Puts what tsc wrote together in dist/bundle, so that the command starts at once. dist/start.cjs runs hot.js, which holds all
// that `lakeby check` of a text takes and which V8 keeps compiled; what few runs need stays in modules of its own. Modules that
// both need are in hot.js alone: those of their name beside it hand them on.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { closureOf, makeChunks } from './bundle/chunks.js';
import { handingOn, makeHot } from './bundle/hot.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}dist/bundle/`;
const COMMAND = `${ROOT}dist/start.cjs`;
const MAIN = 'dist/cli/main.js';
/** Modules that wait until they are needed, which in `lakeby check` of a text they are. */
const HOT = [MAIN, 'dist/cli/check.js', 'dist/create-detector.js', 'dist/read/text.js', 'dist/report/terminal.js'];
/** Packages that most runs do without, and what is used of them. */
const LATE = { franc: 'franc', chalk: 'Chalk' };
/** V8 keeps what a run has called: these articles have mistakes of many kinds, or none. */
const SAMPLE = ['corpus/garbled/brenner-kessel-de.txt', 'corpus/human'];

const SETTING = { bundle: true, platform: 'node', target: 'node20', write: false, logLevel: 'warning' };
const build = (options) => esbuild.build({ ...SETTING, absWorkingDir: ROOT, outdir: FOLDER, ...options });

async function bundle() {
  const chunks = await makeChunks(build, MAIN);
  const hot = closureOf(chunks, HOT);
  const cold = [...chunks.values()].filter((chunk) => !hot.has(chunk));
  const needed = new Set(cold.flatMap(({ imports }) => imports.map(({ name }) => name)));
  const shared = [...hot].filter(({ name, entryPoint }) => needed.has(name) || (entryPoint ?? MAIN) !== MAIN);
  const script = await makeHot(build, { hot: [...hot], shared, late: LATE });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const chunk of cold) writeFileSync(FOLDER + chunk.name, chunk.text);
  for (const chunk of shared) writeFileSync(FOLDER + chunk.name, handingOn(chunk));
  writeFileSync(`${FOLDER}hot.js`, script);
  await build({ entryPoints: Object.keys(LATE), format: 'cjs', outExtension: { '.js': '.cjs' }, write: true });
  console.log(`dist/bundle: hot.js with ${(script.length / 1e3).toFixed(0)} KB, ${cold.length} modules beside it`);
}

/** A first run, which leaves the compiled code behind. npx links the command once: a new build must be a program at once. */
function tryOut() {
  chmodSync(COMMAND, 0o755);
  const check = ['check', '--no-config', '--fail-on', 'none', ...SAMPLE];
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...check], { cwd: ROOT, encoding: 'utf8' });
  if (status === 0) return;
  console.error(stderr);
  process.exitCode = 1;
}

await bundle();
tryOut();
