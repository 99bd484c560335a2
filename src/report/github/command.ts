import { visible } from '../visible.js';

/** How an annotation looks on GitHub. */
export type Kind = 'error' | 'warning' | 'notice';

/** An annotation of a file. The lines of the message may come from anywhere. */
export interface Annotation {
  readonly kind: Kind;
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly lines: readonly string[];
}

/**
 * A workflow command of GitHub Actions on a line of its own. Escaped as GitHub's own toolkit does it
 * (actions/toolkit, packages/core/src/command.ts), after control characters have been made visible.
 */
export function workflowCommand({ kind, properties, lines }: Annotation): string {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(visible(String(value)))}`],
  );
  return `::${kind} ${given.join(',')}::${escapeData(lines.map(visible).join('\n'))}\n`;
}

/** A line of a log that is no command: runners obey `##[...]` anywhere in a line, and `::` at the start. */
export function logLine(text: string): string {
  return `lakeby: ${visible(text).replaceAll('##[', '## [')}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
