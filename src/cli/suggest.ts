const CLOSE = 0.4;

/** `Did you mean "x"?` for a word that is almost one of the known ones, else what there is to choose from or nothing. */
export async function didYouMean(word: string, known: readonly string[]): Promise<string | undefined> {
  if (known.length === 0) return undefined;
  const { default: similarity } = await import('string-similarity');
  const { bestMatch } = similarity.findBestMatch(word, [...known]);
  if (bestMatch.rating >= CLOSE) return `Did you mean "${bestMatch.target}"?`;
  return known.length <= 20 ? `Choose one of ${known.join(', ')}.` : undefined;
}
