/** Words as small numbers while text is mined; 0 stands for the border of a sentence. */
export interface Vocabulary {
  id(word: string): number;
  word(id: number): string;
}

/** The border of a sentence: no phrase goes over it. */
export const BORDER = 0;

/** A vocabulary that gives numbers as words come. */
export function createVocabulary(): Vocabulary {
  const words = [''];
  const ids = new Map([[words[BORDER], BORDER]]);
  return {
    word: (id) => words[id] ?? '',
    id(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}
