/** Punctuation a backslash may protect (CommonMark 0.31, 2.4). */
const ESCAPED = /\\[!-/:-@[-`{-~]/.source;

/** Marks at the beginning of lines, in the order they are taken away. Each match is blanked whole. */
const BLOCK_MARKS: readonly RegExp[] = [
  /^(?: {0,3}>[ \t]?)+/gm, // quotations
  /^ {0,3}#{1,6}(?:[ \t]+|$)/gm, // headings
  /^[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]+/gm, // list items
  /^ {0,3}(?:=+[ \t]*|-+[ \t]*|(?:[-*_][ \t]*){3,60})$/gm, // underlines of headings, rules
  /^ {0,3}\|?(?:[ \t]*:?-+:?[ \t]*\|)+[-: \t]*$/gm, // the line below the head of a table
  /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{1,2000}.*$/gm, // definitions of links
  /[ \t]#+[ \t]*$/gm, // the end of a heading
];

/** Links and images, whose first group stays. Lengths are bounded so that hostile text costs no more than other text. */
const LINKS =
  /(?<!\\)(!?\[)([^[\]\n]{0,500})(\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\]\[[^[\]\n]{0,200}\])/g;

const INLINE_MARKS = new RegExp(
  [
    ESCAPED,
    /<\/?[a-z][^<>\n]{0,1000}>/.source, // HTML tags and addresses in angle brackets
    /\[\^[^\]\s]{1,40}\]/.source, // footnote marks
    /\*{1,3}(?=\S)|(?<=\S)\*{1,3}/.source,
    /(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}_])/u.source,
    /~~|`+/.source,
  ].join('|'),
  'giu',
);

/**
 * Markdown with its marks blanked and every other character where it was, so that offsets into the result are offsets
 * into the file. Code blocks and comments are blanked whole: they are no prose.
 */
export function blankMarks(text: string): string {
  const prose = blankComments(blankFences(text));
  const lines = BLOCK_MARKS.reduce((rest, mark) => rest.replace(mark, (found) => blank(found)), prose);
  const linked = lines.replace(
    LINKS,
    (_, open: string, label: string, close: string) => unseen(open) + label + unseen(close),
  );
  return linked.replace(INLINE_MARKS, (found) =>
    found.startsWith('\\') ? unseen('\\') + found.slice(1) : unseen(found),
  );
}

/** As many blanks as there were characters; line ends stay. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Marks inside a line become soft hyphens, which the analyser reads over: "**Kyiv**, the" gets no space before its comma. */
function unseen(text: string): string {
  return text.replace(/[^\r\n]/g, '\u00AD');
}

function blankFences(text: string): string {
  let fence = '';
  return text.replace(/^[^\n]*$/gm, (line) => {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? '';
    const inside = fence !== '';
    if (!inside) fence = mark;
    else if (mark === fence) fence = '';
    return inside || mark ? blank(line) : line;
  });
}

function blankComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open);
    if (close === -1) break;
    parts.push(text.slice(at, open), blank(text.slice(open, close + 3)));
    at = close + 3;
  }
  return parts.join('') + text.slice(at);
}
