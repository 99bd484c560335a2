import type { GARBLE_CATEGORIES } from '../../model.js';

/** A rule as mining proposes it, for a person to review. */
export interface Draft {
  readonly id: string;
  readonly category: (typeof GARBLE_CATEGORIES)[number];
  readonly match: string;
  readonly near: readonly string[];
  readonly means: readonly string[];
  readonly from: readonly string[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly evidence: Evidence | StoryEvidence;
}

/** What a draft was counted from: numbers only, never a sentence. */
export interface Evidence {
  /** Sources that machines put so and people do not. */
  readonly machine: number;
  /** Sources that people put so. */
  readonly people: number;
  /** How much oftener, per word, machines write it. */
  readonly lift: number;
  readonly languages: Readonly<Record<string, number>>;
}

/** What a draft from stories was counted from. */
interface StoryEvidence {
  /** Stories in which one article has it where several others have what is meant. */
  readonly stories: number;
}

/** Marks that mean something in a pattern, and tokens that no pattern can name. */
const UNWRITABLE = /[|()<>^~?_"]|^\.+$/;
const CLASS = /^<(name|number|noun|verb|adj)>$/;

/** Whether these tokens can be written as a pattern, and hold a word at all. */
export function isWritable(tokens: readonly string[]): boolean {
  return (
    tokens.every((token) => CLASS.test(token) || !UNWRITABLE.test(token)) &&
    tokens.some((token) => !CLASS.test(token) && /\p{L}/u.test(token))
  );
}

/** Languages that show most of it, most frequent first: those with a fifth of the leader's sources. */
export function mainLanguages(languages: Evidence['languages']): string[] {
  const sorted = Object.entries(languages).sort((one, other) => other[1] - one[1]);
  const most = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([language, count]) => /^[a-z]{2,3}$/.test(language) && count * 5 >= most)
    .slice(0, 4)
    .map(([language]) => language);
}

/** Makes names for drafts: words joined by hyphens, numbered where they would stand twice. */
export function namer(taken: Iterable<string>): (words: readonly string[]) => string {
  const used = new Set(taken);
  return (words) => {
    const base =
      words
        .join('-')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'marks';
    let id = base;
    for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}

/** Words that stand for a class of the rule language in an example; each column is one try. */
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  '<name>': ['Marta', 'Oslo', 'Lind'],
  '<number>': ['seven', '12', '40'],
  '<noun>': ['harbour', 'teacher', 'plans'],
  '<verb>': ['visit', 'sold', 'opens'],
  '<adj>': ['small', 'quiet', 'heavy'],
};
/** Tokens as they would stand in a sentence, in as many ways as classes of the rule language are filled. */
export function writtenForms(tokens: readonly string[]): string[] {
  const fillings = tokens.some((token) => token in FILLERS) ? [0, 1, 2] : [0];
  return fillings.map((filling) => written(tokens.map((token) => FILLERS[token]?.[filling] ?? token)));
}

/** Words as they would stand in a sentence. */
export function written(words: readonly string[]): string {
  return words.join(' ').replace(/ (?=[,.;:!]|'s\b)/g, '');
}

/** Sentences around a phrase, written for the purpose: what they say does not matter, and nothing in them is from the data. */
const FRAMES: readonly ((phrase: string, near: string) => string)[] = [
  (phrase, near) => `The note on the door spoke of${near}${phrase} and of little else.`,
  (phrase, near) => `Anna read out${near}${phrase} before she closed the file.`,
];

/** Sentences that hold the phrase, marked, beside a word of its field. */
export function badExamples(phrase: string, near: readonly string[]): string[] {
  const marked = /^[,.;:!']/.test(phrase) ? `((${phrase}))` : ` ((${phrase}))`;
  return FRAMES.map((frame, at) => frame(marked, near.length > 0 ? ` ${near[at % near.length]}, of` : ''));
}

/** Sentences that hold what was meant in its place, or the same words in another order; of a sense, the word without its field. */
export function goodExamples(phrase: string, near: readonly string[], means: readonly string[]): string[] {
  const [meant = phrase.split(' ').reverse().join(' ')] = means;
  const harmless = FRAMES.map((frame) => frame(` ${meant.replace(/^[,.;:!']+ ?/, '')}`, ''));
  return near.length === 0 ? harmless : [FRAMES[0](` ${phrase}`, ''), ...harmless.slice(1)];
}
