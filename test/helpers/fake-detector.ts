import type { LakebyDetector, Options } from '../../src/create-detector.js';
import type { RuleInfo } from '../../src/detect/detector.js';
import type { Article, Finding, Passage, Verdict } from '../../src/model.js';

const RULES: readonly (RuleInfo & { readonly words: RegExp })[] = [
  {
    id: 'lake-by-reuters',
    category: 'credits',
    severity: 'proof',
    words: /Lake by Reuters/gi,
    means: ['Pool via REUTERS'],
    message: 'The engine translated a photo credit.',
  },
  {
    id: 'arrows-for-missiles',
    category: 'senses',
    severity: 'sign',
    words: /\barrows\b/gi,
    means: ['missiles'],
    from: ['es', 'ru'],
    message: 'The engine took another sense of the word.',
  },
  { id: 'odd-comma', category: 'grammar', severity: 'hint', words: / ,/g, message: 'A space stands before the comma.' },
  {
    id: 'lost-apostrophe',
    category: 'damage',
    severity: 'sign',
    words: /\bdidnt\b/g,
    means: ["didn't"],
    message: 'The apostrophe was lost.',
  },
  {
    id: 'says-so',
    category: 'disclosure',
    severity: 'sign',
    words: /machine-translated/gi,
    message: 'The page says so.',
  },
].map((rule) => ({ family: 'fake', about: 'A rule of the tests.', ...rule }) as RuleInfo & { words: RegExp });

/** A detector that knows five expressions, for tests of everything around detection. */
export function fakeDetector({
  switchedOff = [],
  severities = {},
}: Pick<Options, 'switchedOff' | 'severities'> = {}): LakebyDetector {
  const rules = RULES.filter(({ id }) => !switchedOff.includes(id)).map((rule) => ({
    ...rule,
    severity: severities[rule.id] ?? rule.severity,
  }));
  return {
    rules: RULES,
    check: (article) => check({ origin: { path: article.id }, ...article }, rules),
    comparison: async () => ({
      told: () => undefined,
      departures: (story) => story.map(() => []),
      otherWords: () => [],
    }),
    scoreOfRules: ({ findings }) => scoreOf(findings),
    rankSources: () => [],
  };
}

/** What the fake detector says of a text. */
export function fakeVerdict(text: string, more: Partial<Article> = {}): Verdict {
  return check({ id: 'a.txt', text, origin: { path: 'a.txt' }, ...more });
}

function scoreOf(findings: readonly Finding[]): number {
  return Math.min(0.99, 0.02 + 0.45 * findings.filter(({ severity }) => severity !== 'hint').length);
}

function check(article: Article, rules = RULES): Verdict {
  const all = rules.flatMap((rule) => findAll(article, rule));
  const of = (category: string): Finding[] => all.filter((finding) => finding.category === category);
  const findings = all.filter(({ category }) => category !== 'damage' && category !== 'disclosure');
  const foreign = article.language !== undefined && article.language !== 'en';
  const score = scoreOf(findings);
  return {
    article,
    words: article.text.split(/\s+/).filter(Boolean).length,
    language: article.language ?? 'en',
    score: foreign ? null : score,
    band: foreign ? null : score > 0.9 ? 'garbled' : score > 0.4 ? 'suspect' : 'clean',
    notes: foreign ? ['The text is not in English and was not scored.'] : [],
    findings,
    lone: [],
    suppressed: [],
    passages: sentences(article.text),
    damage: {
      score: of('damage').length > 0 ? 0.5 : 0,
      band: of('damage').length > 0 ? 'some' : 'clean',
      findings: of('damage'),
    },
    disclosures: of('disclosure'),
  };
}

function findAll(
  { text }: Article,
  { words, means, from, id, category, severity, message }: (typeof RULES)[number],
): Finding[] {
  return [...text.matchAll(words)].map((match) => ({
    rule: id,
    category,
    severity,
    message,
    start: match.index,
    end: match.index + match[0].length,
    ...(means ? { means } : {}),
    ...(from ? { from } : {}),
    fingerprint: `${id}-${match.index}`,
  }));
}

function sentences(text: string): Passage[] {
  let start = 0;
  return text.split(/[.\n]/).flatMap((part) => {
    const from = start;
    start += part.length + 1;
    const end = text[start - 1] === '.' ? start : start - 1;
    return part === '' ? [] : [{ start: from, end: Math.min(end, text.length), score: 0.1 }];
  });
}
