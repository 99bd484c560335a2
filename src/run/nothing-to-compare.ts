/** What a run of comparing had to do with. */
export interface Lack {
  readonly articles: number;
  /** Articles in another language. */
  readonly foreign: number;
  /** Different texts among the others; 2 stands for more. */
  readonly texts: number;
  /** Stories that more than one article tells. */
  readonly stories: number;
}

/** Says why nothing was compared, in a sentence; nothing where something was. */
export function nothingToCompare(lack: Lack): string[] {
  const reason = REASONS.find(({ holds }) => holds(lack));
  return reason === undefined ? [] : [`Nothing to compare: ${reason.text(lack)}`];
}

interface Reason {
  readonly holds: (lack: Lack) => boolean;
  readonly text: (lack: Lack) => string;
}

/** The first that holds is said. */
const REASONS: readonly Reason[] = [
  { holds: ({ articles }) => articles === 0, text: () => 'no article was read.' },
  {
    holds: ({ articles, foreign }) => foreign === articles,
    text: ({ articles }) =>
      articles === 1 ? 'the only article is in another language.' : `all ${articles} articles are in other languages.`,
  },
  {
    holds: ({ articles, foreign }) => articles - foreign === 1,
    text: ({ foreign }) =>
      foreign === 0
        ? 'there is one article alone. Name others that report the same event.'
        : 'there is one article in English; those in other languages are not compared.',
  },
  {
    holds: ({ texts }) => texts < 2,
    text: () => 'all articles have the same text, which is one voice however often it is repeated.',
  },
  { holds: ({ stories }) => stories === 0, text: () => 'no two articles report the same event.' },
];
