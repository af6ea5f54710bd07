import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Day, Instant } from '../../../src/core/clock.ts';
import { daysLater } from '../../../src/core/day.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import type { Diary } from '../../../src/features/consultations/diary.ts';
import { type Exception, type Hours, MODES, type Mode } from '../../../src/features/consultations/domain.ts';
import { findSlots, slotAt } from '../../../src/features/consultations/slots.ts';
import { journeysFrom } from '../../../src/features/consultations/travel.ts';
import { aDiary, aSearch, blockOf } from '../../support/consultations/a-diary.ts';
import { plainSlots } from '../../support/consultations/plain-slots.ts';

const RUNS = 150;

const minutes = fc.constantFrom(15, 30, 45, 60, 90, 180);
const modes = fc.subarray([...MODES], { minLength: 1 });

/** Times of the clock between 07:00 and 19:00, on quarters or every five minutes. */
const span = (step: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 720 / step }), { minLength: 2, maxLength: 2 })
    .map((two) => two.toSorted((one, other) => one - other).map((at) => at * step + 420))
    .map((two) =>
      two.map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`),
    );

const weekly: fc.Arbitrary<Hours> = fc
  .record({ weekday: fc.integer({ min: 1, max: 7 }), times: span(15), modes })
  .map(({ weekday, times, modes }) => ({ id: 'h', weekday, from: times[0]!, to: times[1]!, modes }));

const exceptionsFrom = (today: Day): fc.Arbitrary<Exception> =>
  fc
    .record({
      kind: fc.constantFrom('closed', 'open'),
      first: fc.integer({ min: 0, max: 10 }),
      days: fc.integer({ min: 0, max: 3 }),
      times: fc.oneof(span(15), fc.constant(undefined)),
      modes,
    })
    .filter(({ kind, times }) => kind === 'closed' || times !== undefined)
    .map(({ kind, first, days, times, modes }) => ({
      id: 'e',
      kind,
      from: daysLater(today, first),
      until: daysLater(today, first + days),
      ...(times ? { fromTime: times[0]!, toTime: times[1]! } : {}),
      ...(kind === 'open' ? { modes } : {}),
      reason: 'other' as const,
    }));

const diaryFrom = (now: Instant): fc.Arbitrary<Diary> =>
  fc
    .record({
      hours: fc.array(weekly, { minLength: 1, maxLength: 8 }),
      exceptions: fc.array(exceptionsFrom(warsawDay(now)), { maxLength: 4 }),
      adviser: fc.record({
        bufferBefore: fc.constantFrom(0, 10, 15, 30),
        bufferAfter: fc.constantFrom(0, 5, 15, 45),
        noticeHours: fc.integer({ min: 0, max: 72 }),
        horizonDays: fc.integer({ min: 1, max: 12 }),
        dailyMinutes: fc.integer({ min: 30, max: 480 }),
      }),
    })
    .map((made) => aDiary({ ...made, adviser: { ...made.adviser } }));

const search = fc.record({
  minutes,
  mode: fc.constantFrom<Mode>(...MODES),
  powiat: fc.constantFrom('opole', 'nyski', 'brzeski'),
});

const journeys = journeysFrom([{ from: 'Opole', to: 'nyski', minutes: 50 }]);

/** Some Fridays: before a usual weekend, before both changes of the clocks, before Christmas. */
const now = fc.constantFrom(
  '2027-01-08T08:03:00.000Z',
  '2028-03-24T14:50:00.000Z',
  '2027-10-29T10:00:00.000Z',
  '2026-12-18T20:00:00.000Z',
) as fc.Arbitrary<Instant>;

/** Books what is offered, again and again, whichever beginning the numbers choose. */
const bookedAtRandom = (
  diary: Diary,
  at: Instant,
  choices: readonly (readonly [number, { minutes: number; mode: Mode; powiat: string }])[],
) =>
  choices.reduce((current, [choice, wanted]) => {
    const slots = findSlots([current], aSearch({ now: at, journeys, ...wanted }), 10_000);
    const slot = slots[choice % slots.length];
    return slot ? { ...current, blocks: [...current.blocks, blockOf(slot, wanted.minutes)] } : current;
  }, diary);

const story = now.chain((at) =>
  fc.record({
    at: fc.constant(at),
    diary: diaryFrom(at),
    choices: fc.array(fc.tuple(fc.nat(), search), { minLength: 1, maxLength: 12 }),
    wanted: search,
  }),
);

it('no two blocks of an adviser intersect, whatever was booked of what was offered', () => {
  fc.assert(
    fc.property(story, ({ at, diary, choices }) => {
      const sorted = bookedAtRandom(diary, at, choices).blocks.toSorted((one, other) =>
        one.from < other.from ? -1 : 1,
      );
      for (const [index, block] of sorted.entries()) {
        expect(index === 0 || sorted[index - 1]!.to <= block.from).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});

it('every beginning that is offered can be booked now, and no other quarter can', () => {
  fc.assert(
    fc.property(story, ({ at, diary, choices, wanted }) => {
      const current = bookedAtRandom(diary, at, choices);
      const asked = aSearch({ now: at, journeys, ...wanted });
      const offered = new Map(findSlots([current], asked, 10_000).map((slot) => [slot.startsAt, slot]));
      const from = Date.parse(at) - (Date.parse(at) % 900_000) - 86_400_000;
      for (let quarter = 0; quarter < 15 * 96; quarter += 1) {
        const startsAt = new Date(from + quarter * 900_000).toISOString() as Instant;
        expect(slotAt([current], asked, startsAt)).toEqual(offered.get(startsAt));
      }
    }),
    { numRuns: 20 },
  );
});

it('what is cancelled is offered again at once', () => {
  fc.assert(
    fc.property(story, fc.nat(), ({ at, diary, choices, wanted }, which) => {
      const current = bookedAtRandom(diary, at, choices);
      const asked = aSearch({ now: at, journeys, ...wanted });
      const before = findSlots([current], asked, 10_000);
      const slot = before[which % before.length];
      if (!slot) return;
      const taken = { ...current, blocks: [...current.blocks, blockOf(slot, wanted.minutes)] };
      expect(findSlots([taken], asked, 10_000).some(({ startsAt }) => startsAt === slot.startsAt)).toBe(
        false,
      );
      const cancelled = { ...taken, blocks: taken.blocks.slice(0, -1) };
      expect(findSlots([cancelled], asked, 10_000)).toEqual(before);
    }),
    { numRuns: RUNS },
  );
});

it('the rules checked by hand, minute by minute, offer the same on days of 24 hours', () => {
  const ordinary = fc.constantFrom(
    '2027-01-08T08:03:00.000Z',
    '2026-12-18T20:00:00.000Z',
  ) as fc.Arbitrary<Instant>;
  const stories = ordinary.chain((at) =>
    fc.record({
      at: fc.constant(at),
      diary: diaryFrom(at),
      choices: fc.array(fc.tuple(fc.nat(), search), { maxLength: 6 }),
      wanted: search,
    }),
  );
  let offered = 0;
  fc.assert(
    fc.property(stories, ({ at, diary, choices, wanted }) => {
      const current = bookedAtRandom(diary, at, choices);
      const asked = aSearch({ now: at, journeys, ...wanted });
      const starts = findSlots([current], asked, 10_000).map(({ startsAt }) => startsAt);
      expect(starts).toEqual(plainSlots(current, asked));
      offered += starts.length;
    }),
    { numRuns: 180 },
  );
  expect(offered).toBeGreaterThan(500);
});

it('any adviser is offered whenever one of them is, and only then', () => {
  fc.assert(
    fc.property(
      now.chain((at) => fc.tuple(fc.constant(at), diaryFrom(at), diaryFrom(at), search)),
      ([at, one, two, wanted]) => {
        const other = {
          ...two,
          adviser: { ...two.adviser, person: 'per_b' as Diary['adviser']['person'] },
          bookedMinutes: 30,
        };
        const asked = aSearch({ now: at, journeys, ...wanted });
        const startsOf = (diaries: readonly Diary[]) =>
          findSlots(diaries, asked, 10_000).map(({ startsAt }) => startsAt);
        const ofOne = new Set(startsOf([one]));
        expect(startsOf([other, one])).toEqual([...new Set([...ofOne, ...startsOf([other])])].toSorted());
        for (const slot of findSlots([other, one], asked, 10_000)) {
          expect(slot.adviser).toBe(ofOne.has(slot.startsAt) ? 'per_a' : 'per_b');
        }
      },
    ),
    { numRuns: RUNS },
  );
});
