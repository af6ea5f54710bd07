import type { Day } from './clock.ts';
import { partsOf } from './day.ts';

/** The weekday of a day, counted from Sunday: 0 is Sunday, 6 Saturday. Sakamoto's method, no time zone involved. */
export const weekday = (of: Day): number => {
  const { year, month, day } = partsOf(of);
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shifts[month - 1]! + day) % 7;
};
