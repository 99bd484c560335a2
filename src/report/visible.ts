/**
 * What must never reach a terminal as it is: C0 and C1 controls, line separators, marks that turn the direction of
 * writing, tag characters, halves of surrogate pairs.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\u{D800}-\u{DFFF}]/gu;

/**
 * Text from outside on one line, every control character shown as an escape: `\x1b`, `\u202e`. Runners of GitHub obey
 * `##[error]` anywhere in a line of a log and `::error::` at the beginning of one, blanks before it or not, and a report wraps
 * lines: both are pulled apart.
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\r\n\v\f \u00A0]+/g, ' ')
    .replace(/\u00AD/g, '')
    .replace(UNSAFE, escaped)
    .replace(/##(?=\[|$)/g, '## ')
    .replace(/(^| )::(?=[a-z])/gi, '$1: :');
}

/** Nothing beyond ASCII, as most verdicts are: found out in a tenth of the time that looking for each unsafe character takes. */
const PLAIN = /^[ -~]*$/;

/** JSON of a value in which such characters are escapes too, so that a report can be looked at in a terminal. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value);
  return PLAIN.test(json) ? json : json.replace(UNSAFE, (found) => found.split('').map(jsonEscape).join(''));
}

function jsonEscape(unit: string): string {
  return `\\u${hex(unit, 4)}`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${hex(character, 2)}`;
  return code < 0x10000 ? `\\u${hex(character, 4)}` : `\\u{${hex(character, 5)}}`;
}

function hex(character: string, digits: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');
}
