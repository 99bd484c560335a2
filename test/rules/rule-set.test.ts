import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAssembler } from '../../src/rules/assemble.js';
import { longestAt, startRun } from '../../src/rules/match.js';
import { createPool } from '../../src/rules/pool.js';
import { compilePattern } from '../../src/rules/program.js';
import { compileRules } from '../../src/rules/rule-set.js';
import { analyze } from '../../src/text/analyze.js';
import { ground, ruleOf } from './ground.js';

const WORDS = ['a', 'b', 'c', 'd', 'Russia', 'New Zealand', 'launch pad', 'missile'];
const SINGLE = ['a', 'b', 'c', 'd', '~go', '_', '^a', '<country>', '<missile-talk>', '(a | b)', '^(a | b)'];

const item = fc.oneof(
  fc.constantFrom(...SINGLE),
  fc.constantFrom(...SINGLE).map((one) => `${one}?`),
  fc.array(fc.constantFrom(...SINGLE), { minLength: 1, maxLength: 3 }).map((items) => `(${items.join(' ')} | c d?)`),
  fc.constant('(a | b | c):1 _? <1>'),
);
// Every pattern needs a fixed word somewhere.
const pattern = fc
  .tuple(fc.array(item, { maxLength: 3 }), fc.array(item, { maxLength: 2 }))
  .map(([before, after]) => [...before, 'b', ...after].join(' '));
const text = fc.array(fc.constantFrom(...WORDS, 'goes', 'went', '.', ','), { maxLength: 30 }).map((words) => words.join(' '));

/** Every place where a pattern matches, found by trying it at each token; the longest of those that overlap. */
function everyMatch(source: string, article: string): string[] {
  const analysed = analyze({ id: 'a', text: article, origin: { path: 'a' } }, ground.lexicon);
  const pool = createPool();
  const pattern = createAssembler(pool, []).pattern(compilePattern(source, { ...ground, tries: new Map() }), 0);
  const run = startRun(pool.all(), analysed, () => 'other');
  const found: string[] = [];
  let end = 0;
  for (let sentence = 0; sentence + 1 < analysed.sentences.length; sentence++) {
    const limit = analysed.sentences[sentence + 1]!;
    for (let first = analysed.sentences[sentence]!; first < limit; first++) {
      run.limit = limit;
      const last = longestAt(pattern, first, run);
      if (first < end || last < 0) continue;
      found.push(`${first}-${last}`);
      end = last;
    }
  }
  return found;
}

test('the index misses nothing and adds nothing, whatever the pattern and the text', () => {
  fc.assert(
    fc.property(pattern, text, (source, article) => {
      const set = compileRules([ruleOf(`match: ${JSON.stringify(source)}\nwhere: any`)], ground);
      const analysed = analyze({ id: 'a', text: article, origin: { path: 'a' } }, ground.lexicon);
      const found = set.match(analysed).map(({ first, end }) => `${first}-${end}`);
      expect(found).toEqual(everyMatch(source, article));
    }),
    { numRuns: 2000 },
  );
});
