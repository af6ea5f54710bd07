import { monthOf } from './calendar-words.ts';
import type { Day } from './clock.ts';
import { day as dayOf, dayAfter, daysLater, partsOf } from './day.ts';
import { readPolishDay } from './polish-day.ts';
import { fold } from './text.ts';
import { weekday } from './weekday.ts';

const WEEKDAYS: readonly RegExp[] = [
  /^niedziel[aeio]?$/,
  /^(poniedzialek|poniedzialku|pon|pn)$/,
  /^(wtorek|wtorku|wt)$/,
  /^(sroda|srode|srody|sr)$/,
  /^(czwartek|czwartku|czw|cz)$/,
  /^(piatek|piatku|pt)$/,
  /^(sobota|sobote|soboty|sob)$/,
];

/** The next such weekday, tomorrow at the earliest. */
const nextWeekday = (wanted: number, today: Day): Day => {
  let at = dayAfter(today);
  while (weekday(at) !== wanted) at = dayAfter(at);
  return at;
};

/** A day of a month without its year is the next one there is. */
const nextDate = (date: number, month: number, today: Day): Day | undefined => {
  const { year } = partsOf(today);
  const thisYear = dayOf(year, month, date);
  return thisYear && thisYear >= today ? thisYear : dayOf(year + 1, month, date);
};

/** A day at the beginning of some words, and how many of them name it. */
export interface DayTaken {
  readonly day: Day;
  readonly took: number;
}

/** The day that these folded words begin with: `jutro`, `piatek`, `15.12`, `15 grudnia`. */
export const comingDayAt = (words: readonly string[], today: Day): DayTaken | undefined => {
  const [word = '', next = '', third = ''] = words;
  const one = (day: Day | undefined, took = 1): DayTaken | undefined => day && { day, took };
  if (/^(dzis|dzisiaj|teraz)$/.test(word)) return one(today);
  if (word === 'jutro') return one(dayAfter(today));
  if (word === 'pojutrze') return one(daysLater(today, 2));
  // Understood, so that the answer is that it is over, and not that there is no such topic.
  if (word === 'wczoraj') return one(daysLater(today, -1));
  if (word === 'przedwczoraj') return one(daysLater(today, -2));
  if (/^(przyszl|nastepn)\w*$/.test(word) && /^tyg/.test(next)) return one(nextWeekday(1, today), 2);
  if (/^przyszl\w*$/.test(word)) {
    const index = WEEKDAYS.findIndex((pattern) => pattern.test(next));
    return index < 0 ? undefined : one(nextWeekday(index, today), 2);
  }
  const index = WEEKDAYS.findIndex((pattern) => pattern.test(word));
  if (index >= 0) return one(nextWeekday(index, today));
  const whole = readPolishDay(word);
  if (whole) return one(whole);
  const short = /^(\d{1,2})[./](\d{1,2})$/.exec(word);
  if (short) return one(nextDate(Number(short[1]), Number(short[2]), today));
  const month = /^\d{1,2}$/.test(word) ? monthOf(next) : undefined;
  if (month === undefined) return undefined;
  const year = /^20\d\d$/.test(third) ? Number(third) : undefined;
  return year === undefined
    ? one(nextDate(Number(word), month, today), 2)
    : one(dayOf(year, month, Number(word)), 3);
};

/** Words before a day that change nothing about it. */
const BEFORE = /^(w|we|na|do|od|dnia|dn\.?)$/;

/** A day to come as people type it: `jutro`, `w piątek`, `1.12`, `1 grudnia`, `1.12.2026`. Undefined: not understood. */
export const readComingDay = (text: string, today: Day): Day | undefined => {
  const whole = readPolishDay(text);
  if (whole) return whole;
  const words = fold(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !BEFORE.test(word) && !/^r\.?$/.test(word));
  const read = comingDayAt(words, today);
  return read?.took === words.length ? read.day : undefined;
};

const DATE_SHAPES = [/^\d{1,2}[.\-/ ]\d{1,2}([.\-/ ]\d{4})?( ?r\.?)?$/u, /^\d{4}-\d{2}-\d{2}$/u];

/** Written as a day, but none: `31.02`, `30 lutego`; so that people are told that there is no such day. */
export const isNoSuchDay = (text: string, today: Day): boolean => {
  if (readComingDay(text, today)) return false;
  const written = fold(text).trim();
  const [, word = ''] = /^\d{1,2}\.? (\p{L}+)\.?( \d{4})?( ?r\.?)?$/u.exec(written) ?? [];
  return DATE_SHAPES.some((shape) => shape.test(written)) || monthOf(word) !== undefined;
};
