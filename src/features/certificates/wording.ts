import type { Day } from '../../core/clock.ts';
import { partsOf } from '../../core/day.ts';
import type { Locale } from '../../core/locale.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { CertificateFacts } from './domain.ts';

/** Days that are named one by one; more are told by the first and the last. */
const MOST_NAMED = 6;

const isSameMonth = (one: Day, other: Day): boolean => one.slice(0, 7) === other.slice(0, 7);

/** `15, 16 i 22 grudnia 2026 r.`, or from when to when and on how many days. */
export const daysText = (days: readonly Day[], { certificateSheet }: Texts, locale: Locale): string => {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const { paper } = certificateSheet;
  if (days.length > MOST_NAMED)
    return paper.manyDays(formatDay(first, locale), formatDay(last, locale), days.length);
  // Of days in one month only the last one is written in full.
  return paper.days(
    days.map((day, index) => {
      const next = days[index + 1];
      return next !== undefined && isSameMonth(day, next) ? String(partsOf(day).day) : formatDay(day, locale);
    }),
  );
};

const numbers = {
  pl: new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
} as const;

/** Minutes as hours of the project: `7,3` */
export const hoursOf = (minutes: number, hourMinutes: number, locale: Locale): string =>
  numbers[locale].format(minutes / hourMinutes);

/** How long it was, and for how long the person was there, where that is less. */
export const hoursText = (
  { minutes, attendedMinutes, hourMinutes }: CertificateFacts,
  { certificateSheet: { paper } }: Texts,
  locale: Locale,
): string => {
  const all = paper.hours(hoursOf(minutes, hourMinutes, locale), hourMinutes === 45);
  return attendedMinutes < minutes ? paper.attended(all, hoursOf(attendedMinutes, hourMinutes, locale)) : all;
};
