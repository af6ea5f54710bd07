import type { Day } from '../../../core/clock.ts';
import { readPolishDay } from '../../../core/polish-day.ts';
import { fold, tidy } from '../../../core/text.ts';
import { CELL_MINUTES, type Hours, MODES } from '../domain.ts';
import { weeklyWord } from './weekly-words.ts';

/** Weekly hours as they were typed. */
export type TypedHours = Omit<Hours, 'id'>;

/** What is wrong with a line of hours. */
export type WeeklyFault =
  /** Words that mean nothing here. */
  | { readonly kind: 'unread'; readonly line: string; readonly words: readonly string[] }
  | { readonly kind: 'no-days' | 'no-hours' | 'no-modes'; readonly line: string }
  /** No times of the day, an end before its beginning, or not full quarters. */
  | { readonly kind: 'no-time' | 'reversed' | 'no-quarter'; readonly line: string; readonly hours: string }
  | {
      readonly kind: 'overlap';
      readonly weekday: number;
      readonly one: TypedHours;
      readonly other: TypedHours;
    };

const PLACE = /(?:^|[\s,(])(?:miejsce|adres|place)\s*:\s*(.+)$/iu;
const DATE = String.raw`(\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}-\d{2}-\d{2})(?: ?r\.?)?`;
const SINCE = new RegExp(String.raw`(?:^|\s|,)(?:od|from) (?:dnia )?${DATE}`, 'iu');
const UNTIL = new RegExp(String.raw`(?:^|\s|,)(?:do|until) (?:dnia )?${DATE}`, 'iu');
const HOURS = /(?:\bod )?(\d{1,2})(?:[:.](\d{2}))? ?(?:-|–|—| do ) ?(\d{1,2})(?:[:.](\d{2}))?/giu;

const clock = (hour: string, minute = '00'): string | undefined =>
  Number(hour) <= 23 && Number(minute) <= 59 ? `${hour.padStart(2, '0')}:${minute}` : undefined;

interface Spans {
  readonly spans: readonly { readonly from: string; readonly to: string }[];
  readonly faults: readonly WeeklyFault[];
}

const readSpans = (text: string, line: string): Spans => {
  const found = [...text.matchAll(HOURS)].map((match) => {
    const hours = match[0].trim();
    const from = clock(match[1]!, match[2]);
    const to = clock(match[3]!, match[4]);
    if (!from || !to) return { fault: { kind: 'no-time', line, hours } as const };
    if (to <= from) return { fault: { kind: 'reversed', line, hours } as const };
    const isQuarter = [from, to].every((time) => Number(time.slice(3)) % CELL_MINUTES === 0);
    return isQuarter ? { span: { from, to } } : { fault: { kind: 'no-quarter', line, hours } as const };
  });
  return {
    spans: found.flatMap(({ span }) => (span ? [span] : [])),
    faults: found.length === 0 ? [{ kind: 'no-hours', line }] : found.flatMap(({ fault }) => fault ?? []),
  };
};

/** Takes a matched part out of a line. */
const taken = (text: string, pattern: RegExp): readonly [found: string | undefined, rest: string] => {
  const match = pattern.exec(text);
  return match ? [match[1], text.replace(match[0], ' ')] : [undefined, text];
};

const readLine = (line: string): { hours: readonly TypedHours[]; faults: readonly WeeklyFault[] } => {
  const [place, withoutPlace] = taken(line, PLACE);
  const [since, withoutSince] = taken(withoutPlace, SINCE);
  const [until, rest] = taken(withoutSince, UNTIL);
  const { spans, faults } = readSpans(rest, line);
  const words = rest
    .replace(HOURS, ' ')
    .replace(/\s*[-–—]\s*/gu, '-')
    .split(/[\s,;()+/]+/u)
    .map((word) => word.replace(/[.:]+$/u, ''))
    .filter((word) => word !== '' && word !== '-');
  const read = words.map((word) => ({ word, says: weeklyWord(fold(word)) }));
  const days = [...new Set(read.flatMap(({ says }) => (says.kind === 'days' ? says.days : [])))].sort();
  const named = new Set(read.flatMap(({ says }) => (says.kind === 'mode' ? [says.mode] : [])));
  const unread = read.filter(({ says }) => says.kind === 'unread').map(({ word }) => word);
  const modes = MODES.filter((mode) => named.has(mode));
  const [validFrom, validUntil] = [since, until].map((day) =>
    day === undefined ? undefined : readPolishDay(day),
  );
  const noDay = [since, until].filter((day) => day !== undefined && !readPolishDay(day)) as string[];
  const wrong: WeeklyFault[] = [
    ...(unread.length + noDay.length > 0
      ? [{ kind: 'unread', line, words: [...unread, ...noDay] } as const]
      : []),
    ...(days.length === 0 ? [{ kind: 'no-days', line } as const] : []),
    ...faults,
    ...(modes.length === 0 ? [{ kind: 'no-modes', line } as const] : []),
  ];
  if (wrong.length > 0) return { hours: [], faults: wrong };
  const more = {
    modes,
    ...(place === undefined ? {} : { place: tidy(place).replace(/\)$/u, '') }),
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { validUntil } : {}),
  };
  return {
    hours: days.flatMap((weekday) => spans.map((span) => ({ weekday, ...span, ...more }))),
    faults: [],
  };
};

const meet = (one: TypedHours, other: TypedHours): boolean => {
  const last = '9999-12-31' as Day;
  const first = '0000-01-01' as Day;
  return (
    one.weekday === other.weekday &&
    one.from < other.to &&
    other.from < one.to &&
    (one.validFrom ?? first) <= (other.validUntil ?? last) &&
    (other.validFrom ?? first) <= (one.validUntil ?? last)
  );
};

const overlaps = (hours: readonly TypedHours[]): readonly WeeklyFault[] =>
  hours.flatMap((one, index) =>
    hours
      .slice(index + 1)
      .filter((other) => meet(one, other))
      .map((other) => ({ kind: 'overlap', weekday: one.weekday, one, other }) as const),
  );

/**
 * Weekly hours as advisers type them, a line for each: `pn–pt 8:00–12:00 telefon, online`, behind it
 * `miejsce: Nysa, Rynek 1`, `od 1.02.2027`, `do 30.06.2027`. Every mistake is named; nothing is guessed. No line at
 * all: no hours.
 */
export const readWeekly = (
  typed: string,
): { readonly hours: readonly TypedHours[]; readonly faults: readonly WeeklyFault[] } => {
  const lines = typed
    .split(/[\n;]/u)
    .map((line) => tidy(line))
    .filter((line) => line !== '');
  const read = lines.map(readLine);
  const hours = read.flatMap((line) => line.hours);
  return { hours, faults: [...read.flatMap(({ faults }) => faults), ...overlaps(hours)] };
};
