import { day, partsOf } from '../../../core/day.ts';
import { monthOf } from '../../../core/calendar-words.ts';
import type { Day } from '../../../core/clock.ts';
import { fold } from '../../../core/text.ts';

/** A part of a typed timetable, in the order in which it was typed. */
export type Piece =
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly text: string }
  | { readonly kind: 'hours'; readonly from: string; readonly to: string; readonly text: string }
  | { readonly kind: 'weekly'; readonly every: number; readonly text: string }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly text: string }
  | { readonly kind: 'times'; readonly count: number; readonly text: string }
  | { readonly kind: 'since'; readonly text: string }
  | { readonly kind: 'next'; readonly text: string }
  /** `isNoDay`: a day that no calendar has, as 31.02. */
  | { readonly kind: 'unread'; readonly text: string; readonly isNoDay?: true };

/** Beginnings of the names of weekdays, folded, from Sunday. */
const WEEKDAYS = [
  /^(nd|niedz)/u,
  /^(pn|pon)/u,
  /^wt/u,
  /^(sr|srod)/u,
  /^(czw|cz)$|^czwart/u,
  /^(pt|piat)/u,
  /^(sb|sob)/u,
];

const HOURS =
  /^(?:w )?(?:godz(?:\.|inach)? ?)?(?:od )?(\d{1,2})(?:[:.](\d{2}))? ?(?:-|–|—|do) ?(\d{1,2})(?:[:.](\d{2}))?(?![.\d])/u;
const DAYS =
  /^(?:(\d{1,2}) ?[-–—] ?)?(\d{1,2})(?:[./](\d{1,2})(?:[./](\d{4}))?\.?|-(\d{1,2})-(\d{4})|\.? (\p{L}{3,})(?: (\d{4}))?)(?: ?r\.?(?!\p{L}))?(?![\d:]|-\d)/u;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/u;
const WEEKLY = /^co (?:(\d) )?(?:tydzien|tygodnie|tygodni|dwa tygodnie)/u;
const TIMES = /^(?:[x×] ?(\d{1,2})|(\d{1,2}) ?(?:x|razy|spotkan\p{L}*|zajec))(?!\p{L})/u;
const NOISE = /^(?:i|oraz|w|we|dnia|dni|godz|godzin|godzinach|r|od godziny)(?!\p{L})\.?/u;

const clock = (hour: string, minute = '00'): string | undefined =>
  Number(hour) <= 23 && Number(minute) <= 59 ? `${hour.padStart(2, '0')}:${minute}` : undefined;

/** A day without its year is the next such day. */
const inYear = (dayOfMonth: number, month: number, year: number | undefined, after: Day): Day | undefined => {
  if (year !== undefined) return day(year, month, dayOfMonth);
  const { year: now } = partsOf(after);
  const found = day(now, month, dayOfMonth) ?? day(now + 1, month, dayOfMonth);
  return found !== undefined && found < after ? (day(now + 1, month, dayOfMonth) ?? found) : found;
};

const daysAt = (rest: string, after: Day): Piece | undefined => {
  const iso = ISO.exec(rest);
  if (iso) {
    const only = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return only
      ? { kind: 'days', days: [only], text: iso[0] }
      : { kind: 'unread', text: iso[0], isNoDay: true };
  }
  const found = DAYS.exec(rest);
  if (!found) return undefined;
  const numeric = found[3] ?? found[5];
  const month = numeric === undefined ? monthOf(found[7] ?? '') : Number(numeric);
  const year = found[4] ?? found[6] ?? found[8];
  if (month === undefined) return undefined;
  const last = Number(found[2]);
  const first = found[1] === undefined ? last : Number(found[1]);
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    inYear(first + index, month, year === undefined ? undefined : Number(year), after),
  ).filter((one) => one !== undefined);
  return days.length === last - first + 1 && days.length > 0
    ? { kind: 'days', days, text: found[0].trim() }
    : { kind: 'unread', text: found[0].trim(), ...(first <= last ? { isNoDay: true } : {}) };
};

const hoursAt = (rest: string): Piece | undefined => {
  const found = HOURS.exec(rest);
  if (!found) return undefined;
  const from = clock(found[1]!, found[2]);
  const to = clock(found[3]!, found[4]);
  return from && to
    ? { kind: 'hours', from, to, text: found[0].trim() }
    : { kind: 'unread', text: found[0].trim() };
};

const wordAt = (rest: string): Piece => {
  const [word = rest.charAt(0)] = /^[\p{L}\d.:/–—-]+/u.exec(rest) ?? [];
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(word.replace(/\.$/u, '')));
  return weekday < 0 ? { kind: 'unread', text: word } : { kind: 'weekday', weekday, text: word };
};

const pieceAt = (rest: string, after: Day): Piece => {
  const weekly = WEEKLY.exec(rest);
  if (weekly) {
    const every = weekly[1] ? Number(weekly[1]) : weekly[0].includes('dwa') ? 2 : 1;
    return { kind: 'weekly', every: Math.max(1, every), text: weekly[0] };
  }
  const times = TIMES.exec(rest);
  if (times) return { kind: 'times', count: Number(times[1] ?? times[2]), text: times[0] };
  const days = daysAt(rest, after);
  if (days && days.kind === 'days') return days;
  return hoursAt(rest) ?? days ?? wordAt(rest);
};

/** Whether a day was typed that no calendar has: 31.11, 29 lutego 2027. */
export const hasNoSuchDay = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.kind === 'unread' && piece.isNoDay === true);

/** Takes a typed timetable apart; days without a year come after `today` or after the day before them. */
export const timetablePieces = (typed: string, today: Day): readonly Piece[] => {
  const pieces: Piece[] = [];
  let after = today;
  let rest = fold(typed).replace(/[ \t\u00a0]+/gu, ' ');
  while ((rest = rest.replace(/^[\s,()]+/u, '')) !== '') {
    if (/^[;\n]/u.test(rest) || rest.startsWith(';')) {
      pieces.push({ kind: 'next', text: ';' });
      rest = rest.slice(1);
      continue;
    }
    if (/^od(?! ?\d{1,2}(?::| ?do| ?-))/u.test(rest) && !HOURS.test(rest)) {
      pieces.push({ kind: 'since', text: 'od' });
      rest = rest.slice(2);
      continue;
    }
    const noise = HOURS.test(rest) ? null : NOISE.exec(rest);
    if (noise) {
      rest = rest.slice(noise[0].length);
      continue;
    }
    const piece = pieceAt(rest, after);
    if (piece.kind === 'days') after = piece.days.at(-1)!;
    pieces.push(piece);
    rest = rest.slice(Math.max(1, piece.text.length));
  }
  return pieces;
};
