import type { Day } from '../../core/clock.ts';
import { boundaryAt, type DayGrid } from './day-grid.ts';
import { CELL_MINUTES, type Exception, type Hours, type Mode } from './domain.ts';

/** Cells of a day in which the adviser receives. */
export interface Opening {
  readonly from: number;
  readonly to: number;
  readonly modes: readonly Mode[];
  readonly place?: string;
}

/** Cells from one up to another, which is not in them. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const holdsOn = ({ weekday, validFrom, validUntil }: Hours, { day, weekday: shown }: DayGrid): boolean =>
  weekday === shown && (validFrom ?? day) <= day && day <= (validUntil ?? day);

const covers = ({ from, until }: Exception, day: Day): boolean => from <= day && day <= until;

/** What begins or ends inside of a quarter is narrowed to full ones. */
const opened = (
  grid: DayGrid,
  { from, to, modes, place }: { from: string; to: string; modes: readonly Mode[]; place?: string },
): Opening => ({
  from: boundaryAt(grid, Math.ceil(minutesOf(from) / CELL_MINUTES)),
  to: boundaryAt(grid, Math.floor(minutesOf(to) / CELL_MINUTES)),
  modes,
  ...(place === undefined ? {} : { place }),
});

/** What is closed inside of a quarter closes the whole of it. */
const closed = (grid: DayGrid, { fromTime, toTime }: Exception): Stretch => ({
  from:
    fromTime === undefined ? grid.begins : boundaryAt(grid, Math.floor(minutesOf(fromTime) / CELL_MINUTES)),
  to: toTime === undefined ? grid.ends : boundaryAt(grid, Math.ceil(minutesOf(toTime) / CELL_MINUTES)),
});

const without = (openings: readonly Opening[], { from, to }: Stretch): readonly Opening[] =>
  openings.flatMap((opening) =>
    to <= opening.from || opening.to <= from
      ? [opening]
      : [
          { ...opening, to: from },
          { ...opening, from: to },
        ].filter((part) => part.from < part.to),
  );

const ofWeek = (hours: readonly Hours[], grid: DayGrid): readonly Opening[] =>
  grid.isHoliday ? [] : hours.filter((one) => holdsOn(one, grid)).map((one) => opened(grid, one));

const inAddition = (exception: Exception, grid: DayGrid): readonly Opening[] => {
  const { kind, fromTime, toTime, modes, place } = exception;
  if (kind === 'closed' || fromTime === undefined || toTime === undefined) return [];
  return [
    opened(grid, {
      from: fromTime,
      to: toTime,
      modes: modes ?? [],
      ...(place === undefined ? {} : { place }),
    }),
  ];
};

/** What of a day is closed by leave and the like. */
export const closedOn = (exceptions: readonly Exception[], grid: DayGrid): readonly Stretch[] =>
  exceptions
    .filter((exception) => exception.kind === 'closed' && covers(exception, grid.day))
    .map((exception) => closed(grid, exception));

/**
 * When an adviser receives on a day, the soonest first: weekly hours unless the day is a public holiday, hours in
 * addition, and of both nothing that is closed.
 */
export const openingsOn = (
  hours: readonly Hours[],
  exceptions: readonly Exception[],
  grid: DayGrid,
): readonly Opening[] => {
  const ofDay = exceptions.filter((exception) => covers(exception, grid.day));
  const open = [...ofWeek(hours, grid), ...ofDay.flatMap((exception) => inAddition(exception, grid))];
  return closedOn(ofDay, grid)
    .reduce<readonly Opening[]>(without, open)
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from);
};

/** Openings that touch or overlap, as one, where they may be taken together. */
export const joined = (
  openings: readonly Opening[],
  together: (one: Opening, other: Opening) => boolean,
): readonly Opening[] =>
  openings.reduce<readonly Opening[]>((done, next) => {
    const last = done.at(-1);
    if (!last || next.from > last.to || !together(last, next)) return [...done, next];
    return [...done.slice(0, -1), { ...last, to: Math.max(last.to, next.to) }];
  }, []);
