import { SCHEMA_VERSION } from '../report/verdict-json.js';
import { safeJson } from '../report/visible.js';
import { version } from '../version.js';
import { liftOf, perThousand, LABELS, totalMoves, type Change, type Impact } from './impact.js';
import type { Sides } from './impact-terminal.js';
import type { Label } from './scored.js';

/** The report for programs: one JSON document, described in docs/formats.md. */
export function impactJson(impact: Impact, sides: Sides): string {
  const document = {
    version: SCHEMA_VERSION,
    tool: { name: 'lakeby', version: version() },
    ...sides,
    classes: byClass((label) => ({
      ...impact.classes[label],
      ...totalMoves(impact, label),
      perThousand: rounded(perThousand(totalMoves(impact, label), impact.classes[label])),
    })),
    rules: impact.rules.map((rule) => ({
      rule: rule.rule,
      ...byClass((label) => ({
        ...rule.classes[label],
        perThousand: rounded(perThousand(rule.classes[label], impact.classes[label])),
      })),
      lift: rounded(liftOf(rule, impact)),
    })),
    changes: impact.changes.map(changeJson),
  };
  return `${safeJson(document)}\n`;
}

function byClass<T>(valueOf: (label: Label) => T): Record<string, T> {
  return Object.fromEntries(LABELS.map((label) => [label, valueOf(label)]));
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}

/** The finding's words in double brackets, as the examples of a rule file have them. */
function changeJson({ sentence, origin, label, ...change }: Change): object {
  return {
    class: label,
    ...change,
    path: origin.path,
    line: origin.line ?? null,
    sentence: sentence.map(({ text, severity }) => (severity ? `((${text}))` : text)).join(''),
  };
}
