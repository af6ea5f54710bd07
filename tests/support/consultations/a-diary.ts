import type { Day, Instant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Slot } from '../../../src/features/consultations/booking.ts';
import type { Diary } from '../../../src/features/consultations/diary.ts';
import type { Adviser, Block, Hours } from '../../../src/features/consultations/domain.ts';
import { findSlots, type Search } from '../../../src/features/consultations/slots.ts';
import { journeysFrom } from '../../../src/features/consultations/travel.ts';

/** Sunday, 10 January 2027, 09:00 in Warsaw. */
export const NOW = '2027-01-10T08:00:00.000Z' as Instant;

export const anAdviser = (terms: Partial<Adviser> = {}): Adviser => ({
  person: 'per_a' as PersonId,
  name: 'Anna Przykładowa',
  topics: ['lpdi'],
  region: 'opolskie',
  powiaty: [],
  basePowiat: 'Opole',
  place: 'Opole, ul. Wzorowa 1',
  noticeHours: 0,
  horizonDays: 60,
  dailyMinutes: 480,
  bufferBefore: 0,
  bufferAfter: 0,
  confirmsByHand: false,
  isActive: true,
  isExample: true,
  revision: 1,
  ...terms,
});

export const hours = (weekday: number, from: string, to: string, more: Partial<Hours> = {}): Hours => ({
  id: `hrs_${String(weekday)}_${from}`,
  weekday,
  from,
  to,
  modes: ['phone', 'online', 'in-person', 'at-unit'],
  ...more,
});

export const aDiary = ({
  adviser,
  ...more
}: Partial<Omit<Diary, 'adviser'>> & { adviser?: Partial<Adviser> } = {}): Diary => ({
  adviser: anAdviser(adviser),
  hours: [hours(1, '08:00', '12:00')],
  exceptions: [],
  blocks: [],
  bookedMinutes: 0,
  ...more,
});

export const aSearch = (more: Partial<Search> = {}): Search => ({
  mode: 'phone',
  minutes: 60,
  now: NOW,
  powiat: 'nyski',
  journeys: journeysFrom([]),
  ...more,
});

export const blockOf = (slot: Slot, minutes: number): Block => ({
  from: slot.blockFrom,
  to: slot.blockTo,
  minutes,
});

/** The diary after the slot was booked. */
export const booked = (diary: Diary, slot: Slot, minutes: number): Diary => ({
  ...diary,
  blocks: [...diary.blocks, blockOf(slot, minutes)],
});

/** The times offered on a day. */
export const timesOn = (
  diary: Diary | readonly Diary[],
  day: string,
  search: Partial<Search> = {},
): readonly string[] => {
  const diaries = 'adviser' in diary ? [diary] : diary;
  return findSlots(diaries, aSearch({ from: day as Day, ...search }), 10_000)
    .filter((slot) => slot.day === day)
    .map(({ time }) => time);
};
