// Does the time per article grow with the number of rules? 300 and 30,000 rules made from word sequences of news.
import { compileRules } from '../dist/rules/rule-set.js';
import { loadShipped, shippedKnowledge } from '../dist/rules/knowledge.js';
import { analyze } from '../dist/text/analyze.js';
import { pairedSeconds } from './measure.js';

const LENGTHS = [3, 4, 5, 6];

/** Rules from every n-th word sequence of the texts, none twice; deterministic. */
function sequenceRules(texts, count) {
  const patterns = new Set();
  const words = texts.join(' ').match(/[A-Za-z]{2,}(?: [A-Za-z]{2,})*/g) ?? [];
  for (let step = 0; patterns.size < count && step < 50; step++) {
    for (let at = step; at < words.length && patterns.size < count; at += 7) {
      const run = words[at].toLowerCase().split(' ');
      const length = LENGTHS[(at + step) % LENGTHS.length];
      const from = (step * 3) % Math.max(run.length - length, 1);
      if (run.length >= length) patterns.add(run.slice(from, from + length).join(' '));
    }
  }
  return [...patterns].map((pattern, at) => ({
    id: `sequence-${at}`,
    category: 'wording',
    family: 'bench',
    about: '',
    match: [pattern],
    near: [],
    far: [],
    unless: [],
    window: 'sentence',
    where: ['any'],
    means: [],
    from: [],
    strength: 'hint',
    bad: [],
    good: [],
    positions: {},
  }));
}

/** CPU seconds for analysing and matching the texts with few and with many rules. */
export function ruleGrowth({ texts, source }, [few, many]) {
  const rules = sequenceRules(source, many);
  const pass = (count) => {
    const step = rules.length / count;
    const chosen = Array.from({ length: count }, (_, at) => rules[Math.floor(at * step)]);
    const ground = shippedKnowledge(loadShipped());
    const set = compileRules(chosen, ground);
    return () => {
      let matches = 0;
      for (const text of texts)
        matches += set.match(analyze({ id: 'bench', text, origin: { path: 'bench' } }, ground.lexicon)).length;
      return matches;
    };
  };
  const [small, large] = [pass(few), pass(Math.min(many, rules.length))];
  const [fewSeconds, manySeconds] = pairedSeconds(small, large);
  return { few, many: rules.length, fewSeconds, manySeconds, matches: [small(), large()] };
}
