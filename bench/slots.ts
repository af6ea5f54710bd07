import { performance } from 'node:perf_hooks';
import { type Instant, shift } from '../src/core/clock.ts';
import { daysLater } from '../src/core/day.ts';
import type { PersonId } from '../src/core/ids.ts';
import { warsawDay } from '../src/core/warsaw.ts';
import type { Diary } from '../src/features/consultations/diary.ts';
import { type Exception, type Mode, MODES } from '../src/features/consultations/domain.ts';
import { findSlots, slotAt } from '../src/features/consultations/slots.ts';
import { journeysFrom } from '../src/features/consultations/travel.ts';
import { aDiary, blockOf, hours } from '../tests/support/consultations/a-diary.ts';
import { summary } from './percentiles.ts';
import { createRandom } from './random.ts';

// `npm run -s bench slots [ADVISERS] [DAYS]`: how long a search among all of them takes, half of their time being booked.
const ADVISERS = Number(process.argv[3] ?? 50);
const DAYS = Number(process.argv[4] ?? 60);
const ROUNDS = 1000;
const FIRST = '2027-10-01T05:17:00.000Z' as Instant;
const HOUR = 60 * 60 * 1000;

const random = createRandom(17);
const whole = (below: number): number => Math.floor(random() * below);
const oneOf = <T>(of: readonly T[]): T => of[whole(of.length)]!;

const POWIATY = ['opolski', 'nyski', 'brzeski', 'kluczborski', 'prudnicki', 'głubczycki', 'strzelecki'];
const LENGTHS = [30, 45, 60, 90, 120, 180];
const journeys = journeysFrom(
  POWIATY.flatMap((from) => POWIATY.map((to) => ({ from, to, minutes: from === to ? 20 : 30 + whole(60) }))),
);

const wanted = (now: Instant) => ({
  mode: oneOf<Mode>(MODES),
  minutes: oneOf(LENGTHS),
  powiat: oneOf(POWIATY),
  now,
  journeys,
});

const leave = (id: number): Exception => {
  const from = daysLater(warsawDay(FIRST), whole(DAYS));
  return { id: `exc_${String(id)}`, kind: 'closed', from, until: daysLater(from, whole(7)), reason: 'leave' };
};

/** Five days a week with a pause, some leave, trainings, and half of the time booked. */
const busyDiary = (index: number): Diary => {
  let diary = aDiary({
    adviser: {
      person: `per_${String(index)}` as PersonId,
      basePowiat: oneOf(POWIATY),
      noticeHours: oneOf([2, 24, 48]),
      horizonDays: DAYS,
      dailyMinutes: 360,
      bufferBefore: oneOf([0, 15]),
      bufferAfter: oneOf([0, 15, 30]),
    },
    hours: [1, 2, 3, 4, 5].flatMap((day) => [hours(day, '07:30', '12:00'), hours(day, '12:30', '17:30')]),
    exceptions: Array.from({ length: 6 }, (_, id) => leave(id)),
    bookedMinutes: whole(2000),
  });
  for (let booking = 0; booking < DAYS * 2; booking += 1) {
    const search = wanted(FIRST);
    const slots = findSlots([diary], { ...search, from: daysLater(warsawDay(FIRST), whole(DAYS)) }, 1);
    if (slots[0]) diary = { ...diary, blocks: [...diary.blocks, blockOf(slots[0], search.minutes)] };
  }
  return diary;
};

const diaries = Array.from({ length: ADVISERS }, (_, index) => busyDiary(index));
const blocks = diaries.reduce((sum, diary) => sum + diary.blocks.length, 0);
console.log(`${ADVISERS} advisers, ${DAYS} days, ${blocks} bookings`);

const measured = (name: string, work: (now: Instant) => unknown): void => {
  const times: number[] = [];
  const reckoned: number[] = [];
  let found = 0;
  for (let round = 0; round < ROUNDS + 50; round += 1) {
    const now = shift(FIRST, whole(72) * HOUR);
    const spent = process.cpuUsage();
    const began = performance.now();
    const result = work(now);
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(spent);
    // The first ones warm the engine up.
    if (round >= 50) times.push(took);
    if (round >= 50) reckoned.push((user + system) / 1000);
    found += Array.isArray(result) ? result.length : Number(result !== undefined);
  }
  console.log(`  ${name}: ${summary(times)}; ${Math.round(found / (ROUNDS + 50))} found on average`);
  // On a machine that does something else besides, this is what the search itself takes.
  console.log(`    of the processor: ${summary(reckoned)}`);
};

measured('every beginning of any adviser', (now) =>
  findSlots(diaries, wanted(now), Number.POSITIVE_INFINITY),
);
measured('the first page (10)', (now) => findSlots(diaries, wanted(now), 10));
const somewhere = findSlots(diaries, wanted(FIRST), Number.POSITIVE_INFINITY);
measured('one beginning looked at anew', (now) => slotAt(diaries, wanted(now), oneOf(somewhere).startsAt));
measured('every beginning of one adviser', (now) =>
  findSlots([oneOf(diaries)], wanted(now), Number.POSITIVE_INFINITY),
);
