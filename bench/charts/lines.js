// Growth: lines over a common scale, each point marked.
import { COLORS, frame, label, short } from './frame.js';
import { scaleOf } from './scale.js';

const WIDTH = 560;
const HEIGHT = 360;
const PLOT = { left: 64, right: 36, top: 64, bottom: 52 };
const across = (share) => PLOT.left + share * (WIDTH - PLOT.left - PLOT.right);
const up = (share) => HEIGHT - PLOT.bottom - share * (HEIGHT - PLOT.top - PLOT.bottom);

/** `x` and `y` are {label, log}; a series is {name, points: [[x, y], …], dashed}. Marks across stand at the points of the first. */
export function lineChart({ title, x, y, series }) {
  const points = series.flatMap((one) => one.points);
  const [xs, ys] = [
    scaleOf(
      points.map(([value]) => value),
      x,
    ),
    scaleOf(
      points.map(([, value]) => value),
      y,
    ),
  ];
  const place = ([at, value]) => `${across(xs.at(at)).toFixed(1)},${up(ys.at(value)).toFixed(1)}`;
  return frame({ title, width: WIDTH, height: HEIGHT }, [
    ...ys.ticks.map((tick) => line(up(ys.at(tick)))),
    ...ys.ticks.map((tick) => label({ x: PLOT.left - 8, y: up(ys.at(tick)) + 4, text: short(tick), anchor: 'end' })),
    ...marks(series[0].points.map(([at]) => ({ x: across(xs.at(at)), text: (x.format ?? short)(at) }))),
    label({ x: across(0.5), y: HEIGHT - 12, text: x.label }),
    label({ x: 12, y: 44, text: y.label, anchor: 'start' }),
    ...series.flatMap((one, at) => drawn(one, COLORS[at], place)),
    ...legend(series),
  ]);
}

/** Labels across, without those that would stand in the one before. */
function marks(wanted) {
  let free = 0;
  return wanted.flatMap(({ x, text }) => {
    if (x < free) return [];
    free = x + 12 + text.length * 5;
    return [label({ x, y: HEIGHT - PLOT.bottom + 18, text })];
  });
}

function line(y) {
  return `<path class="grid" d="M${across(0)} ${y.toFixed(1)}H${across(1)}"/>`;
}

function drawn({ points, dashed }, color, place) {
  const places = points.map(place);
  const path = `<polyline class="line ${color}${dashed ? ' dashed' : ''}" points="${places.join(' ')}"/>`;
  const dots = places
    .map((at) => at.split(','))
    .map(([x, y]) => `<circle class="on-${color}" cx="${x}" cy="${y}" r="3"/>`);
  return dashed ? [path] : [path, ...dots];
}

function legend(series) {
  if (series.length < 2) return [];
  return series.map(({ name }, at) =>
    label({ x: WIDTH - PLOT.right, y: 22 + 15 * at, text: name, anchor: 'end', color: COLORS[at] }),
  );
}
