// npm run bench:spark [-- --articles 4000 --in articles.jsonl]: what checking and comparing cost through Spark; writes the table of
// docs/spark.md (integrations/spark/bench.py).
import { lack, python } from './spark-environment.js';

const reason = lack();
if (reason !== undefined) console.log(`Spark: skipped: ${reason}`);
else process.exitCode = python('bench.py', ...process.argv.slice(2));
