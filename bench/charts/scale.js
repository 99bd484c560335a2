// Values to places between 0 and 1, and where to put marks.
/** A scale over the values: from 0, or logarithmic; `ticks` are round values that lie in it. */
export function scaleOf(values, { log = false } = {}) {
  return log ? logScale(values) : linearScale(values);
}

function linearScale(values) {
  const step = roundStep(Math.max(...values) / 5);
  const top = step * Math.ceil(Math.max(...values) / step);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step);
  return { at: (value) => value / top, ticks };
}

/** From the power of ten below the least value to the one above the greatest. */
function logScale(values) {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values)) - 1e-9), low + 1);
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  return { at: (value) => (Math.log10(value) - low) / (high - low), ticks };
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundStep(step) {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * [1, 2, 5, 10].find((times) => times * power >= step * 0.999);
}
