import type { ReadWords } from '../../../chat/command.ts';
import { monthOf } from '../../../core/calendar-words.ts';
import type { Day } from '../../../core/clock.ts';
import { day as dayOf, dayAfter, daysLater, partsOf } from '../../../core/day.ts';
import { readPolishDay } from '../../../core/polish-day.ts';
import { fold } from '../../../core/text.ts';
import { weekday } from '../../../core/weekday.ts';
import type { Mode } from '../domain.ts';

/** How a way is typed as an option. */
export const MODE_NAMES: Readonly<Record<Mode, string>> = {
  'in-person': 'osobiscie',
  phone: 'telefon',
  online: 'online',
  'at-unit': 'jednostka',
};

/** How people name the ways, folded. */
const MODE_WORDS: readonly (readonly [RegExp, Mode])[] = [
  [/^(telefon\w*|tel|zadzwon\w*|rozmow\w*)$/, 'phone'],
  [/^(online|on-line|zdaln\w*|internet\w*|teams|zoom|wideo\w*)$/, 'online'],
  [/^(osobisc\w*|osobist\w*|stacjonarn\w*|spotkan\w*|rops)$/, 'in-person'],
  [/^(siedzib\w*|dojazd\w*|wizyt\w*|przyjazd\w*|u-nas)$/, 'at-unit'],
];

const WEEKDAYS: readonly RegExp[] = [
  /^niedziel[aeio]?$/,
  /^(poniedzialek|poniedzialku|pon|pn)$/,
  /^(wtorek|wtorku|wt)$/,
  /^(sroda|srode|srody|sr)$/,
  /^(czwartek|czwartku|czw|cz)$/,
  /^(piatek|piatku|pt)$/,
  /^(sobota|sobote|soboty|sob)$/,
];

/** Words that only hold a request together. */
const FILLERS =
  /^(w|we|na|z|ze|do|od|o|dla|i|u|nas|po|przez|jednostki|jednostce|temat|sprawie|najlepiej|prosze)$/;

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

interface Taken {
  readonly day: Day;
  readonly took: number;
}

const readDayAt = (words: readonly string[], today: Day): Taken | undefined => {
  const [word = '', next = '', third = ''] = words;
  const one = (day: Day | undefined, took = 1): Taken | undefined => day && { day, took };
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

/** A day as somebody writes it, alone: `jutro`, `poniedziałek`, `15.12`, `15 grudnia`. Undefined: not understood. */
export const readDay = (text: string, today: Day): Day | undefined => {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.test(word));
  const read = readDayAt(words, today);
  return read?.took === words.length ? read.day : undefined;
};

/**
 * Reads `zamówienia publiczne telefon jutro`: the way and the day are taken out, the rest is the topic. Which words a
 * topic has is known only to the database, so nothing is unread here.
 */
export const readLine = (line: string, today: Day): ReadWords => {
  const typed = line.split(/[\s,;]+/).filter((word) => word !== '');
  const folded = typed.map((word) => fold(word).replace(/[.?!:„”"]+$/, ''));
  const topic: string[] = [];
  let mode: Mode | undefined;
  let from: Day | undefined;
  for (let at = 0; at < folded.length;) {
    const rest = folded.slice(at);
    const day = from ? undefined : readDayAt(rest, today);
    const way = mode ? undefined : MODE_WORDS.find(([pattern]) => pattern.test(rest[0]!))?.[1];
    if (day) from = day.day;
    else if (way) mode = way;
    else if (!FILLERS.test(folded[at]!)) topic.push(typed[at]!);
    at += day?.took ?? 1;
  }
  return {
    options: {
      ...(topic.length > 0 ? { temat: topic.join(' ') } : {}),
      ...(mode ? { forma: MODE_NAMES[mode] } : {}),
      ...(from ? { dzien: from } : {}),
    },
    unread: [],
  };
};
