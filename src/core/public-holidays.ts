import type { Day } from './clock.ts';
import { day, dayAfter, partsOf } from './day.ts';

/** Month and day of the month; the third is the first year of those that became free of work after 1990. */
const FIXED: readonly (readonly [month: number, day: number, since?: number])[] = [
  [1, 1],
  [1, 6, 2011],
  [5, 1],
  [5, 3],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 24, 2025],
  [12, 25],
  [12, 26],
];

/** Days after Easter Sunday: itself, Easter Monday, Pentecost, Corpus Christi. */
const AFTER_EASTER = [0, 1, 49, 60] as const;

/** Easter Sunday (pl. *Wielkanoc*) of a year, by the Gregorian computus of Meeus, Jones and Butcher. */
export const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1)!;
};

const later = (from: Day, days: number): Day => {
  let result = from;
  for (let passed = 0; passed < days; passed += 1) result = dayAfter(result);
  return result;
};

const known = new Map<number, ReadonlySet<Day>>();

const holidaysOf = (year: number): ReadonlySet<Day> => {
  const remembered = known.get(year);
  if (remembered) return remembered;
  const fixed = FIXED.filter(([, , since = 0]) => year >= since).map(([month, dayOfMonth]) =>
    day(year, month, dayOfMonth),
  );
  const easter = easterOf(year);
  const days = new Set([...fixed, ...AFTER_EASTER.map((days) => later(easter, days))] as Day[]);
  known.set(year, days);
  return days;
};

/**
 * Whether a day is free of work in Poland by the act of 18 January 1951 on days free of work, as amended
 * (pl. *dzień ustawowo wolny od pracy*); 24 December is one since 2025. Right for the years after 1990; Saturdays,
 * other Sundays and days off granted for a single occasion are not told here.
 */
export const isPublicHoliday = (of: Day): boolean => holidaysOf(partsOf(of).year).has(of);
