import type { Instant } from '../../core/clock.ts';
import type { Adviser, Block, Exception, Hours } from './domain.ts';

/** Everything that decides when an adviser is free (pl. *terminarz*). */
export interface Diary {
  readonly adviser: Adviser;
  readonly hours: readonly Hours[];
  readonly exceptions: readonly Exception[];
  /** Live ones, of all days that are looked at; when something is moved, without what it takes now. */
  readonly blocks: readonly Block[];
  /** Minutes of the consultations that were booked in the last {@link SHARE_DAYS} days. */
  readonly bookedMinutes: number;
  readonly lastBookedAt?: Instant;
}

/** As if the adviser could be booked until the last minute. */
export const withoutNotice = (diary: Diary): Diary => ({
  ...diary,
  adviser: { ...diary.adviser, noticeHours: 0 },
});

/** How far back the fair share among advisers looks, in days. */
export const SHARE_DAYS = 28;

/** Whose turn it is: the fewest minutes booked, then the longest without a booking, then by id. */
export const byFairShare = (one: Diary, other: Diary): number =>
  one.bookedMinutes - other.bookedMinutes ||
  compare(one.lastBookedAt ?? '', other.lastBookedAt ?? '') ||
  compare(one.adviser.person, other.adviser.person);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
