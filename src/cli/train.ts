import { join } from 'node:path';
import { createDetector } from '../create-detector.js';
import { WORDING } from '../detect/wording.js';
import { UserError } from '../errors.js';
import { readRows } from '../evaluate/rows.js';
import { scoredLines } from '../evaluate/scored-file.js';
import { generatedFiles } from '../learn/generated.js';
import { leftOutScores } from '../learn/left-out.js';
import { train } from '../learn/train.js';
import { makeFolder } from '../report/make-folder.js';
import { writeWhole } from '../report/whole-file.js';
import { loadShipped, shippedKnowledge } from '../rules/knowledge.js';
import { EXIT, type CommandOptions, type Io } from './io.js';

/** `lakeby train`: learn weights, wording and calibration from labelled text. */
export async function run(inputs: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const { pairs = [], output, leftOut, date = today() } = options;
  if (!/^\d{4}-\d\d-\d\d$/.test(date))
    throw new UserError(`--date ${date} is no day.`, { hint: 'Write it as 2026-11-21.' });
  // Before the long work, so that a folder that cannot be made is not found out after it.
  if (output !== undefined) makeFolder(output);
  const { lexicon } = shippedKnowledge(loadShipped());
  const detector = await createDetector({ switchedOff: [WORDING['wording-unusual'].id] });
  const rows = (from: readonly string[]) => () => readRows(from, { stdin: io.stdin });
  const trained = await train({
    articles: rows(inputs),
    pairs: pairs.length > 0 ? rows(pairs) : undefined,
    check: detector.check,
    lexicon,
    say: (step) => io.stderr.write(`lakeby: ${step}\n`),
  });
  if (leftOut !== undefined) {
    io.stderr.write('lakeby: leaving out one part at a time\n');
    const families = new Map(detector.rules.map(({ id, family }) => [id, family]));
    const articles = [...leftOutScores(trained, families)];
    await writeWhole(leftOut, scoredLines({ articles, sentences: [] }));
  }
  for (const [name, content] of Object.entries(generatedFiles(trained, { inputs: [...inputs, ...pairs], date })))
    if (output !== undefined) await writeWhole(join(output, name), [content]);
  io.stdout.write(`${JSON.stringify(trained.counts)}\n`);
  return EXIT.fine;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
