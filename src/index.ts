export type { Options } from './create-detector.js';
export type { RuleInfo } from './detect/detector.js';
export { UserError } from './errors.js';
export { createDetector, type ArticleDetector, type ArticleInput } from './library.js';
export type { FindingJson, VerdictJson } from './report/schema.js';
