#!/usr/bin/env node
import fs = require('node:fs');
import path = require('node:path');
import url = require('node:url');
import v8 = require('node:v8');
import vm = require('node:vm');

const FOLDER = path.join(__dirname, 'bundle');
const CODE = path.join(FOLDER, 'hot.js');
/** What V8 made of the code, for this Node; V8 itself refuses what another made. */
const COMPILED = path.join(FOLDER, `hot.${process.version}-${process.arch}.code`);
/** The command that the code is kept compiled for. */
const KEPT_FOR = 'check';

/**
 * Bytecode that V8 runs of a function before it optimizes it, six times its own measure: over ten megabytes of articles, functions
 * that few articles call cost more to optimize than optimizing them saves.
 */
const PATIENCE = '--interrupt-budget=400000';

/** How the code that `npm run build` put together is started: Node's `require`, its `import`, and where this file is. */
type Start = (require: NodeJS.Require, load: (name: string) => Promise<unknown>, here: string) => void;

/**
 * The program as a command. Compiling takes longer than checking an article, so that what V8 made of the code is kept beside
 * it and taken up by the next start; the build does this for its own Node. Modules cannot be given to V8 in this way, which is
 * why this file is none.
 */
function start(): void {
  v8.setFlagsFromString(PATIENCE);
  if (!fs.existsSync(CODE)) return void import('./cli/main.js');
  const compiled = read(COMPILED);
  const script = new vm.Script(fs.readFileSync(CODE, 'latin1'), { filename: CODE, cachedData: compiled });
  if (compiled === undefined && process.argv[2] === KEPT_FOR) process.once('exit', () => keep(script));
  const run = script.runInThisContext() as Start;
  run(require, (name) => import(name), url.pathToFileURL(__filename).href);
}

function read(file: string): Buffer | undefined {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A folder that cannot be written to costs time at every start, and nothing else. */
function keep(script: vm.Script): void {
  const unfinished = `${COMPILED}.${process.pid}`;
  try {
    fs.writeFileSync(unfinished, script.createCachedData());
    fs.renameSync(unfinished, COMPILED);
  } catch {
    fs.rmSync(unfinished, { force: true });
  }
}

start();
