// npm run alterations -- <pairs.jsonl.gz> [--split test] [--all] [--size 2000] [--show polarity]: alters negations, numbers,
// names, offices and modal verbs in human sentences and says how many of the alterations are found beside the machine version of
// the same sentence, and what is found where nothing was altered. Development half unless told otherwise.
import { parseArgs } from 'node:util';
import { KINDS } from './alterations/kinds.js';
import { COVERED, drawPairs } from './alterations/sample.js';
import { judgeCases, judgeUntouched, share } from './alterations/tally.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    split: { type: 'string', default: 'dev' },
    size: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '7' },
    all: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});
const [file] = positionals;

const text = ({ count, all, value, low, high }) =>
  `${String(count).padStart(5)} of ${String(all).padEnd(5)} ${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
const line = (name, figure) => console.log(`${name.padEnd(34)}${text(figure)}`);

function printRecall(cases) {
  for (const kind of Object.keys(KINDS)) {
    const drawn = cases.filter((one) => one.kind === kind);
    line(`  ${kind}`, share(drawn.filter(({ hit }) => hit).length, drawn.length));
  }
}

/** Recall, and precision among the altered and the untouched together and among the altered alone. */
function printKind(kind, cases, untouched) {
  const drawn = cases.filter((one) => KINDS[one.kind].class === kind);
  const given = (pairs) => pairs.flatMap(({ departures }) => departures).filter((one) => one.kind === kind);
  const right = given(cases).filter((one) => one.right).length;
  if (drawn.length > 0) {
    line(`${kind}: recall`, share(drawn.filter(({ hit }) => hit).length, drawn.length));
    line(`${kind}: precision`, share(right, given(cases).length + given(untouched).length));
    line(`${kind}: precision, altered only`, share(right, given(cases).length));
  }
  const quiet = untouched.filter(({ departures }) => !departures.some((one) => one.kind === kind)).length;
  line(`${kind}: untouched left alone`, share(quiet, untouched.length));
}

function show(kind, pairs) {
  for (const { human, mt, departures, kind: altered, hit } of pairs) {
    const missed = altered && !hit && KINDS[altered].class === kind;
    const wrong = departures.filter((one) => one.kind === kind && !one.right);
    if (!missed && wrong.length === 0) continue;
    console.log(`${missed ? 'MISSED' : altered ? 'WRONG' : 'UNTOUCHED'} ${altered ?? ''}\n  ${human}\n  ${mt}`);
    for (const one of wrong) console.log(`  -> ${one.words} | ${one.otherWords}`);
  }
}

if (!file) {
  console.error('alterations: no pairs given. Usage: npm run alterations -- <pairs.jsonl.gz> [--split test]');
  process.exitCode = 2;
} else {
  const { split, all } = values;
  const drawn = await drawPairs(file, { split, all, size: Number(values.size), seed: Number(values.seed) });
  const [cases, untouched] = [judgeCases(drawn.cases), judgeUntouched(drawn.untouched)];
  if (values.show) show(values.show, [...cases, ...untouched]);
  console.log(
    all
      ? `split ${split}: pairs whether or not the two versions say the same`
      : `split ${split}: pairs of which, before anything is altered, ${COVERED * 100} % of the words of weight are linked; for the altered also
half of those beside the spot, and the same negations, numbers or words stand on both sides`,
  );
  console.log(`${cases.length} altered, ${untouched.length} untouched; share found, 95 % interval`);
  printRecall(cases);
  const kinds = new Set([...cases, ...untouched].flatMap(({ departures }) => departures.map(({ kind }) => kind)));
  for (const kind of kinds) printKind(kind, cases, untouched);
}
