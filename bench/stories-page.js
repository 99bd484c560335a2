// The section on stories of docs/performance.md, between two marks, and its drawing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../docs/performance.md', import.meta.url);
const DRAWING = new URL('../docs/performance-stories.svg', import.meta.url);
const MARKS = ['<!-- stories -->', '<!-- /stories -->'];
const SIZE = 360;
const MARGIN = 56;

/** Sets the measured rows into the page, which is begun if there is none. */
export function writeStoriesSection(rows) {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '# Performance\n';
  const [begin, end] = MARKS.map((mark) => page.indexOf(mark));
  const section = `${MARKS[0]}\n\n${sectionOf(rows)}\n\n${MARKS[1]}`;
  const whole =
    begin === -1 ? `${page}\n${section}\n` : page.slice(0, begin) + section + page.slice(end + MARKS[1].length);
  writeFileSync(PAGE, whole);
  writeFileSync(DRAWING, drawingOf(rows));
}

function sectionOf(rows) {
  const lines = rows.map(({ size, reading, telling, found, megabytes }) => {
    const cells = [
      size,
      found,
      reading.toFixed(1),
      telling.toFixed(1),
      ((telling / size) * 1000).toFixed(2),
      megabytes.toFixed(0),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `## Stories

Written by \`npm run bench:stories\`: made-up stories of four versions each, one process a size, CPU time of one core.

| articles | stories found | reading, s | stories, s | stories, ms an article | peak memory, MB |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

![Seconds and megabytes against the number of articles, both on logarithmic scales](performance-stories.svg)`;
}

/** Seconds of making stories, and peak memory, against articles: all scales logarithmic, a line for n log n. */
function drawingOf(rows) {
  const across = scale(rows.map(({ size }) => size));
  const [first] = rows;
  const linear = ({ size }) => (first.telling * size * Math.log(size)) / (first.size * Math.log(first.size));
  const upSeconds = scale(rows.flatMap((row) => [row.telling, linear(row)]));
  const upMemory = scale(rows.map(({ megabytes }) => megabytes).concat(10_000, 50));
  const line = (value, color, dash = '') =>
    `<polyline fill="none" stroke="${color}" stroke-width="2"${dash} points="${rows.map((row) => `${x(across(row.size))},${y(value(row))}`).join(' ')}"/>`;
  const last = rows.at(-1);
  const full = SIZE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${full}" width="${full}" height="${full}" role="img" aria-label="Growth of time and memory with the number of articles" font-family="sans-serif" font-size="12">
<title>Growth of time and memory with the number of articles</title>
<rect width="${full}" height="${full}" fill="#fff"/>
<path d="M${MARGIN} ${MARGIN}V${MARGIN + SIZE}H${MARGIN + SIZE}" fill="none" stroke="#333"/>
${line((row) => upSeconds(row.telling), '#0b5fa5')}
${line((row) => upSeconds(linear(row)), '#888', ' stroke-dasharray="4 4"')}
${line((row) => upMemory(row.megabytes), '#b5480f')}
${rows.map(({ size }) => `<text x="${x(across(size))}" y="${MARGIN + SIZE + 16}" text-anchor="middle">${size}</text>`).join('\n')}
<text x="${MARGIN + SIZE / 2}" y="${MARGIN + SIZE + 36}" text-anchor="middle">articles</text>
<text x="${MARGIN}" y="20" fill="#0b5fa5">seconds of making stories: ${first.telling.toFixed(1)} to ${last.telling.toFixed(1)} (dashed: n log n)</text>
<text x="${MARGIN}" y="38" fill="#b5480f">peak memory: ${first.megabytes.toFixed(0)} to ${last.megabytes.toFixed(0)} MB</text>
</svg>
`;
}

/** Maps values to 0..1 by their logarithm. */
function scale(values) {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => (high === low ? 0 : (Math.log(value) - low) / (high - low));
}

function x(share) {
  return (MARGIN + SIZE * share).toFixed(1);
}

function y(share) {
  return (MARGIN + SIZE * (1 - share)).toFixed(1);
}
