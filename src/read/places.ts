import type { Places } from '../model.js';
import type { Pieces } from './text-flow.js';

/** Lines and columns of pieces in the source their offsets count in. Linear; line ends are LF, CR LF or CR. */
export function placesOf({ starts, offsets }: Pieces, source: string): Places {
  const lineStarts = lineStartsOf(source);
  let line = 0;
  const lines = offsets.map((offset) => {
    line = lineAt(lineStarts, offset, line);
    return line + 1;
  });
  const columns = offsets.map((offset, at) => offset - lineStarts[lines[at] - 1] + 1);
  return { starts, lines, columns };
}

/** Offsets the lines of a text begin at. */
function lineStartsOf(source: string): number[] {
  return [0, ...Array.from(source.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
}

/** The line (from 0) an offset stands on, looked for from where the last one was: pieces nearly always go forward. */
function lineAt(lineStarts: readonly number[], offset: number, from: number): number {
  let line = from;
  while (line > 0 && lineStarts[line] > offset) line--;
  while (line + 1 < lineStarts.length && lineStarts[line + 1] <= offset) line++;
  return line;
}
