import { fileURLToPath } from 'node:url';
import { paint } from '../report/paint.js';
import { count } from '../report/say.js';
import { visible } from '../report/visible.js';
import type { Position } from '../rules/rule.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { reportOptions } from './settings.js';
import { streamSink } from './sink.js';

const OWN_RULES = fileURLToPath(new URL('../../rules/en', import.meta.url));

/** Something wrong with a rule: with one of its examples, or with the rule itself. */
interface Problem {
  readonly rule: string;
  readonly problem: string;
  readonly position?: Position;
  readonly sentence?: string;
}

/** `lakeby rules test`: runs the examples of rule files and says what does not earn its place. Exits with 1 if anything is wrong. */
export async function run(folders: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const [{ loadRules }, { createKnowledge, loadShipped }, { testExamples }, { lintRules }] = await Promise.all([
    import('../rules/load.js'),
    import('../rules/knowledge.js'),
    import('../rules/examples.js'),
    import('../rules/lint.js'),
  ]);
  const rules = (await Promise.all((folders.length > 0 ? folders : [OWN_RULES]).map(loadRules))).flat();
  const ground = createKnowledge(loadShipped());
  const examples = testExamples(rules, ground);
  const failed = examples.flatMap((result) => (result.problem === undefined ? [] : [{ ...result, problem: result.problem }]));
  const problems: Problem[] = [...failed, ...lintRules(rules, ground)];
  const sink = streamSink(io.stdout);
  const result = `${count(rules.length, 'rule')}, ${count(examples.length, 'example')}: ${problems.length === 0 ? 'all is well' : count(problems.length, 'problem')}.`;
  await sink.write([...problems.flatMap((problem) => problemLines(problem, options, io)), result, ''].join('\n'));
  await sink.close();
  return problems.length > 0 ? EXIT.found : EXIT.fine;
}

function problemLines({ rule, problem, position, sentence }: Problem, options: CommandOptions, io: Io): string[] {
  const { strong } = paint(reportOptions(options, io).colors);
  const place = position ? `${visible(position.file)}:${position.line}:${position.column}: ` : '';
  return [`${place}${strong(visible(rule))}: ${visible(problem)}`, ...(sentence === undefined ? [] : [`    ${visible(sentence)}`])];
}
