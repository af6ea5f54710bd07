import { SCALE } from './domain.ts';
import { isHidden } from '../../core/small-groups.ts';

/** Degrees told together, with how many gave one of them. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** What is told of a question with degrees; absent parts would show single people. */
export interface Degrees {
  /** With one decimal place. */
  readonly mean?: number;
  /** Empty where they are not told. */
  readonly bands: readonly Band[];
}

/** From the finest on; the first whose bands are all many enough is shown. */
const DIVISIONS: readonly (readonly (readonly [from: number, to: number])[])[] = [
  SCALE.map((degree) => [degree, degree] as const),
  [
    [1, 2],
    [3, 3],
    [4, 5],
  ],
  [
    [1, 3],
    [4, 5],
  ],
];

type Counts = readonly number[];

const sumOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

const weightOf = (counts: Counts): number =>
  counts.reduce((sum, count, index) => sum + count * SCALE[index]!, 0);

const toTenths = (counts: Counts): number => Math.round((weightOf(counts) * 10) / sumOf(counts));

const bandsOf = (counts: Counts): readonly Band[] => {
  for (const division of DIVISIONS) {
    const bands = division.map(([from, to]) => ({ from, to, count: sumOf(counts.slice(from - 1, to)) }));
    if (bands.every(({ count }) => !isHidden(count))) return bands;
  }
  return [];
};

/** The whole scale as one band, where none is told. */
const WHOLE: readonly Band[] = [{ from: 1, to: 5, count: 0 }];

/** One person of a band thought to have given another degree of the same band: what is shown of bands stays. */
const shiftsIn = (bands: readonly Band[]): readonly (readonly [from: number, to: number])[] =>
  bands.flatMap(({ from, to }) => {
    const degrees = SCALE.filter((degree) => degree >= from && degree <= to);
    return degrees.flatMap((one) =>
      degrees.filter((other) => other !== one).map((other) => [one, other] as const),
    );
  });

const shifted = (counts: Counts, moves: readonly (readonly [number, number])[]): Counts => {
  const next = [...counts];
  for (const [from, to] of moves) {
    next[from - 1]! -= 1;
    next[to - 1]! += 1;
  }
  return next;
};

/**
 * Whether the mean leaves open how many gave each degree that only a few gave: for each there is another distribution
 * that would be shown in the same way.
 */
const leavesOpen = (counts: Counts, bands: readonly Band[]): boolean => {
  const shifts = shiftsIn(bands.length === 0 ? WHOLE : bands);
  const others = shifts
    .flatMap((one) => [[one], ...shifts.map((other) => [one, other])])
    .map((moves) => shifted(counts, moves))
    .filter((other) => other.every((count) => count >= 0) && toTenths(other) === toTenths(counts));
  return counts.every((count, index) => !isHidden(count) || others.some((other) => other[index] !== count));
};

/** What may be told of degrees that people gave. */
export const degreesOf = (given: readonly number[]): Degrees => {
  const counts = SCALE.map((degree) => given.filter((one) => one === degree).length);
  if (given.length === 0 || isHidden(given.length)) return { bands: [] };
  const bands = bandsOf(counts);
  return leavesOpen(counts, bands) ? { mean: toTenths(counts) / 10, bands } : { bands };
};
