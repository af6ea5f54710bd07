import type { Instant } from '../../../src/core/clock.ts';
import { isPublicHoliday } from '../../../src/core/public-holidays.ts';
import { daysLater } from '../../../src/core/day.ts';
import { instantOf, warsawDay } from '../../../src/core/warsaw.ts';
import { weekday } from '../../../src/core/weekday.ts';
import type { Diary } from '../../../src/features/consultations/diary.ts';
import type { Search } from '../../../src/features/consultations/slots.ts';

const QUARTER = 15;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * The rules once more, told minute by minute as somebody would check them by hand: for days of 24 hours only, and one
 * place. What it offers and what the product offers has to be the same.
 */
export const plainSlots = (diary: Diary, search: Search): readonly Instant[] => {
  const { adviser, exceptions, blocks } = diary;
  const up = (minutes: number): number => Math.ceil(minutes / QUARTER) * QUARTER;
  const journey = search.mode === 'at-unit' ? up(search.journeys(adviser.basePowiat, search.powiat)) : 0;
  const today = warsawDay(search.now);
  const found: Instant[] = [];
  for (let ahead = 0; ahead <= adviser.horizonDays; ahead += 1) {
    const day = daysLater(today, ahead);
    const ofDay = exceptions.filter(({ from, until }) => from <= day && day <= until);
    const isClosed = (time: string): boolean =>
      ofDay.some(
        (one) => one.kind === 'closed' && (one.fromTime ?? '00:00') <= time && time < (one.toTime ?? '24:00'),
      );
    const isOpen = (minute: number, inMode: boolean): boolean => {
      const time = clock(minute);
      if (isClosed(time)) return false;
      const suits = (modes: readonly string[] | undefined): boolean =>
        !inMode || (modes ?? []).includes(search.mode);
      const weekly = diary.hours.some(
        (one) =>
          !isPublicHoliday(day) &&
          one.weekday === (weekday(day) || 7) &&
          one.from <= time &&
          time < one.to &&
          suits(one.modes),
      );
      return (
        weekly ||
        ofDay.some(
          (one) => one.kind === 'open' && one.fromTime! <= time && time < one.toTime! && suits(one.modes),
        )
      );
    };
    const midnight = instantOf(day, '00:00');
    const nextMidnight = instantOf(daysLater(day, 1), '00:00');
    if (!midnight.ok || !nextMidnight.ok) throw new Error('midnight is shown once');
    const advised = blocks
      .filter(({ from }) => midnight.value <= from && from < nextMidnight.value)
      .reduce((sum, { minutes }) => sum + minutes, 0);
    if (advised + search.minutes > adviser.dailyMinutes) continue;
    for (let start = 0; start + search.minutes <= 24 * 60; start += QUARTER) {
      const began = instantOf(day, clock(start));
      if (!began.ok) throw new Error('only days of 24 hours');
      const epoch = Date.parse(began.value);
      const end = start + up(search.minutes);
      const every = (from: number, to: number, holds: (minute: number) => boolean): boolean => {
        for (let minute = from; minute < to; minute += 5) if (!holds(minute)) return false;
        return true;
      };
      if (epoch < Date.parse(search.now) + adviser.noticeHours * 3_600_000) continue;
      if (start - journey < 0 || end + journey > 24 * 60) continue;
      if (!every(start, end, (minute) => isOpen(minute, true))) continue;
      if (!every(start - journey, end + journey, (minute) => isOpen(minute, false))) continue;
      const from = epoch - (journey + up(adviser.bufferBefore)) * 60_000;
      const to = epoch + (end - start + journey + up(adviser.bufferAfter)) * 60_000;
      if (blocks.some((block) => Date.parse(block.from) < to && from < Date.parse(block.to))) continue;
      found.push(began.value);
    }
  }
  return found;
};
