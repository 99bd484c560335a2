import type { Outcome, Skipped, Verdict } from '../../src/model.js';
import type { Reporter } from '../../src/report/reporter.js';
import { createTally } from '../../src/report/tally.js';

/** What a run saw besides articles. */
interface Besides extends Partial<Outcome> {
  readonly skipped?: readonly Skipped[];
}

/** The whole report of a run. */
export function reportOf(
  reporter: Reporter,
  verdicts: Iterable<Verdict>,
  { skipped = [], failures = [], remarks = [] }: Besides = {},
): string {
  const tally = createTally();
  const parts: string[] = [];
  for (const verdict of verdicts) {
    tally.add(verdict);
    parts.push(reporter.article(verdict));
  }
  skipped.forEach((item) => tally.skip(item));
  return reporter.begin() + parts.join(reporter.between ?? '') + reporter.end(tally.summary({ failures, remarks }));
}

/** The verdict on an article that fails. */
export function failing(verdict: Verdict): Verdict {
  return { ...verdict, fails: `It is ${verdict.band ?? 'unscored'}.` };
}

/** Texts that mean something to a terminal, a browser, a build server, a spreadsheet or a Markdown renderer. */
export const HOSTILE: readonly string[] = [
  'plain arrows',
  '::error::arrows\n::set-output name=x::y\r\n  ::stop-commands::z',
  '##[error]arrows ##[set-env name=A;]b',
  ']]> arrows ]]> <![CDATA[ ]]>',
  '--> arrows <!-- <script>alert(1)</script> &amp; &lol;',
  '[arrows](javascript:alert(1)) ![x](http://example.invalid/a.png) <http://example.invalid>',
  '| arrows \\| | `code` ```` four\n```\n~~~\n# heading\n---',
  '@everyone #123 owner/repo#4 www.example.invalid arrows mailto:a@example.invalid',
  '=1+1 arrows;=2+2\t"quoted", \'single\'',
  '\u001b[31m arrows \u0000\u0008 \u202e \u2028 \ufffe\uffff \ud800 \udc00x \u{e0041}',
  '{0} arrows {{1}} [x](0) %0A%25 {',
];
