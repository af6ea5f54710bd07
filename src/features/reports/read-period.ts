import { pastPeriods, type Period } from '../../core/asked-period.ts';
import { monthOf } from '../../core/calendar-words.ts';
import type { Day } from '../../core/clock.ts';
import { day, daysInMonth, partsOf } from '../../core/day.ts';
import { type Result, ok, refuse } from '../../core/result.ts';
import { fold } from '../../core/text.ts';
import { months, relativePeriod } from './relative-period.ts';

export const wholeYear = (year: number): Period => months(year, 1, 12);

/** `i`, `2`, `drugie`, `iv`: which part of a year; 0 for none. */
const ordinalOf = (word: string): number => {
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(word) + 1;
  if (roman > 0) return roman;
  const named = ['pierwsz', 'drug', 'trzeci', 'czwart'].findIndex((stem) => word.startsWith(stem)) + 1;
  return named > 0 ? named : /^[1-4]\.?$/u.test(word) ? Number.parseInt(word, 10) : 0;
};

/** „Ostatnie 3 miesiące”, „ten miesiąc 2025”: never the whole year for what was not understood. */
const UNNAMED = /\b(?:miesi\p{L}*|tydzie\p{L}*|tygod\p{L}*)/u;

/** `q1`, `q1-q3` as the quarters they are. */
const withQuarters = (folded: string): string =>
  folded.replace(/\bq([1-4])(?:\s*[-–—]\s*q?([1-4]))?\b/gu, (_all, first: string, last?: string) =>
    last === undefined ? `${first} kwartal` : `${first}-${last} kwartal`,
  );

const PART = /\b(?:(?<half>polrocz\p{L}*|polow\p{L}*)|kwarta\p{L}*|kw\b\.?)/u;
const LAST_YEAR = /\b(?:zeszl|ubiegl|poprzedn)\p{L}* rok\p{L}*/u;
const YEAR = /\b20\d\d\b/gu;
const EMPTY_WORDS = /^(?:r\.?|rok\p{L}*|za|w)$/u;

/** `I i II`, `1-3`, `drugi`: the first part and the last; undefined where other words stand among them. */
const ordinalsOf = (words: readonly string[]): readonly [number, number] | undefined => {
  const [first = '', ...others] = words;
  const joined = others.length > 1 && ['i', 'oraz', 'do'].includes(others[0]!) ? others.slice(1) : others;
  const [last = first] = joined;
  const [from, to] = [ordinalOf(first), ordinalOf(last)];
  return joined.length < 2 && from > 0 && from <= to ? [from, to] : undefined;
};

/**
 * `I półrocze 2026`, `2026 drugi kwartał`, `kwartał I–III`: parts of one year. Whoever wrote of a part never gets the
 * whole year for it: a part that was not understood is none.
 */
const partOfYear = (folded: string, today: Day): Period | 'unread' | undefined => {
  const part = PART.exec(folded);
  if (!part) return undefined;
  const years = folded.match(YEAR) ?? [];
  const isLast = LAST_YEAR.test(folded);
  if (years.length + Number(isLast) > 1) return 'unread';
  const words = folded
    .replace(PART, ' ')
    .replace(LAST_YEAR, ' ')
    .replace(YEAR, ' ')
    .split(/[\s\-–—]+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.test(word));
  const ordinals = ordinalsOf(words);
  const size = part.groups?.['half'] === undefined ? 3 : 6;
  if (!ordinals || ordinals[1] * size > 12) return 'unread';
  const year = years[0] === undefined ? partsOf(today).year - Number(isLast) : Number(years[0]);
  return months(year, (ordinals[0] - 1) * size + 1, (ordinals[1] - ordinals[0] + 1) * size);
};

/** `2007-2015`, `2013–2014`: the first year and the last. */
const years = (text: string): readonly Period[] => {
  const found = /\b(20\d\d)\s*[-–—]\s*(20\d\d)\b/u.exec(text);
  return found ? [wholeYear(Number(found[1])), wholeYear(Number(found[2]))] : [];
};

