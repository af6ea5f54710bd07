import type { Day, Instant } from '../../../core/clock.ts';
import { dayAfter } from '../../../core/day.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { instantOf, type WallTimeRefusal } from '../../../core/warsaw.ts';
import { weekday } from '../../../core/weekday.ts';
import type { NewSession } from '../store.ts';
import { type Piece, timetablePieces } from './read-hours.ts';

/** What is wrong with a typed timetable, each with what it is about. */
export type TimetableFault =
  | { readonly kind: 'unread' | 'no-day'; readonly text: string }
  | { readonly kind: 'empty' | 'too-many' }
  | { readonly kind: 'no-hours' | 'past' | 'far'; readonly day: Day }
  | { readonly kind: 'backwards'; readonly day: Day; readonly from: string; readonly to: string }
  | {
      readonly kind: 'clock';
      readonly day: Day;
      readonly time: string;
      readonly refusal: WallTimeRefusal;
    }
  | { readonly kind: 'overlap'; readonly day: Day; readonly hours: readonly [string, string] }
  /** A weekly cycle without its weekday, or without the number of meetings. */
  | { readonly kind: 'cycle' };

/** Meetings that a term may have: a year of weekly ones, and some. */
export const MOST_SESSIONS = 60;

interface Slot {
  readonly day: Day;
  readonly hours?: { readonly from: string; readonly to: string };
}

const stepDays = (from: Day, days: number): Day => {
  let at = from;
  for (let step = 0; step < days; step += 1) at = dayAfter(at);
  return at;
};

/** `co tydzień wt 9-12 x8 od 12.01.2027`: the days of the cycle, from that day or the next such weekday. */
const cycleDays = (pieces: readonly Piece[], today: Day): readonly Day[] | undefined => {
  const every = pieces.find((piece) => piece.kind === 'weekly')?.every ?? 1;
  const count = pieces.find((piece) => piece.kind === 'times')?.count;
  const begins = pieces.flatMap((piece) => (piece.kind === 'days' ? piece.days : []))[0];
  const on = pieces.find((piece) => piece.kind === 'weekday')?.weekday ?? (begins && weekday(begins));
  if (count === undefined || on === undefined || count < 1 || count > MOST_SESSIONS) return undefined;
  let first = begins ?? dayAfter(today);
  while (weekday(first) !== on) first = dayAfter(first);
  return Array.from({ length: count }, (_, index) => stepDays(first, index * 7 * every));
};

/** The days of one entry with their hours; `undefined` days: it is a cycle that lacks something. */
const slotsOf = (entry: readonly Piece[], today: Day): readonly Slot[] | undefined => {
  if (entry.some(({ kind }) => kind === 'weekly')) {
    const hours = entry.find((piece) => piece.kind === 'hours');
    return cycleDays(entry, today)?.map((day) => ({ day, ...(hours ? { hours } : {}) }));
  }
  const slots: Slot[] = [];
  let waiting: Day[] = [];
  for (const piece of entry) {
    if (piece.kind === 'days') waiting.push(...piece.days);
    if (piece.kind !== 'hours') continue;
    // A second pair of hours after a day is another meeting of that day.
    const days = waiting.length > 0 ? waiting : slots.slice(-1).map(({ day }) => day);
    slots.push(...days.map((day) => ({ day, hours: piece })));
    waiting = [];
  }
  return [...slots, ...waiting.map((day) => ({ day }))];
};

const entriesOf = (pieces: readonly Piece[]): readonly (readonly Piece[])[] =>
  pieces
    .reduce<Piece[][]>(
      (entries, piece) => {
        if (piece.kind === 'next') entries.push([]);
        else entries.at(-1)!.push(piece);
        return entries;
      },
      [[]],
    )
    .filter((entry) => entry.length > 0);

const YEARS_AHEAD = 3;

