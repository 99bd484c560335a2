// The measurements, in the order in which they are made and stand on the page.
import { count } from './count.js';
import { files } from './files.js';
import { jobs } from './jobs.js';
import { length } from './length.js';
import { memory } from './memory.js';
import { peers } from './peers.js';
import { rules } from './rules.js';
import { startUp } from './start-up.js';
import { stories } from './stories.js';
import { throughput } from './throughput.js';

/** By name: `measure` gives figures, kept as JSON; `show` makes text and drawings of them. Stories are measured by bench/stories.js. */
export const SECTIONS = {
  throughput,
  length,
  rules,
  count,
  jobs,
  'start-up': startUp,
  files,
  memory,
  peers,
  stories,
};
