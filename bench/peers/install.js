// npm run bench:peers: brings the programs that Lakeby is measured beside into bench/peers. One that does not come is said, and
// is a row "not measured" of the benchmark; nothing else depends on it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install, PROGRAMS } from './programs.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: folder,
  stdio: 'inherit',
});
console.log(status === 0 ? 'npm packages: installed' : 'npm packages: not installed (npm ci failed, see above)');
for (const [name, program] of Object.entries(PROGRAMS)) {
  const fault = install(program);
  console.log(`${name} ${program.version}: ${fault ? `not installed: ${fault}` : 'installed'}`);
}
