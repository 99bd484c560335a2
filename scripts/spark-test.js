// npm run test:spark [-- tests/test_check.py]: the tests of integrations/spark, against a real Spark with two workers. Where Java
// or Python is missing, or PyPI cannot be reached, it says so and passes.
import { lack, python } from './spark-environment.js';

const STEPS = [
  ['ruff', 'check', '--no-cache', '.'],
  ['ruff', 'format', '--no-cache', '--check', '.'],
  ['pytest', ...process.argv.slice(2)],
];

const reason = lack();
if (reason !== undefined) console.log(`Spark: skipped: ${reason}`);
else {
  const failed = STEPS.find(([tool, ...args]) => python('-m', tool, ...args) !== 0);
  console.log(failed === undefined ? 'Spark: passed' : `Spark: failed: ${failed.join(' ')}`);
  process.exitCode = failed === undefined ? 0 : 1;
}
