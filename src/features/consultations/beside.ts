import { type Instant, shift } from '../../core/clock.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Slot } from './booking.ts';
import { busyFrom } from './busy.ts';
import { cellAfter, cellFrom, dayGrid } from './day-grid.ts';
import { type Diary, SHARE_DAYS } from './diary.ts';
import type { Adviser, Consultation } from './domain.ts';
import { closedOn, joined, openingsOn } from './openings.ts';
import { minutesOn } from './slots.ts';
import type { Working } from './working.ts';

/** Why somebody cannot advise at a time: leave, other consultations, outside of their hours, more than they do in a day. */
export type Hindrance = 'away' | 'taken' | 'no-hours' | 'too-long';

export interface Hindered {
  readonly adviser: Adviser;
  readonly why: Hindrance;
}

/** A time for which somebody is needed. */
type Needed = Pick<Slot, 'startsAt' | 'endsAt' | 'blockFrom' | 'blockTo' | 'day'> & {
  readonly minutes: number;
};

const DAY = 24 * 3_600_000;

/** Later than anything that can be planned. */
const FAR = 1000 * DAY;

/** What stands in an adviser's way at that time; nobody but they themselves may decide to advise outside of their hours. */
export const hindranceOf = (
  { adviser, hours, exceptions, blocks }: Diary,
  { startsAt, endsAt, blockFrom, blockTo, day, minutes }: Needed,
  { inHours }: { readonly inHours: boolean },
): Hindrance | undefined => {
  const grid = dayGrid(day);
  const [from, to] = [cellFrom(startsAt), cellAfter(endsAt)];
  if (closedOn(exceptions, grid).some((closed) => closed.from < to && from < closed.to)) return 'away';
  const receiving = joined(openingsOn(hours, exceptions, grid), () => true);
  if (inHours && !receiving.some((opening) => opening.from <= from && to <= opening.to)) return 'no-hours';
  const busyAround = busyFrom(blocks);
  if (busyAround(cellFrom(blockFrom), cellAfter(blockTo)).length > 0) return 'taken';
  const ofDay = minutesOn(grid, busyAround(grid.begins, grid.ends));
  return ofDay + minutes > adviser.dailyMinutes ? 'too-long' : undefined;
};

/** Diaries of those advisers, in whatever order; of those who do not take bookings now none. */
export const diariesOf = (
  { store }: Pick<Working, 'store'>,
  advisers: readonly PersonId[],
  now: Instant,
  without?: string,
): Promise<readonly Diary[]> =>
  store.diaries({
    advisers,
    from: shift(now, -DAY),
    to: shift(now, FAR),
    bookedSince: shift(now, -SHARE_DAYS * DAY),
    ...(without === undefined ? {} : { without }),
  });

/** Whether the adviser of a consultation is on leave at its time. */
export const isAwayAt = async (
  working: Pick<Working, 'store'>,
  consultation: Consultation,
  now: Instant,
): Promise<boolean> => {
  const [diary] = await diariesOf(working, [consultation.adviser], now, consultation.id);
  const needed = { ...consultation, minutes: 0 };
  return diary !== undefined && hindranceOf(diary, needed, { inHours: false }) === 'away';
};

/** Whether everybody who advises beside the first adviser can do it then, within their hours. */
export const areFreeBeside = (diaries: readonly Diary[], slot: Slot, minutes: number): boolean =>
  diaries.every((diary) => hindranceOf(diary, { ...slot, minutes }, { inHours: true }) === undefined);
