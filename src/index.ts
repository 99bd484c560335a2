export type { CheckInput } from './check.js';
export { createDetector, type LakebyDetector, type Options } from './create-detector.js';
export type { RuleInfo } from './detect/detector.js';
export { UserError } from './errors.js';
export type * from './model.js';
