export { createDetector, type CheckInput, type LakebyDetector, type Options } from './check.js';
export type { RuleInfo } from './detect/detector.js';
export { UserError } from './errors.js';
export type * from './model.js';
