import type { Day } from '../../../core/clock.ts';
import type { Slot } from '../booking.ts';

/** The beginnings of one day: those that are shown at once, and the others. */
export interface DayOfSlots {
  readonly day: Day;
  readonly shown: readonly Slot[];
  readonly others: readonly Slot[];
}

/** The most beginnings on a screen, and of one day: nobody chooses among forty quarters of an hour. */
const MOST_SHOWN = 8;
const MOST_OF_DAY = 3;

/** So many of them, from the first to the last at even steps: a morning is offered beside an afternoon. */
const evenly = <T>(all: readonly T[], count: number): readonly T[] =>
  all.length <= count
    ? all
    : Array.from(
        { length: count },
        (_, index) => all[Math.round((index * (all.length - 1)) / Math.max(1, count - 1))]!,
      );

/** Beginnings at full and half hours; the others only where a day has no such. */
const roundFirst = (slots: readonly Slot[]): readonly Slot[] => {
  const round = slots.filter(({ time }) => time.endsWith(':00') || time.endsWith(':30'));
  return round.length > 0 ? round : slots;
};

const byDay = (slots: readonly Slot[]): ReadonlyMap<Day, readonly Slot[]> => {
  const days = new Map<Day, Slot[]>();
  for (const slot of slots) {
    const sameDay = days.get(slot.day);
    if (sameDay) sameDay.push(slot);
    else days.set(slot.day, [slot]);
  }
  return days;
};

/** Beginnings by day, a few of each, until the screen is full. */
export const spread = (slots: readonly Slot[]): readonly DayOfSlots[] => {
  const days: DayOfSlots[] = [];
  let left = MOST_SHOWN;
  for (const [day, all] of byDay(slots)) {
    if (left <= 0) break;
    const round = roundFirst(all);
    const shown = evenly(round, Math.min(MOST_OF_DAY, left));
    days.push({ day, shown, others: round.filter((slot) => !shown.includes(slot)) });
    left -= shown.length;
  }
  return days;
};