const DAYS = /\b(\d{1,2})\.(\d{1,2})\.?\s*(?:[-–—]|do)\s*(\d{1,2})\.(\d{1,2})\.(20\d\d)\b/gu;
const IN_MONTH = /(?<![\d.])(\d{1,2})\s*[-–—]\s*(\d{1,2}\.(\d{1,2}\.20\d\d))\b/gu;
const MONTHS = /(\p{L}+)\s*(?:[-–—]|\bdo\b)\s*((?:\d{1,2}\s+)?\p{L}+)\s+(20\d\d)\b/gu;

/** The year of a beginning that was named without one: a month after the last one is of the year before. */
const firstYear = (from: number, to: number, year: string): number => Number(year) - Number(from > to);

/** `1-15.06.2025`, `1.01-30.06.2025`, `styczeń – marzec 2025`: the year that is said once is of both. */
const withYears = (text: string): string =>
  text
    .replace(IN_MONTH, '$1.$3 $2')
    .replace(
      DAYS,
      (_all, day: string, month: string, lastDay: string, lastMonth: string, year: string) =>
        `${day}.${month}.${firstYear(Number(month), Number(lastMonth), year)} ${lastDay}.${lastMonth}.${year}`,
    )
    .replace(MONTHS, (all: string, from: string, to: string, year: string) => {
      const [first, last] = [monthOf(fold(from)), monthOf(fold(to.replace(/^\d+\s+/u, '')))];
      return first === undefined ? all : `${from} ${firstYear(first, last ?? first, year)} ${to} ${year}`;
    });

/** What the reader of dates knows: no dashes between two days or months, and `06.2026` for `2026-06`. */
const apart = (text: string): string =>
  withYears(text)
    .replace(/(\d\.\d{4}|\d{4}-\d\d-\d\d|\p{L})\s*[-–—]\s*(?=[\d\p{L}])/gu, '$1 ')
    .replace(/\b(20\d\d)-(0[1-9]|1[0-2])\b(?!-)/gu, '$2.$1');

/** Why a typed period is none: nothing was understood, or it ends before it begins (then it is given turned round). */
export type PeriodRefusal = 'unread' | { readonly turned: Period };

const beginsMonth = ({ from }: Period): boolean => partsOf(from).day === 1;

/** „Do stycznia” ends with the month; turned round it begins with it. A day that ends no month stays. */
const startOfMonth = (of: Day): Day => {
  const { year, month, day: dayOfMonth } = partsOf(of);
  return dayOfMonth === daysInMonth(year, month) ? day(year, month, 1)! : of;
};

/** „Do 30.06.2026” alone is from the beginning of that year. */
const untilOnly = (folded: string, periods: readonly Period[]): readonly Period[] => {
  const [only, ...others] = periods;
  const isUntil = only !== undefined && others.length === 0 && /^\s*do\b/u.test(folded);
  return isUntil ? [wholeYear(partsOf(only.to).year), only] : periods;
};

/** A period as it is typed: a year, a half, a quarter, a month, a day, from one to another. */
export const readPeriod = (typed: string, today: Day): Result<Period, PeriodRefusal> => {
  const folded = withQuarters(fold(typed));
  const relative = relativePeriod(folded, today);
  if (relative) return ok(relative);
  if (UNNAMED.test(folded)) return refuse('unread');
  const part = partOfYear(folded, today);
  if (part === 'unread') return refuse('unread');
  if (part) return ok(part);
  const periods = [...years(typed), ...untilOnly(folded, pastPeriods(apart(typed), today))];
  const [first] = periods;
  const last = years(typed)[1] ?? periods.at(-1);
  if (!first || !last) return refuse('unread');
  return first.from <= last.to
    ? ok({ from: first.from, to: last.to })
    : refuse({ turned: { from: beginsMonth(first) ? startOfMonth(last.from) : last.from, to: first.to } });
};
