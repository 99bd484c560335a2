/** Where verdicts are kept if no folder is named. */
export const CACHE_FOLDER = '.lakeby/cache';
