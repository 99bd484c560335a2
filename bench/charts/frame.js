// What all drawings share: an SVG file without script or font of its own, on light paper or dark as the reader's system has it.
const STYLE = `
svg { --paper: #fff; --ink: #24292f; --faint: #d0d7de; --first: #0b5fa5; --second: #b5480f; --third: #6a737d; }
@media (prefers-color-scheme: dark) {
  svg { --paper: #0d1117; --ink: #e6edf3; --faint: #30363d; --first: #58a6ff; --second: #f0883e; --third: #8b949e; }
}
text { fill: var(--ink); }
.paper { fill: var(--paper); }
.grid { stroke: var(--faint); }
.line { fill: none; stroke-width: 2; }
.dashed { stroke-dasharray: 4 4; }
.first { stroke: var(--first); } .second { stroke: var(--second); } .third { stroke: var(--third); }
.on-first { fill: var(--first); } .on-second { fill: var(--second); } .on-third { fill: var(--third); }`;

/** The colours by name, in the order in which series take them. */
export const COLORS = ['first', 'second', 'third'];

/** The whole file around its content. */
export function frame({ title, width, height }, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="sans-serif" font-size="12">
<title>${escaped(title)}</title>
<style>${STYLE}
</style>
<rect class="paper" width="${width}" height="${height}"/>
${label({ x: 12, y: 22, text: title, anchor: 'start', weight: 'bold' })}
${content.join('\n')}
</svg>
`;
}

export function label({ x, y, text, anchor = 'middle', weight = 'normal', color }) {
  const look = color ? ` class="on-${color}"` : '';
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" font-weight="${weight}"${look}>${escaped(text)}</text>`;
}

/** A number in few digits: 12,300, 45, 6.7, 0.012. */
export function short(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
}

function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
