import { type Day, type Instant, shift } from '../../core/clock.ts';
import { dayAfter, daysLater } from '../../core/day.ts';
import { warsawDay, warsawTime } from '../../core/warsaw.ts';
import type { Slot } from './booking.ts';
import { type Busy, type BusyAround, busyFrom } from './busy.ts';
import { cellAfter, cellsIn, dayGrid, type DayGrid, instantOfCell, timeOfQuarter } from './day-grid.ts';
import { byFairShare, type Diary } from './diary.ts';
import type { Mode } from './domain.ts';
import { joined, openingsOn, type Stretch } from './openings.ts';
import type { Journeys } from './travel.ts';

/** What a beginning is looked for. Who advises on the topic was decided before. */
export interface Search {
  readonly mode: Mode;
  /** Of advice, without buffers and journeys. */
  readonly minutes: number;
  readonly now: Instant;
  /** Not before that day. */
  readonly from?: Day;
  /** The powiat of the unit that is advised: where the journey leads. */
  readonly powiat?: string;
  readonly journeys: Journeys;
}

/** An adviser's diary in cells, as one search needs it. */
interface Desk {
  readonly diary: Diary;
  readonly busyAround: BusyAround;
  /** How many cells the advice, one journey, and the buffers take. */
  readonly length: number;
  readonly journey: number;
  readonly before: number;
  readonly after: number;
  /** The first cell that is not too soon. */
  readonly earliest: number;
  readonly lastDay: Day;
}

interface Start {
  readonly desk: Desk;
  readonly grid: DayGrid;
  readonly quarter: number;
  readonly cell: number;
  readonly place?: string;
}

const HOUR_LASTS = 60 * 60 * 1000;

/** The last day on which the adviser can be booked now. */
export const horizonOf = ({ adviser }: Diary, now: Instant): Day =>
  daysLater(warsawDay(now), adviser.horizonDays);

const deskOf = (diary: Diary, { mode, minutes, now, powiat, journeys }: Search): Desk => {
  const { adviser, blocks } = diary;
  const journey = mode === 'at-unit' ? cellsIn(journeys(adviser.basePowiat, powiat)) : 0;
  return {
    diary,
    busyAround: busyFrom(blocks),
    length: cellsIn(minutes),
    journey,
    before: journey + cellsIn(adviser.bufferBefore),
    after: journey + cellsIn(adviser.bufferAfter),
    earliest: cellAfter(shift(now, adviser.noticeHours * HOUR_LASTS)),
    lastDay: horizonOf(diary, now),
  };
};

const isFree = (busy: readonly Stretch[], from: number, to: number): boolean =>
  busy.every((block) => block.to <= from || to <= block.from);

/** Minutes of advice that begin on that day. */
export const minutesOn = ({ begins, ends }: DayGrid, busy: readonly Busy[]): number =>
  busy.reduce((sum, { from, minutes }) => (begins <= from && from < ends ? sum + minutes : sum), 0);

/** Adds the beginnings of a day that can be had of one adviser and are nobody's yet. */
const claimStarts = (
  desk: Desk,
  grid: DayGrid,
  { mode, minutes }: Search,
  claimed: Map<number, Start>,
): void => {
  const { diary, length, journey, before, after, earliest, lastDay } = desk;
  if (grid.day > lastDay || grid.ends <= earliest) return;
  const openings = openingsOn(diary.hours, diary.exceptions, grid);
  const receiving = joined(
    openings.filter(({ modes }) => modes.includes(mode)),
    (one, other) => mode !== 'in-person' || one.place === other.place,
  );
  if (receiving.length === 0) return;
  const busy = desk.busyAround(grid.begins - before, grid.ends + after);
  if (minutesOn(grid, busy) + minutes > diary.adviser.dailyMinutes) return;
  // Without a journey the adviser only has to receive.
  const working = journey === 0 ? receiving : joined(openings, () => true);
  for (const { from, to, place } of receiving) {
    for (const [quarter, cell] of grid.cells.entries()) {
      if (cell === undefined || cell < from || cell < earliest || claimed.has(cell)) continue;
      if (cell + length > to) break;
      const leaves = cell - journey;
      const returns = cell + length + journey;
      if (!working.some((stretch) => stretch.from <= leaves && returns <= stretch.to)) continue;
      if (!isFree(busy, cell - before, cell + length + after)) continue;
      claimed.set(cell, { desk, grid, quarter, cell, ...(place === undefined ? {} : { place }) });
    }
  }
};

/** Of advisers in their turn, each beginning once. */
const startsOn = (desks: readonly Desk[], grid: DayGrid, search: Search): readonly Start[] => {
  const claimed = new Map<number, Start>();
  for (const desk of desks) claimStarts(desk, grid, search, claimed);
  return [...claimed.values()].toSorted((one, other) => one.cell - other.cell);
};

const slotOf = ({ desk, grid, quarter, cell, place }: Start, mode: Mode): Slot => {
  const { adviser } = desk.diary;
  const endsAt = instantOfCell(cell + desk.length);
  const received = mode === 'in-person' ? (place ?? adviser.place) : undefined;
  return {
    adviser: adviser.person,
    startsAt: instantOfCell(cell),
    endsAt,
    blockFrom: instantOfCell(cell - desk.before),
    blockTo: instantOfCell(cell + desk.length + desk.after),
    day: grid.day,
    time: timeOfQuarter(quarter),
    endTime: grid.isEven ? timeOfQuarter(quarter + desk.length) : warsawTime(endsAt),
    ...(received === undefined ? {} : { place: received }),
  };
};

const desksOf = (diaries: readonly Diary[], search: Search): readonly Desk[] =>
  diaries.toSorted(byFairShare).map((diary) => deskOf(diary, search));

/**
 * The soonest beginnings that can be booked now, at most so many: of several advisers each once, with the one whose
 * turn it is. Beginnings lie on full quarters of Warsaw's clocks; the block around one, with buffers and journeys,
 * touches no other, and journeys end within the working day.
 */
export const findSlots = (diaries: readonly Diary[], search: Search, most: number): readonly Slot[] => {
  const desks = desksOf(diaries, search);
  const today = warsawDay(search.now);
  const first = search.from !== undefined && search.from > today ? search.from : today;
  const last = desks.reduce<Day>((latest, { lastDay }) => (lastDay > latest ? lastDay : latest), today);
  const slots: Slot[] = [];
  for (let day = first; day <= last && slots.length < most; day = dayAfter(day)) {
    for (const start of startsOn(desks, dayGrid(day), search)) {
      if (slots.length < most) slots.push(slotOf(start, search.mode));
    }
  }
  return slots;
};

/** The same rules for one beginning that somebody chose: what is not offered (any more) cannot be had. */
export const slotAt = (diaries: readonly Diary[], search: Search, startsAt: Instant): Slot | undefined => {
  const grid = dayGrid(warsawDay(startsAt));
  if (search.from !== undefined && grid.day < search.from) return undefined;
  const start = startsOn(desksOf(diaries, search), grid, search).find(
    ({ cell }) => instantOfCell(cell) === startsAt,
  );
  return start && slotOf(start, search.mode);
};
