import { isAbsolute, join, relative } from 'node:path';
import { CACHE_FOLDER } from '../cache/defaults.js';
import type { LoadedConfig } from '../config/load.js';
import type { Config } from '../config/schema.js';
import type { Settings } from './io.js';

/** What lakeby.yaml says, as the options of the command line that say the same; paths as seen from `cwd`. */
export function settingsOf({ file, folder, values, lineOf }: LoadedConfig, cwd: string): Partial<Settings> {
  const { limits = {}, rules = {}, prior, cache } = values;
  const here = (path: string): string => (path === '-' || isAbsolute(path) ? path : join(relative(cwd, folder), path));
  return definedOnly({
    inputs: values.inputs?.map(here),
    url: values.urls,
    field: fieldPairs(values.fields),
    as: values.as,
    whole: values.whole,
    compare: values.compare,
    maxBytes: asText(limits.maxBytes),
    maxLine: asText(limits.maxLine),
    maxFile: asText(limits.maxFile),
    maxRatio: asText(limits.maxRatio),
    prior: asText(prior),
    rules: rules.folders?.map(here),
    off: rules.off,
    severities: rules.severity,
    suppress: values.suppress?.map((what, at) => ({ ...what, at: { file, line: lineOf('suppress', at) } })),
    failOn: values.failOn,
    maxGarbledShare: asText(values.maxGarbledShare),
    perSource: values.perSource,
    baseline: located(values.baseline, here),
    history: located(values.history, here),
    cache: cache && here(cache === true ? CACHE_FOLDER : cache),
    formats: values.formats?.map((format) => reportAt(format, here)),
    hints: values.hints,
  });
}

type Locate = (path: string) => string;

function located(path: string | undefined, here: Locate): string | undefined {
  return path === undefined ? undefined : here(path);
}

/** `html=report.html` with its path as seen from elsewhere. */
function reportAt(format: string, here: Locate): string {
  const [, name = format, file] = /^([^=]*)=(.+)$/.exec(format) ?? [];
  return file === undefined ? format : `${name}=${here(file)}`;
}

function fieldPairs(fields: Config['fields']): string[] | undefined {
  return fields && Object.entries(fields).map(([part, name]) => `${part}=${name}`);
}

function asText(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Without the keys that were not given, so that they do not hide what stands below them. */
function definedOnly(values: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