const momentFaults = ({ day, hours }: Slot, now: Instant, today: Day): readonly TimetableFault[] => {
  if (!hours) return [{ kind: 'no-hours', day }];
  const { from, to } = hours;
  if (to <= from) return [{ kind: 'backwards', day, from, to }];
  const clocks = [from, to].flatMap((time): TimetableFault[] => {
    const at = instantOf(day, time);
    return at.ok ? [] : [{ kind: 'clock', day, time, refusal: at.refusal }];
  });
  if (clocks.length > 0) return clocks;
  const starts = instantOf(day, from);
  if (starts.ok && starts.value <= now) return [{ kind: 'past', day }];
  return Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + YEARS_AHEAD ? [{ kind: 'far', day }] : [];
};

const overlaps = (slots: readonly Slot[]): readonly TimetableFault[] =>
  slots.flatMap((slot, index) => {
    const before = slots[index - 1];
    if (!before?.hours || !slot.hours || before.day !== slot.day) return [];
    return slot.hours.from < before.hours.to
      ? [
          {
            kind: 'overlap' as const,
            day: slot.day,
            hours: [
              `${before.hours.from}–${before.hours.to}`,
              `${slot.hours.from}–${slot.hours.to}`,
            ] as const,
          },
        ]
      : [];
  });

const toSession = ({ day, hours }: Slot, index: number, pauseMinutes: number): readonly NewSession[] => {
  const starts = instantOf(day, hours!.from);
  const ends = instantOf(day, hours!.to);
  if (!starts.ok || !ends.ok) return [];
  const { from, to } = hours!;
  return [{ number: index + 1, day, from, to, startsAt: starts.value, endsAt: ends.value, pauseMinutes }];
};

const orderOf = ({ day, hours }: Slot): string => `${day} ${hours?.from ?? ''}`;

/**
 * Reads a timetable as people type it: „12.01.2027 9:00-15:00; 13.01 9-12”, „12-13.01 9-15”, „co tydzień wt 9-12 x8 od
 * 12 stycznia”. An entry without hours has those of the entry before. Meetings come in their order; every mistake is
 * told at once.
 */
export const readSessions = (
  typed: string,
  { now, today }: { readonly now: Instant; readonly today: Day },
  pauseMinutes = 0,
): Result<readonly NewSession[], readonly TimetableFault[]> => {
  const pieces = timetablePieces(typed, today);
  const faults: TimetableFault[] = pieces.flatMap((piece) =>
    piece.kind === 'unread'
      ? [{ kind: piece.isNoDay ? ('no-day' as const) : ('unread' as const), text: piece.text }]
      : [],
  );
  const all: Slot[] = [];
  for (const entry of entriesOf(pieces)) {
    const slots = slotsOf(entry, today);
    if (!slots) faults.push({ kind: 'cycle' });
    // Hours after a day that could not be read are no fault of their own.
    const isRead = entry.every(({ kind }) => kind !== 'unread');
    const stray = isRead && slots?.length === 0 ? entry.find(({ kind }) => kind === 'hours') : undefined;
    if (stray) faults.push({ kind: 'unread', text: stray.text });
    const last = all.findLast(({ hours }) => hours)?.hours;
    all.push(...(slots ?? []).map((slot) => (slot.hours || !last ? slot : { ...slot, hours: last })));
  }
  const slots = all.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (slots.length === 0 && faults.length === 0) faults.push({ kind: 'empty' });
  if (slots.length > MOST_SESSIONS) faults.push({ kind: 'too-many' });
  faults.push(...slots.flatMap((slot) => momentFaults(slot, now, today)), ...overlaps(slots));
  return faults.length > 0
    ? refuse(faults)
    : ok(slots.flatMap((slot, index) => toSession(slot, index, pauseMinutes)));
};

/** The meetings as they would be typed again; equal hours are not repeated. */
export const timetableText = (sessions: readonly Pick<NewSession, 'day' | 'from' | 'to'>[]): string =>
  sessions
    .map(
      ({ day, from, to }) =>
        `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)} ${from.replace(/^0/u, '')}-${to.replace(/^0/u, '')}`,
    )
    .join('; ');
