/**
 * Patterns as they run: rows of numbers in one array (src/rules/pool.ts) that is used as it stands on disk, so that nothing
 * is parsed or compiled when a text first meets a rule. A row names another by where that begins; 0 is none. The constants
 * are columns of a row, or what its first column, the kind, may hold.
 */
export type Code = Int32Array;

/** A pattern: its rule, the most tokens a match has, whether <noun>, <verb> or <adj> are asked for, and its first node. */
export const RULE = 0;
export const LONGEST = 1;
export const TAGGED = 2;
export const START = 3;

/** Kinds of node. The end of a pattern is a row of its own. */
export const ACCEPT = 0;
/** FIXED, id of one word in any case, next. */
export const FIXED = 1;
/** TOKEN, test, next. */
export const TOKEN = 2;
/** The token that was captured, again: SAME, capture, next. */
export const SAME = 3;
/** CAPTURE, test, next, capture. */
export const CAPTURE = 4;
/** An entry of a list: PHRASE, trie, next, capture or NO_CAPTURE. */
export const PHRASE = 5;
/** EITHER, number of options, options. */
export const EITHER = 6;
/** Columns of a node. */
export const OPERAND = 1;
export const NEXT = 2;
export const CAPTURED = 3;
export const OPTIONS = 2;
export const NO_CAPTURE = -1;

/** Kinds of test. Any token passes. */
export const ANY = 0;
/** WORDS, number of words, their ids in ascending order, the shapes of each. */
export const WORDS = 1;
/** FLAG, bits one of which the token has among its flags. */
export const FLAG = 2;
/** TAG, place in TAGS. */
export const TAG = 3;
/** NOT, test. */
export const NOT = 4;
/** The same where the test asks for tags: as long as there are none, it passes. */
export const NOT_TAG = 5;
/** SOME, number of tests, tests. */
export const SOME = 6;
export const TAGS = ['noun', 'verb', 'adj'] as const;

/** A node of a trie: whether an entry ends, the number of children, their ids in ascending order, shapes of each, each child. */
export const END = 0;
/** Columns of all rows with ids. */
export const SIZE = 1;
export const IDS = 2;

/** Shapes, ways a word is written: their number, then for each the number of its capitals and, of each, its place and code unit. */
export const ANY_CASE = 0;
