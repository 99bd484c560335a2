import { Chalk, type ChalkInstance } from 'chalk';
import type { Band, Severity } from '../model.js';
import type { Appearance } from './reporter.js';

type Style = (text: string) => string;

/** The colours of a terminal report; without colour, every style leaves the text as it is. */
export interface Paint {
  readonly colored: boolean;
  readonly band: Readonly<Record<Band | 'unscored', Style>>;
  readonly severity: Readonly<Record<Severity, Style>>;
  readonly strong: Style;
  readonly faint: Style;
  readonly meant: Style;
}

const same: Style = (text) => text;
/** Without colour chalk is not asked: making its styles takes longer than a short report. */
const PLAIN: Paint = {
  colored: false,
  band: { clean: same, suspect: same, garbled: same, unscored: same },
  severity: { hint: same, sign: same, proof: same },
  strong: same,
  faint: same,
  meant: same,
};

/** Styles for a colour level. */
export function paint(level: Appearance['colors']): Paint {
  if (level === 0) return PLAIN;
  const chalk: ChalkInstance = new Chalk({ level });
  return {
    colored: true,
    band: { clean: chalk.green, suspect: chalk.yellow.bold, garbled: chalk.red.bold, unscored: chalk.dim },
    severity: { hint: chalk.underline.cyan, sign: chalk.underline.yellow, proof: chalk.underline.red },
    strong: chalk.bold,
    faint: chalk.dim,
    meant: chalk.green,
  };
}
