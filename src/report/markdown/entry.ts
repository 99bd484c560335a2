import type { Verdict } from '../../model.js';
import { paint } from '../paint.js';
import { passageLines } from '../passages.js';
import { gravestFirst, meantBy, percent, quoted, reported, titleOf } from '../reported.js';
import { count, originText } from '../say.js';
import { codeBlock, codeSpan } from './text.js';

const MOST_FINDINGS = 20;
/** Columns of a passage: what fits beside the navigation of GitHub. */
const WIDTH = 96;
const PLAIN = paint(0);

/** The first two lines of the table of articles. */
export const HEAD = '| Score | Verdict | Article | Worst passage |\n| --: | --- | --- | --- |\n';

/** An article as it is shown: a row of the table, and its passages. */
export interface Entry {
  readonly row: string;
  readonly section: string;
}

/** Shows an article. Everything from outside stands in code, where it cannot be markup. */
export function entryOf(verdict: Verdict, hints: boolean): Entry {
  const { score, band } = verdict;
  const name = nameText(verdict);
  const cells = [score === null ? '' : percent(score), band ?? 'unscored', name, worstText(verdict)];
  return { row: `| ${cells.join(' | ')} |\n`, section: `### ${name}\n\n${passagesText(verdict, hints)}\n` };
}

/** What an article is called, and where it is. */
function nameText({ article }: Verdict): string {
  const where = codeSpan(originText(article.origin));
  const title = codeSpan(titleOf(article) ?? '');
  return title === '' ? where : `${title} in ${where}`;
}

function worstText({ article, findings }: Verdict): string {
  const [worst] = gravestFirst(findings);
  if (worst === undefined) return '';
  const meant = codeSpan(meantBy(worst));
  return `${codeSpan(quoted(worst, article))}${meant === '' ? '' : ` probably ${meant}`}`;
}

function passagesText(verdict: Verdict, hints: boolean): string {
  const findings = reported(verdict, hints);
  if (findings.length === 0) return 'No passage stands out; it is the article as a whole.\n';
  const lines = passageLines(verdict, findings.slice(0, MOST_FINDINGS), PLAIN, WIDTH).map((line) => line.trimEnd());
  const more = findings.length - MOST_FINDINGS;
  return codeBlock(lines) + (more > 0 ? `\nand ${count(more, 'more finding')}.\n` : '');
}
