/**
 * The folder of the package, which stands one above this file in src, in dist and where the build bundles it: the only place
 * that knows where files of ours are.
 */
export const ROOT = new URL('../', import.meta.url);

/** What the build wrote. */
export const DIST = new URL('dist/', ROOT);
