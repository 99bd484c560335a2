import { fileURLToPath } from 'node:url';
import { paint } from '../report/paint.js';
import { count } from '../report/say.js';
import { visible } from '../report/visible.js';
import { ROOT } from '../root.js';
import type { UserError } from '../errors.js';
import type { Lists } from '../rules/lists.js';
import type { Position } from '../rules/rule.js';
import { EXIT, type CommandOptions, type Io } from './io.js';
import { reportOptions } from './settings.js';
import { streamSink } from './sink.js';

const OWN_RULES = fileURLToPath(new URL('rules/en', ROOT));

/** Something wrong with a rule: with one of its examples, or with the rule itself. */
interface Problem {
  readonly rule?: string;
  readonly problem: string;
  readonly position?: Position;
  readonly sentence?: string;
}

/** How many rules and examples were tried, and what is wrong with them. */
interface Tested {
  readonly rules: number;
  readonly examples: number;
  readonly problems: readonly Problem[];
}

/** `lakeby rules test`: runs the examples of rule files and says what does not earn its place. Exits with 1 if anything is wrong. */
export async function run(folders: readonly string[], options: CommandOptions, io: Io): Promise<number> {
  const { rules, examples, problems } = await tested(folders.length > 0 ? folders : [OWN_RULES]);
  const outcome = problems.length === 0 ? 'all is well' : count(problems.length, 'problem');
  const lines = problems.flatMap((problem) => problemLines(problem, options, io));
  const sink = streamSink(io.stdout);
  await sink.write([...lines, `${count(rules, 'rule')}, ${count(examples, 'example')}: ${outcome}.`, ''].join('\n'));
  await sink.close();
  return problems.length > 0 ? EXIT.found : EXIT.fine;
}

/** The whole engine of rules, loaded only here: no other command reads YAML or examples. */
async function tested(paths: readonly string[]): Promise<Tested> {
  const [{ loadListsFor, readRules }, { loadShipped, shippedKnowledge }, { testExamples }, { lintRules, splitSound }] =
    await Promise.all([
      import('../rules/load.js'),
      import('../rules/knowledge.js'),
      import('../rules/examples.js'),
      import('../rules/lint.js'),
    ]);
  const read = await Promise.all(paths.map(readRules));
  const known = shippedKnowledge(loadShipped());
  const lists = Object.assign({}, known.lists, ...(await Promise.all(paths.map(loadListsFor)))) as Lists;
  const ground = { ...known, lists };
  const { sound, faults } = splitSound(
    read.flatMap(({ rules }) => rules),
    ground,
  );
  const examples = testExamples(sound, ground);
  const failed = examples.flatMap(({ problem, ...rest }) => (problem === undefined ? [] : [{ ...rest, problem }]));
  const broken = [...read.flatMap((file) => file.faults), ...faults].map(problemOf);
  return {
    rules: sound.length,
    examples: examples.length,
    problems: [...broken, ...failed, ...lintRules(sound, ground)],
  };
}

/** A file or pattern that cannot be used, as a problem like any other. */
function problemOf({ message, place: { file = '', line = 1, column = 1, hint } }: UserError): Problem {
  return { problem: hint === undefined ? message : `${message} ${hint}`, position: { file, line, column } };
}

function problemLines({ rule, problem, position, sentence }: Problem, options: CommandOptions, io: Io): string[] {
  const { strong } = paint(reportOptions(options, io).colors);
  const place = position ? `${visible(position.file)}:${position.line}:${position.column}: ` : '';
  return [
    `${place}${rule === undefined ? '' : `${strong(visible(rule))}: `}${visible(problem)}`,
    ...(sentence === undefined ? [] : [`    ${visible(sentence)}`]),
  ];
}
