/** Chance that comes back with the same seed. */
export interface Chance {
  /** At least 0, less than 1. */
  roll(): number;
  below(limit: number): number;
  happens(share: number): boolean;
}

/** A small generator (mulberry32): the same numbers on every machine. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    below: (limit) => Math.floor(roll() * limit),
    happens: (share) => roll() < share,
  };
};
