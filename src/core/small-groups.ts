/** The smallest group of people of whom anything is told (pl. *najmniejsza grupa*). */
export const SMALLEST_GROUP = 5;

/** Whether a group of that size is nobody, or many enough that nobody in it is seen. */
export const isHidden = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

/** Whether it may be told that so many of a group are something: those who are not are told by it, too. */
export const mayTell = (count: number, of: number): boolean => !isHidden(count) && !isHidden(of - count);

/** A count as it may be told: in place of one that would show single people, only on which side it is. */
export type Told = number | 'few' | 'almost-all';

export const told = (count: number, of: number): Told => {
  if (isHidden(of - count)) return isHidden(count) ? 'few' : 'almost-all';
  return isHidden(count) ? 'few' : count;
};

/** Some of the people, told together where they would be too few. */
export interface Group<Key> {
  readonly keys: readonly Key[];
  readonly size: number;
}

/**
 * Groups that are too small are put together, with the smallest of the others where that is not enough; so whatever is
 * taken from whatever, nobody stands alone. The joined group comes last.
 */
export const joinSmall = <Key>(counts: readonly (readonly [Key, number])[]): readonly Group<Key>[] => {
  const present = counts.filter(([, size]) => size > 0);
  const kept = present.filter(([, size]) => !isHidden(size)).toSorted(([, one], [, other]) => one - other);
  const joined = present.filter(([, size]) => isHidden(size));
  const sizeOf = (some: typeof present): number => some.reduce((sum, [, size]) => sum + size, 0);
  while (isHidden(sizeOf(joined)) && kept.length > 0) joined.push(kept.shift()!);
  const alone = present.filter((one) => kept.includes(one)).map(([key, size]) => ({ keys: [key], size }));
  if (joined.length === 0) return alone;
  return [...alone, { keys: joined.map(([key]) => key), size: sizeOf(joined) }];
};

/** How many of a group are something. */
export interface Cell {
  readonly count: number;
  readonly of: number;
}

const together = (cells: readonly Cell[]): Cell => ({
  count: cells.reduce((sum, { count }) => sum + count, 0),
  of: cells.reduce((sum, { of }) => sum + of, 0),
});

/**
 * Which cells of a row may stand beside the row's total. One that may not takes others with it, until all those that are
 * left out are many enough together: they can always be reckoned from the total.
 */
export const tellable = (cells: readonly Cell[]): readonly boolean[] => {
  const all = cells.map((cell, index) => ({ ...cell, index }));
  const hidden = all.filter(({ count, of }) => !mayTell(count, of));
  const rest = all.filter(({ count, of }) => mayTell(count, of)).toSorted((one, other) => one.of - other.of);
  const isEnough = (): boolean => {
    const { count, of } = together(hidden);
    return mayTell(count, of);
  };
  while (hidden.length > 0 && rest.length > 0 && !isEnough()) hidden.push(rest.shift()!);
  const left = new Set(hidden.map(({ index }) => index));
  return cells.map((_, index) => !left.has(index));
};
