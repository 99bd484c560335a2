import { LIMITS } from './limits.js';
import type { ReadOptions } from './reader.js';
import { FIELDS } from './record.js';

/** How inputs are read where nothing else is said. */
export const READING: ReadOptions = { ...LIMITS, fields: FIELDS, whole: false };
