import { type Day, type Instant, toEpoch, toInstant } from '../../core/clock.ts';
import { dayAfter } from '../../core/day.ts';
import { isPublicHoliday } from '../../core/public-holidays.ts';
import { instantOf } from '../../core/warsaw.ts';
import { weekday } from '../../core/weekday.ts';
import { CELL_MINUTES } from './domain.ts';

const CELL_LASTS = CELL_MINUTES * 60_000;

/** How many quarters of an hour a clock on the wall shows in a day. */
const QUARTERS = (24 * 60) / CELL_MINUTES;

/** A day of Warsaw's clocks laid on the grid. Cells are counted from 1970 and never end; quarters from midnight. */
export interface DayGrid {
  readonly day: Day;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  readonly isHoliday: boolean;
  readonly begins: number;
  /** Where the next day begins. */
  readonly ends: number;
  /**
   * The cell that begins when the clocks show a quarter, midnight of the next day included: the first one where an
   * autumn night shows it twice, none where a spring night leaves it out.
   */
  readonly cells: readonly (number | undefined)[];
  /** Whether clocks show every quarter of it once: every day but two of a year. */
  readonly isEven: boolean;
}

/** More than the cells of a year: a server that runs for years forgets and begins anew. */
const MOST_REMEMBERED = 40_000;

const CELLS_IN_HOUR = 60 / CELL_MINUTES;

/** A search reads and writes thousands of moments of some hundred days: what never changes is reckoned once. */
const remembering = <K, V>(make: (of: K) => V): ((of: K) => V) => {
  const known = new Map<K, V>();
  return (of) => {
    const remembered = known.get(of);
    if (remembered !== undefined) return remembered;
    const made = make(of);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(of, made);
    return made;
  };
};

/** The cell of midnight in UTC. */
const cellOfMidnight = remembering((day: string) => toEpoch(`${day}T00:00:00.000Z` as Instant) / CELL_LASTS);

/** Two digits of a text as their number. */
const digitsAt = (text: string, index: number): number =>
  (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;

/** The cell that a moment is in. */
export const cellFrom = (at: Instant): number =>
  cellOfMidnight(at.slice(0, 10)) +
  digitsAt(at, 11) * CELLS_IN_HOUR +
  Math.floor(digitsAt(at, 14) / CELL_MINUTES);

/** The first cell that does not begin before that moment. */
export const cellAfter = (at: Instant): number => {
  const isOnGrid = digitsAt(at, 14) % CELL_MINUTES === 0 && at.endsWith(':00.000Z');
  return isOnGrid ? cellFrom(at) : cellFrom(at) + 1;
};

/** The moment at which a cell begins. */
export const instantOfCell = remembering((cell: number) => toInstant(cell * CELL_LASTS));

/** How many cells that many minutes take. */
export const cellsIn = (minutes: number): number => Math.ceil(minutes / CELL_MINUTES);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** What the clocks show at a quarter: 38 is `09:30`, 96 `00:00`. */
export const timeOfQuarter = (quarter: number): string => {
  const minutes = (quarter % QUARTERS) * CELL_MINUTES;
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};

const cellShown = (day: Day, quarter: number): number | undefined => {
  const at = instantOf(quarter === QUARTERS ? dayAfter(day) : day, timeOfQuarter(quarter));
  if (at.ok) return cellFrom(at.value);
  return at.refusal.code === 'repeated' ? cellFrom(at.refusal.readings[0]) : undefined;
};

const layOut = (day: Day): DayGrid => {
  const begins = cellShown(day, 0)!;
  const ends = cellShown(day, QUARTERS)!;
  const isEven = ends - begins === QUARTERS;
  return {
    day,
    weekday: weekday(day) || 7,
    isHoliday: isPublicHoliday(day),
    begins,
    ends,
    isEven,
    cells: Array.from({ length: QUARTERS + 1 }, (_, quarter) =>
      isEven ? begins + quarter : cellShown(day, quarter),
    ),
  };
};

/** A day of Warsaw's clocks never changes. */
export const dayGrid = remembering(layOut);

/** The cell with which working time beginning (or ending) at a time of the clock begins; a missing time is the end of its gap. */
export const boundaryAt = ({ cells, ends }: DayGrid, quarter: number): number => {
  for (let at = quarter; at < cells.length; at += 1) {
    const cell = cells[at];
    if (cell !== undefined) return cell;
  }
  return ends;
};
