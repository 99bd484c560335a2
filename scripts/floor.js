// npm run floor: measures the corpus and writes each figure of corpus/floor.json that has become better. A figure that
// has become worse stays as it was and fails, here as in the tests.
import { spawnSync } from 'node:child_process';

const env = { ...process.env, LAKEBY_FLOOR: 'raise', NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
const jest = ['--no-install', 'jest', '--coverage=false', 'test/evaluate/floor'];
process.exitCode = spawnSync('npx', jest, { stdio: 'inherit', env }).status ?? 1;
