/** Whether a quoted field is still open at the end of a line, given whether one was open at its beginning (RFC 4180). */
export function isOpenAfter(line: string, wasOpen: boolean, delimiter: string): boolean {
  let at = wasOpen ? 0 : afterOpening(line, 0, delimiter);
  while (at !== -1) {
    const close = closing(line, at, delimiter);
    if (close === -1) return true;
    at = afterOpening(line, close + 1, delimiter);
  }
  return false;
}

/** A quotation mark opens a field where the field begins with it, and nowhere else. */
function afterOpening(line: string, from: number, delimiter: string): number {
  if (from === 0 && line.startsWith('"')) return 1;
  const at = line.indexOf(`${delimiter}"`, from);
  return at === -1 ? -1 : at + delimiter.length + 1;
}

/** A single one closes it where the field ends; one in the middle is text that somebody forgot to double. */
function closing(line: string, from: number, delimiter: string): number {
  let at = line.indexOf('"', from);
  while (at !== -1) {
    const doubled = line[at + 1] === '"';
    if (!doubled && endsField(line, at + 1, delimiter)) return at;
    at = line.indexOf('"', at + (doubled ? 2 : 1));
  }
  return -1;
}

function endsField(line: string, from: number, delimiter: string): boolean {
  let at = from;
  while (line[at] === ' ') at++;
  return at >= line.length || line.startsWith(delimiter, at) || (line[at] === '\r' && at === line.length - 1);
}
