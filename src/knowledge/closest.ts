/** The known word that the written one most likely stands for: at most two letters differ; else undefined. */
export const closest = (written: string, known: Iterable<string>): string | undefined => {
  let best: string | undefined;
  let least = 3;
  for (const word of known) {
    const distance = lettersApart(written.toLowerCase(), word.toLowerCase());
    if (distance < least && distance < word.length / 2) [best, least] = [word, distance];
  }
  return best;
};

const lettersApart = (left: string, right: string): number => {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[right.length]!;
};
