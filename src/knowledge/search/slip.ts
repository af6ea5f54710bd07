/**
 * Whether two words differ by at most `limit` slips: a letter too many, too few, wrong, or two neighbours swapped.
 * Returns the number of slips, or undefined when there are more. Work grows with the product of the lengths, which
 * the analysis caps.
 */
export const slipsBetween = (one: string, other: string, limit: number): number | undefined => {
  if (Math.abs(one.length - other.length) > limit) return undefined;
  const width = other.length + 1;
  let beforeLast = new Uint8Array(width);
  let last = Uint8Array.from({ length: width }, (_, column) => column);
  let current = new Uint8Array(width);
  for (let row = 1; row <= one.length; row += 1) {
    current[0] = row;
    let best = row;
    for (let column = 1; column < width; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, beforeLast[column - 2]! + 1);
      current[column] = slips;
      if (slips < best) best = slips;
    }
    if (best > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const slips = last[other.length]!;
  return slips <= limit ? slips : undefined;
};
