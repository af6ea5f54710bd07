import { type Instant, toEpoch } from '../../core/clock.ts';
import type { Slot } from './booking.ts';

/** Those nearest to a moment, at most so many, the soonest first; of two as near the earlier one. */
export const nearest = (slots: readonly Slot[], to: Instant, most: number): readonly Slot[] => {
  const away = ({ startsAt }: Slot): number => Math.abs(toEpoch(startsAt) - toEpoch(to));
  return slots
    .toSorted((one, other) => away(one) - away(other))
    .slice(0, most)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
};
