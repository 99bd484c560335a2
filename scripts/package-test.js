// npm run test:package: packs the built project, installs the tarball in an empty folder and uses it there as a command and as
// a library, on this Node and on the other supported ones, which npm installs as packages where it can.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OTHERS = ['node@20', 'node@22', 'node@24'];
const ARTICLE = 'Ana Lima speaks in Porto on Monday. Rui Melo / Lake by REUTERS\n';
const PROGRAM = `import { createDetector } from 'lakeby';
const detector = await createDetector();
const { findings } = detector.check({ id: 'a', text: ${JSON.stringify(ARTICLE)} });
if (!findings.some(({ rule }) => rule === 'lake-by-reuters')) throw new Error('nothing found');
console.log('library: ' + findings.length + ' findings');
`;

const folder = mkdtempSync(join(tmpdir(), 'lakeby-package-'));
const run = (program, args, cwd = folder) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function install() {
  const [{ filename, size, entryCount }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT),
  );
  console.log(`${filename}: ${(size / 1e6).toFixed(1)} MB, ${entryCount} files`);
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, filename)]);
  writeFileSync(join(folder, 'article.txt'), ARTICLE);
  writeFileSync(join(folder, 'use.js'), PROGRAM);
}

/** Node binaries: this one, and those npm could install beside the package. */
function binaries() {
  const found = OTHERS.map((name) => {
    const home = join(folder, name.replace('@', '-'));
    try {
      run('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, name]);
    } catch {
      console.log(`${name}: skipped, npm could not install it`);
    }
    return join(home, 'node_modules', 'node', 'bin', 'node');
  });
  return [process.execPath, ...found.filter((path) => existsSync(path))];
}

function use(node) {
  const report = run(node, [join('node_modules', 'lakeby', 'dist', 'start.cjs'), 'check', 'article.txt']);
  if (!report.includes('lake-by-reuters')) throw new Error(`no finding in:\n${report}`);
  console.log(`${run(node, ['--version']).trim()}: command works; ${run(node, ['use.js']).trim()}`);
}

try {
  install();
  binaries().forEach(use);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
