import { LIMITS, sizeText } from '../read/limits.js';
import { FIELDS } from '../read/record.js';
import { PRIOR } from '../score/model.js';
import type { Settings } from './io.js';

/** A key of lakeby.yaml, the setting it becomes, and what holds where nobody says anything. */
export interface ConfigKey {
  readonly key: string;
  readonly setting: keyof Settings;
  readonly fallback: unknown;
}

/** All keys, in the order they are shown. */
export const CONFIG_KEYS: readonly ConfigKey[] = [
  { key: 'inputs', setting: 'inputs', fallback: [] },
  { key: 'urls', setting: 'url', fallback: [] },
  { key: 'fields', setting: 'field', fallback: Object.entries(FIELDS).map(([part, name]) => `${part}=${name}`) },
  { key: 'as', setting: 'as', fallback: null },
  { key: 'whole', setting: 'whole', fallback: false },
  { key: 'compare', setting: 'compare', fallback: false },
  { key: 'limits.maxBytes', setting: 'maxBytes', fallback: sizeText(LIMITS.maxBytes) },
  { key: 'limits.maxLine', setting: 'maxLine', fallback: sizeText(LIMITS.maxLine) },
  { key: 'limits.maxFile', setting: 'maxFile', fallback: sizeText(LIMITS.maxFile) },
  { key: 'limits.maxRatio', setting: 'maxRatio', fallback: LIMITS.maxRatio },
  { key: 'prior', setting: 'prior', fallback: PRIOR },
  { key: 'rules.folders', setting: 'rules', fallback: [] },
  { key: 'rules.off', setting: 'off', fallback: [] },
  { key: 'rules.severity', setting: 'severities', fallback: {} },
  { key: 'suppress', setting: 'suppress', fallback: [] },
  { key: 'failOn', setting: 'failOn', fallback: 'garbled' },
  { key: 'maxGarbledShare', setting: 'maxGarbledShare', fallback: null },
  { key: 'perSource', setting: 'perSource', fallback: null },
  { key: 'baseline', setting: 'baseline', fallback: null },
  { key: 'history', setting: 'history', fallback: null },
  { key: 'cache', setting: 'cache', fallback: false },
  { key: 'formats', setting: 'formats', fallback: ['terminal'] },
  { key: 'hints', setting: 'hints', fallback: false },
];
