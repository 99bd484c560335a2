import type { MarkedRegion, Places } from '../model.js';

/** A part of an article's text, with what is known of it. */
export interface TextPart {
  readonly text: string;
  readonly regions: readonly MarkedRegion[];
  readonly places?: Places | undefined;
}

const BETWEEN = '\n\n';

/** Parts as paragraphs of one text. It has places only if each part has: a stretch of text is never said to stand elsewhere. */
export function joinedParts(parts: readonly TextPart[]): TextPart {
  const shifts: number[] = [];
  let end = 0;
  for (const { text } of parts) {
    shifts.push(end);
    end += text.length + BETWEEN.length;
  }
  return {
    text: parts.map(({ text }) => text).join(BETWEEN),
    regions: parts.flatMap(({ regions }, at) =>
      regions.map(({ kind, start, end }) => ({ kind, start: start + shifts[at], end: end + shifts[at] })),
    ),
    places: joinedPlaces(
      parts.map(({ places }) => places),
      shifts,
    ),
  };
}

function joinedPlaces(all: readonly (Places | undefined)[], shifts: readonly number[]): Places | undefined {
  const known = all.filter((places) => places !== undefined);
  if (known.length < all.length) return undefined;
  return {
    starts: known.flatMap(({ starts }, at) => starts.map((start) => start + shifts[at])),
    lines: known.flatMap(({ lines }) => lines),
    columns: known.flatMap(({ columns }) => columns),
  };
}
