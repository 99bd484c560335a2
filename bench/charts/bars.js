// Amounts beside each other: a bar each, its value written behind it.
import { frame, label, short } from './frame.js';
import { scaleOf } from './scale.js';

const WIDTH = 640;
const LEFT = 190;
const RIGHT = 80;
const ROW = 22;
const TOP = 56;

/** A bar is {name, value, strong}: strong ones are in the first colour. On a logarithmic scale all begin at the power of ten below. */
export function barChart({ title, unit, log = false, bars }) {
  const scale = scaleOf(
    bars.map(({ value }) => value),
    { log },
  );
  const long = (value) => Math.max(scale.at(value), 0.002) * (WIDTH - LEFT - RIGHT);
  const height = TOP + bars.length * ROW + 12;
  return frame({ title, width: WIDTH, height }, [
    label({ x: 12, y: 42, text: unit, anchor: 'start' }),
    ...scale.ticks.map(
      (tick) => `<path class="grid" d="M${(LEFT + long(tick)).toFixed(1)} ${TOP - 4}V${height - 12}"/>`,
    ),
    ...bars.flatMap(({ name, value, strong }, at) => {
      const y = TOP + at * ROW;
      return [
        label({ x: LEFT - 8, y: y + 13, text: name, anchor: 'end', weight: strong ? 'bold' : 'normal' }),
        `<rect class="on-${strong ? 'first' : 'third'}" x="${LEFT}" y="${y + 2}" width="${long(value).toFixed(1)}" height="${ROW - 7}"/>`,
        label({ x: LEFT + long(value) + 6, y: y + 13, text: short(value), anchor: 'start' }),
      ];
    }),
  ]);
}
