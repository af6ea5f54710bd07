/** The edge of a word: a gram at the beginning or end of a word differs from the same letters inside. */
const EDGE = '_';

/** All different runs of 3 and 4 letters within a word and its edges. */
export const gramsOf = (word: string): readonly string[] => {
  const edged = EDGE + word + EDGE;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= edged.length; at += 1) {
    grams.add(edged.slice(at, at + 3));
    if (at + 4 <= edged.length) grams.add(edged.slice(at, at + 4));
  }
  return [...grams];
};
