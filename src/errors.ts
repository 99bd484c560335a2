/** Where a user's mistake is, and what to do about it. Line and column count from 1. */
export interface ErrorPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly hint?: string;
}

/** The user's mistake: a bad option, rule file or input list. Caught once, in cli/main.ts; everything else crashes loudly. */
export class UserError extends Error {
  readonly place: ErrorPlace;

  constructor(message: string, place: ErrorPlace = {}) {
    super(message);
    this.name = 'UserError';
    this.place = place;
  }

  /** `file:line:column: message`, with the hint on a line of its own. */
  describe(): string {
    const { file, line, column, hint } = this.place;
    const position = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${position ? `${position}: ` : ''}${this.message}${hint ? `\n  ${hint}` : ''}`;
  }
}
