/** Words that count as <number> besides digits. */
export const NUMBER_WORDS: readonly string[] = `zero one two three four five six seven eight nine ten eleven twelve thirteen
  fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
  hundreds thousand thousands million millions billion billions trillion dozen dozens`.split(/\s+/);
