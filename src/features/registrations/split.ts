import type { PersonId } from '../../core/ids.ts';
import type { Split } from './group-sign-up.ts';

/** Who of a group gets a seat and who waits, both in the order of the names. */
export interface Shares {
  readonly seated: readonly PersonId[];
  readonly waiting: readonly PersonId[];
}

/** How many seats a group could get now: none where others wait, for nobody overtakes them. */
export const seatsForGroup = (size: number, free: number, waiting: number): number =>
  waiting > 0 ? 0 : Math.min(size, free);

/** Divides a group as was confirmed; undefined where the split asks for more seats than there are names or seats. */
export const divide = (people: readonly PersonId[], split: Split, seatsNow: number): Shares | undefined => {
  const seats = split.kind === 'all-or-nothing' ? people.length : split.seats;
  if (seats > seatsNow || seats < 0) return undefined;
  return { seated: people.slice(0, seats), waiting: people.slice(seats) };
};
