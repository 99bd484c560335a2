// The curves of docs/evaluation.md as small SVG files: no script, no font of their own, readable on a light or dark page.
const SIZE = 360;
const MARGIN = 48;
const COLORS = ['#0b5fa5', '#b5480f'];
const RARE = 0.0005;

/** Recall against false alarms, these on a logarithmic scale: what happens at one in a hundred is what matters. */
export function rocDrawing(sides) {
  const across = (rate) => Math.log10(Math.max(rate, RARE) / RARE) / Math.log10(1 / RARE);
  const curves = sides.map(({ evaluation }, at) => {
    const points = evaluation.roc.map(({ falseAlarms, recall }) => point(across(falseAlarms), recall));
    return `<polyline fill="none" stroke="${COLORS[at]}" stroke-width="2" points="${points.join(' ')}"/>`;
  });
  const ticks = [0.001, 0.01, 0.1, 1].map((rate) => ({ at: across(rate), text: `${rate * 100} %` }));
  const titles = { title: 'ROC: recall against false alarms', x: 'human documents called garbled', y: 'garbled found' };
  return drawing({ titles, ticks, content: [...curves, ...legend(sides)] });
}

/** The share that is garbled against the score; larger dots stand for more documents, the line for perfect calibration. */
export function reliabilityDrawing(sides) {
  const [from, to] = [point(0, 0), point(1, 1)].map((place) => place.split(','));
  const line = `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="#888" stroke-dasharray="4 4"/>`;
  const dots = sides.flatMap(({ evaluation }, at) =>
    evaluation.calibration.flatMap(({ score, garbled, weight }) => {
      if (score === null || garbled === null) return [];
      const [x, y] = point(score, garbled).split(',');
      const radius = (2 + 14 * Math.sqrt(weight)).toFixed(1);
      return [`<circle cx="${x}" cy="${y}" r="${radius}" fill="${COLORS[at]}" fill-opacity="0.6"/>`];
    }),
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((score) => ({ at: score, text: String(score) }));
  const titles = { title: 'Reliability of the score', x: 'mean score', y: 'share that is garbled' };
  return drawing({ titles, ticks, content: [line, ...dots, ...legend(sides)] });
}

function drawing({ titles, ticks, content }) {
  const full = SIZE + 2 * MARGIN;
  const [left, bottom] = [MARGIN, MARGIN + SIZE];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${full}" width="${full}" height="${full}" role="img" aria-label="${titles.title}" font-family="sans-serif" font-size="12">
<title>${titles.title}</title>
<rect width="${full}" height="${full}" fill="#fff"/>
<path d="M${left} ${MARGIN}V${bottom}H${MARGIN + SIZE}" fill="none" stroke="#333"/>
${[
  ...ticks.flatMap(({ at, text }) => [label(left + at * SIZE, bottom + 16, text)]),
  ...[0, 0.25, 0.5, 0.75, 1].map((at) => label(left - 18, bottom - at * SIZE + 4, String(at))),
  label(left + SIZE / 2, bottom + 36, titles.x),
  `<text transform="translate(14 ${MARGIN + SIZE / 2}) rotate(-90)" text-anchor="middle">${titles.y}</text>`,
  ...content,
].join('\n')}
</svg>
`;
}

function legend(sides) {
  return sides.map(({ name }, at) => {
    const y = MARGIN - 26 + 16 * at;
    return `<rect x="${MARGIN}" y="${y - 9}" width="10" height="10" fill="${COLORS[at]}"/><text x="${MARGIN + 16}" y="${y}">${name}</text>`;
  });
}

function label(x, y, text) {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle">${text}</text>`;
}

function point(x, y) {
  return `${(MARGIN + x * SIZE).toFixed(1)},${(MARGIN + SIZE - y * SIZE).toFixed(1)}`;
}
