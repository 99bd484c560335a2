// The charts of an evaluation page, drawn with uPlot. Colours come from base.css, so that light, dark and paper agree.
(() => {
  /**
   * @typedef {{ threshold: number, falseAlarms: number, recall: number }} Point
   * @typedef {{ low: number, high: number, documents: number, score: number | null, garbled: number | null }} Bin
   * @typedef {{ kind: string, documents: number, bins: number[] }} Histogram
   * @typedef {{ label: string, write: (value: number) => string, scale: object, axis: { values: object, filter?: object } }} Axis
   * @typedef {{ data: (number | null)[][], x: Axis, y: Axis, series: object[], height: number }} Chart
   */

  /** @type {{ roc: Point[], calibration: Bin[], histograms: Histogram[] }} */
  const { roc, calibration, histograms } = JSON.parse(document.getElementById('chart-data')?.textContent ?? '{}');

  const HEIGHT = 320;
  const SMALL = 170;
  const QUARTERS = [0, 0.25, 0.5, 0.75, 1];
  /** @type {Record<string, string>} */
  const COLORS = { human: '--human', garbled: '--garbled' };
  const percent = (/** @type {number} */ value) => `${Number((value * 100).toPrecision(3))} %`;
  const decimal = (/** @type {number} */ value) => value.toFixed(3);

  /** How each chart is made, by the id of its place. @type {Record<string, () => Chart>} */
  const CHARTS = {
    roc: () => rocChart(0, linear('false alarms', percent)),
    'roc-log': () => rocChart(least(roc.map(({ falseAlarms }) => falseAlarms)), undefined),
    reliability: reliabilityChart,
    'reliability-counts': countChart,
    ...Object.fromEntries(histograms.map((histogram, at) => [`histogram-${at}`, () => histogramChart(histogram)])),
  };

  /** The ROC curve from a smallest share of false alarms on; below it, on a logarithmic axis, there is no place. @param {number} from @param {Axis | undefined} x @returns {Chart} */
  function rocChart(from, x) {
    const shares = roc.map(({ falseAlarms }) => Math.max(falseAlarms, from));
    const recall = (
      /** @type {uPlot} */ _,
      /** @type {number} */ value,
      /** @type {number} */ __,
      /** @type {number} */ at,
    ) => (value === null || at === null ? '' : `${percent(value)} from score ${decimal(roc[at].threshold)} on`);
    return {
      data: [shares, roc.map((point) => point.recall), shares],
      x: x ?? logarithmic('false alarms', from),
      y: linear('recall', percent),
      series: [line('recall', '--garbled', { value: recall }), line('chance', '--faint', { dash: [4, 4] })],
      height: HEIGHT,
    };
  }

  /** @returns {Chart} */
  function reliabilityChart() {
    const bins = calibration.filter(({ score }) => score !== null);
    const scores = [0, ...bins.map(({ score }) => score), 1];
    return {
      data: [scores, [null, ...bins.map(({ garbled }) => garbled), null], scores],
      x: linear('score', decimal),
      y: linear('share garbled', decimal),
      series: [
        line('garbled', '--garbled', { points: { show: true, size: 8, fill: color('--garbled') } }),
        line('perfect', '--faint', { dash: [4, 4] }),
      ],
      height: HEIGHT,
    };
  }

  /** @returns {Chart} */
  function countChart() {
    const counts = calibration.map(({ documents }) => documents || null);
    return {
      data: [calibration.map(({ low }) => low), counts],
      x: linear('score from', decimal),
      y: logarithmic('documents', 0.5, Math.max(1, ...calibration.map(({ documents }) => documents)) * 2, String),
      series: [bars('documents', '--human')],
      height: HEIGHT,
    };
  }

  /** Shares of documents, all kinds on one scale. @param {Histogram} histogram @returns {Chart} */
  function histogramChart({ kind, documents, bins }) {
    const from = least(histograms.flatMap((each) => each.bins.map((number) => number / Math.max(1, each.documents))));
    return {
      data: [bins.map((_, at) => at / bins.length), bins.map((number) => (number === 0 ? null : number / documents))],
      x: linear('score from', decimal),
      y: logarithmic('documents', from / 2, 1, percent),
      series: [bars('documents', COLORS[kind] ?? '--faint', percent)],
      height: SMALL,
    };
  }

  /** The least value above 0. @param {number[]} values */
  function least(values) {
    return Math.min(1, ...values.filter((value) => value > 0));
  }

  /** An axis from 0 to 1. @param {string} label @param {(value: number) => string} write */
  function linear(label, write) {
    const short = (/** @type {number} */ value) => write(value).replace(/\.?0+$/, '');
    return {
      label,
      write,
      scale: { time: false, range: [0, 1] },
      axis: {
        splits: () => QUARTERS,
        values: (/** @type {uPlot} */ _, /** @type {number[]} */ at) => at.map(write === percent ? percent : short),
      },
    };
  }

  /** @param {string} label @param {number} from @param {number} to @param {(value: number) => string} write */
  function logarithmic(label, from, to = 1, write = percent) {
    const values = (/** @type {uPlot} */ _, /** @type {(number | null)[]} */ at) =>
      at.map((value) => (value === null ? null : write(value)));
    return { label, write, scale: { time: false, distr: 3, range: [from, to] }, axis: { values, filter: powers } };
  }

  /** Only the powers of ten, on a logarithmic axis. @param {uPlot} _ @param {number[]} at */
  function powers(_, at) {
    return at.map((value) => (Number.isInteger(Number(Math.log10(value).toFixed(9))) ? value : null));
  }

  /** @param {string} label @param {string} name @param {object} more */
  function line(label, name, more = {}) {
    return { label, stroke: color(name), width: 2, points: { show: false }, value: valueOf(percent), ...more };
  }

  /** @param {string} label @param {string} name @param {(value: number) => string} write */
  function bars(label, name, write = String) {
    const paths = uPlot.paths.bars?.({ size: [1, Infinity], align: 1, gap: 1 });
    return {
      label,
      fill: color(name),
      stroke: color(name),
      width: 0,
      paths,
      points: { show: false },
      value: valueOf(write),
    };
  }

  /** @param {(value: number) => string} write */
  function valueOf(write) {
    return (/** @type {uPlot} */ _, /** @type {number | null} */ value) => (value === null ? '' : write(value));
  }

  /** A colour of base.css. @param {string} name */
  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  /** @type {Map<string, uPlot>} */
  const drawn = new Map();

  /** Draws all charts anew, in the colours and widths of now. */
  function draw() {
    for (const [id, make] of Object.entries(CHARTS)) {
      const place = document.getElementById(id);
      if (place === null) continue;
      drawn.get(id)?.destroy();
      drawn.set(id, plot(make(), place));
    }
  }

  /** @param {Chart} chart @param {HTMLElement} place */
  function plot({ data, x, y, series, height }, place) {
    const options = {
      width: place.clientWidth,
      height,
      cursor: { drag: { x: false, y: false } },
      scales: { x: x.scale, y: y.scale },
      axes: [x, y].map(({ label, axis }) => ({
        ...axis,
        ...look(axis.filter),
        size: axis === x.axis ? 36 : 56,
        label,
      })),
      legend: { show: height > SMALL },
      series: [{ label: x.label, value: valueOf(x.write) }, ...series],
    };
    return new uPlot(/** @type {any} */ (options), /** @type {any} */ (data), place);
  }

  /** @param {object | undefined} filter */
  function look(filter) {
    const font = '12px system-ui, sans-serif';
    const lines = { stroke: color('--grid'), width: 1, ...(filter && { filter }) };
    return { stroke: color('--ink'), font, labelFont: font, labelSize: 18, grid: lines, ticks: lines };
  }

  /** Paper is light, and narrower than most screens. @param {boolean} printing */
  function onPaper(printing) {
    document.documentElement.toggleAttribute('data-print', printing);
    draw();
  }

  let width = document.documentElement.clientWidth;
  function resized() {
    if (width === document.documentElement.clientWidth) return;
    width = document.documentElement.clientWidth;
    draw();
  }

  draw();
  window.addEventListener('resize', () => requestAnimationFrame(resized));
  window.addEventListener('beforeprint', () => onPaper(true));
  window.addEventListener('afterprint', () => onPaper(false));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
