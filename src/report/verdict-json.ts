import type { Article, Finding, OtherSpan, Verdict } from '../model.js';
import { fieldText } from '../text/fields.js';
import type { RunSummary } from './reporter.js';
import type { FindingJson, SchemaVersion, SummaryJson, VerdictJson } from './schema.js';

/** Version of the documented form of reports (schema.ts). */
export const SCHEMA_VERSION: SchemaVersion = 1;

/** A verdict in the documented form: every key is there, spans carry their words, the text itself is left out. */
export function verdictJson(verdict: Verdict): VerdictJson {
  const { article, damage, findings, disclosures, suppressed } = verdict;
  const toJson = (finding: Finding): FindingJson => findingJson(finding, verdict);
  return {
    id: article.id,
    title: article.title ?? null,
    source: article.source ?? null,
    url: article.url ?? null,
    published: article.published ?? null,
    words: verdict.words,
    score: verdict.score === null ? null : rounded(verdict.score),
    band: verdict.band,
    damage: { score: rounded(damage.score), band: damage.band, findings: damage.findings.map(toJson) },
    disclosures: disclosures.map(toJson),
    passages: verdict.passages.map(({ start, end, score }) => ({ start, end, score: rounded(score) })),
    findings: findings.map(toJson),
    suppressed: suppressed.map((finding) => ({ ...toJson(finding), why: finding.why })),
    ...originJson(verdict),
    language: verdict.language,
    version: SCHEMA_VERSION,
    notes: [...verdict.notes],
    ...(verdict.fails === undefined ? undefined : { fails: verdict.fails }),
  };
}

/** What few verdicts have: source languages and a story. */
function originJson({ pivot, story }: Verdict): Pick<VerdictJson, 'pivot' | 'story'> | undefined {
  if (pivot === undefined && story === undefined) return undefined;
  return {
    ...(pivot && {
      pivot: pivot.map(({ language, probability }) => ({ language, probability: rounded(probability) })),
    }),
    ...(story && { story: { ...story } }),
  };
}

function findingJson(finding: Finding, { article }: Verdict): FindingJson {
  const { rule, category, severity, start, end, message, means = [], from = [], fingerprint, others, field } = finding;
  return {
    rule,
    category,
    severity,
    start,
    end,
    text: textOf(finding, article),
    message,
    means: [...means],
    from: [...from],
    fingerprint,
    ...(others && { others: others.map(otherJson) }),
    ...(field && { field }),
  };
}

function otherJson({ article, start, end, text, sentence }: OtherSpan): NonNullable<FindingJson['others']>[number] {
  return { article, start, end, text, sentence };
}

/** Probabilities have four decimals in a report: more would be noise, and would differ between machines. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

/** The words a finding covers, in the text, in the title or in the markup. */
export function textOf(finding: Finding, article: Article): string {
  return fieldText(article, finding.field).slice(finding.start, finding.end);
}

/** A summary in the documented form. */
export function summaryJson(summary: RunSummary): SummaryJson {
  const { articles, words, bands, damaged, disclosed, unscored, rules, skippedCount, skipped } = summary;
  return {
    articles,
    words,
    bands: { ...bands },
    damaged,
    disclosed,
    unscored: { ...unscored },
    rules: { ...rules },
    skippedCount,
    skipped: skipped.map(({ origin, reason }) => ({
      path: origin.path,
      line: origin.line ?? null,
      item: origin.item ?? null,
      reason,
    })),
    failures: [...summary.failures],
    remarks: [...summary.remarks],
  };
}
