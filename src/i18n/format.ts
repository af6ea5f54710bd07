import { type Day, type Instant, toEpoch } from '../core/clock.ts';
import { daysInMonth, partsOf } from '../core/day.ts';
import type { Locale } from '../core/locale.ts';
import { warsawDay, warsawTime } from '../core/warsaw.ts';

const dayFormat = {
  pl: new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const;

const monthFormat = {
  pl: new Intl.DateTimeFormat('pl-PL', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
} as const;

const weekdayFormat = {
  pl: new Intl.DateTimeFormat('pl-PL', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
} as const;

const pluralRules = { pl: new Intl.PluralRules('pl'), en: new Intl.PluralRules('en') } as const;

/** Thousands apart from five digits on, as Polish writes them. */
const counts = {
  pl: new Intl.NumberFormat('pl-PL', { useGrouping: 'min2' }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: 'min2' }),
} as const;

/** A day in words: `22 listopada 2026 r.` */
export const formatDay = (day: Day, locale: Locale): string => {
  const text = dayFormat[locale].format(midnightOf(day));
  return locale === 'pl' ? `${text} r.` : text;
};

/** A day with its weekday: `wtorek, 15 grudnia 2026 r.` */
export const formatDate = (day: Day, locale: Locale): string =>
  `${weekdayFormat[locale].format(midnightOf(day))}, ${formatDay(day, locale)}`;

/** A month in words: `grudzień 2026 r.` */
export const formatMonth = (day: Day, locale: Locale): string => {
  const text = monthFormat[locale].format(midnightOf(day));
  return locale === 'pl' ? `${text} r.` : text;
};

/** `9:00`: hours of meetings and deadlines are written without a leading zero. */
export const formatTime = (time: string): string => time.replace(/^0/, '');

/** A moment on Warsaw's clocks: `czwartek, 10 grudnia 2026 r., godz. 11:00` */
export const formatMoment = (at: Instant, locale: Locale): string => {
  const time = formatTime(warsawTime(at));
  return `${formatDate(warsawDay(at), locale)}, ${locale === 'pl' ? `godz. ${time}` : time}`;
};

/** The day's midnight in UTC, for formats that are set to UTC. */
const midnightOf = (day: Day): number => toEpoch(`${day}T00:00:00.000Z` as Instant);

/** From–to as people say it: a year, a month, a day, or both ends. */
export const formatPeriod = (from: Day, to: Day, locale: Locale): string => {
  if (from === to) return formatDay(from, locale);
  const start = partsOf(from);
  const end = partsOf(to);
  const wholeMonths = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (wholeMonths && start.year === end.year) {
    if (start.month === end.month) return formatMonth(from, locale);
    if (start.month === 1 && end.month === 12)
      return locale === 'pl' ? `${start.year} r.` : String(start.year);
  }
  return `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
};

const sizes = {
  pl: new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
} as const;

/** How large a file of so many bytes is, as people know it: `312 kB`, `1,4 MB`; never nothing. */
export const formatSize = (bytes: number, locale: Locale): string => {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1000 ? `${String(kilobytes)} kB` : `${sizes[locale].format(kilobytes / 1024)} MB`;
};

/** The number, and the form of a word that goes with it, by the language's own rules. */
export const plural = (
  locale: Locale,
  count: number,
  forms: Readonly<{ one: string; few?: string; many?: string; other: string }>,
): string => {
  const rule = pluralRules[locale].select(count);
  const form = rule === 'one' || rule === 'few' || rule === 'many' ? forms[rule] : undefined;
  return `${counts[locale].format(count)} ${form ?? forms.other}`;
};
