import { cellAfter, cellFrom } from './day-grid.ts';
import type { Block } from './domain.ts';
import type { Stretch } from './openings.ts';

/** Cells that are taken, and the minutes of advice in them. */
export interface Busy extends Stretch {
  readonly minutes: number;
}

/** Those that touch cells from one up to another. */
export type BusyAround = (from: number, to: number) => readonly Busy[];

const A_DAY = 96;

const NOTHING: readonly Busy[] = [];

/** Lays blocks out by the day in which they begin: a search asks about each day of some months. */
export const busyFrom = (blocks: readonly Block[]): BusyAround => {
  const byDay = new Map<number, Busy[]>();
  let longest = 0;
  for (const block of blocks) {
    const busy = { from: cellFrom(block.from), to: cellAfter(block.to), minutes: block.minutes };
    const day = Math.floor(busy.from / A_DAY);
    const ofDay = byDay.get(day);
    if (ofDay) ofDay.push(busy);
    else byDay.set(day, [busy]);
    longest = Math.max(longest, busy.to - busy.from);
  }
  return (from, to) => {
    const found: Busy[] = [];
    for (let day = Math.floor((from - longest) / A_DAY); day * A_DAY < to; day += 1) {
      for (const busy of byDay.get(day) ?? NOTHING) if (busy.from < to && from < busy.to) found.push(busy);
    }
    return found;
  };
};
