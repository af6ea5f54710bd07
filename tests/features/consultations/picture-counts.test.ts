import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekday } from '../../../src/core/weekday.ts';
import { type Day, type Instant, shift } from '../../../src/core/clock.ts';
import { daysLater } from '../../../src/core/day.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { FIRST_TOPICS } from '../../../src/features/consultations/first-topics.ts';
import { DIMENSIONS, percentile, waitOf } from '../../../src/features/consultations/picture/domain.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { type FreshDatabase, freshEngine, onEveryDatabase } from '../../support/engines.ts';

const FIRST = '2027-01-01' as Day;
const UNITS = [
  { id: 'uni_a', region: 'opolskie', powiat: 'brzeski', gmina: 'Brzeg' },
  { id: 'uni_b', region: 'opolskie', powiat: 'brzeski', gmina: 'Brzeg' },
  { id: 'uni_c', region: 'malopolskie', powiat: 'brzeski', gmina: 'Brzesko' },
  { id: 'uni_d', region: 'opolskie', powiat: 'nyski' },
] as const;

const aLine = fc.record({
  day: fc.integer({ min: 0, max: 70 }),
  state: fc.constantFrom('held', 'held', 'held', 'confirmed', 'cancelled', 'no-show'),
  adviser: fc.integer({ min: 0, max: 2 }),
  topic: fc.constantFrom('lpdi', 'cus'),
  mode: fc.constantFrom('phone', 'online', 'at-unit'),
  planned: fc.constantFrom(30, 60, 90),
  minutes: fc.integer({ min: 1, max: 200 }),
  persons: fc.integer({ min: 1, max: 15 }),
  unit: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  /** Units of those with a seat; of individual ones there are none. */
  seats: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  isUnplanned: fc.boolean(),
  isExample: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  askedBefore: fc.integer({ min: 0, max: 40 }),
});
type Line = typeof aLine extends fc.Arbitrary<infer One> ? One : never;

const dayOf = (line: Line): Day => daysLater(FIRST, line.day);
const isGroup = (line: Line): boolean => line.seats.length > 0;

/** An adviser has one group at a time: first bookers land in one session (F16), so the database refuses a second. */
const aHistory = fc.uniqueArray(aLine, {
  maxLength: 25,
  selector: (line) => (isGroup(line) ? `${String(line.day)} ${String(line.adviser)}` : line),
});
const unitsOf = (line: Line): readonly number[] => [
  ...new Set([...(line.unit === undefined ? [] : [line.unit]), ...line.seats]),
];

const opened = async (fresh: FreshDatabase) => {
  const engine = await freshEngine(fresh);
  const storage = await createStorage(engine);
  await storage.consultations.seedTopics(FIRST_TOPICS);
  for (const unit of UNITS) await storage.units.save(aUnit({ ...unit, name: `OPS ${unit.id}` }), NOW);
  const people: PersonId[] = [];
  for (const user of ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']) {
    const person = newId('per') as PersonId;
    await storage.people.welcome({
      person,
      account: newId('acc'),
      platform: 'slack',
      workspace: 'T1',
      user,
      name: user,
      at: NOW,
    });
    people.push(person);
  }
  return { engine, storage, people };
};

type Opened = Awaited<ReturnType<typeof opened>>;

const startOf = (line: Line): Instant => `${dayOf(line)}T10:00:00.000Z` as Instant;
const askedOf = (line: Line): Instant => shift(startOf(line), -line.askedBefore * 86_400_000);

const write = async ({ engine, people }: Opened, history: readonly Line[]): Promise<void> => {
  const { queries } = engine;
  for (const table of ['consultation_people', 'consultation_outcomes', 'consultations'] as const)
    await queries.deleteFrom(table).execute();
  for (const [index, line] of history.entries()) {
    const id = `con_${String(index)}`;
    const adviser = people[line.adviser]!;
    await queries
      .insertInto('consultations')
      .values({
        id,
        uid: id,
        request: id,
        topic: 'lpdi',
        mode: 'phone',
        adviser,
        starts_at: startOf(line),
        ends_at: shift(startOf(line), line.planned * 60_000),
        block_from: startOf(line),
        block_to: shift(startOf(line), line.planned * 60_000),
        first_cell: index * 100,
        end_cell: index * 100 + 1,
        minutes: line.planned,
        day: dayOf(line),
        from_time: '11:00',
        to_time: '12:00',
        state: line.state,
        ...(isGroup(line) ? { seats: 12, minimum: 2 } : {}),
        is_unplanned: line.isUnplanned ? 1 : 0,
        is_example: line.isExample ? 1 : 0,
        made_at: askedOf(line),
        changed_at: NOW,
      })
      .execute();
    for (const [seat, unit] of line.seats.entries())
      await queries
        .insertInto('consultation_people')
        .values({
          id: `prt_${id}_${String(seat)}`,
          consultation: id,
          person: people[3 + seat]!,
          unit: UNITS[unit]!.id,
          state: 'coming',
          request: id,
          made_by: adviser,
          made_at: NOW,
          changed_at: NOW,
        })
        .execute();
    // A note that was corrected, and the one that counts.
    const note = (number: number, minutes: number, isCurrent: 0 | 1) => ({
      consultation: id,
      number,
      is_current: isCurrent,
      minutes,
      persons: line.persons,
      unit: line.unit === undefined ? null : UNITS[line.unit]!.id,
      topic: line.topic,
      mode: line.mode,
      follow_up: null,
      noted_by: adviser,
      noted_at: NOW,
    });
    if (line.state === 'held')
      await queries
        .insertInto('consultation_outcomes')
        .values([note(1, 599, 0), note(2, line.minutes, 1)])
        .execute();
  }
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const amount = (lines: readonly Line[]) => ({
  services: lines.length,
  minutes: sum(lines.map(({ minutes }) => minutes)),
});

const partsOf = (lines: readonly Line[], keysOf: (line: Line) => readonly string[]) => {
  const keys = new Set(lines.flatMap((line) => keysOf(line)));
  return Object.fromEntries(
    [...keys].map((key) => {
      const own = lines.filter((line) => keysOf(line).includes(key));
      return [key, { ...amount(own), persons: sum(own.map(({ persons }) => persons)) }];
    }),
  );
};

onEveryDatabase((fresh) => {
  describe('the coordinators’ figures', () => {
    it('are those that counting by hand gives, whatever happened', async () => {
      const at = await opened(fresh);
      const { picture } = at.storage;
      await fc.assert(
        fc.asyncProperty(
          aHistory,
          fc.integer({ min: 0, max: 70 }),
          fc.integer({ min: 0, max: 40 }),
          fc.boolean(),
          async (history, start, length, isExample) => {
            await write(at, history);
            const scope = { from: daysLater(FIRST, start), to: daysLater(FIRST, start + length), isExample };
            const within = history.filter(
              (line) => line.isExample === isExample && dayOf(line) >= scope.from && dayOf(line) <= scope.to,
            );
            const held = within.filter(({ state }) => state === 'held');
            const units = new Set(held.flatMap(unitsOf));
            const governments = new Set(
              [...units]
                .map((unit) => ({ gmina: '', ...UNITS[unit]! }))
                .map((one) => [one.region, one.powiat, one.gmina].join()),
            );
            expect(await picture.totals(scope)).toEqual({
              ...amount(held),
              persons: sum(held.map(({ persons }) => persons)),
              units: units.size,
              governments: governments.size,
              group: amount(held.filter(isGroup)),
              unplanned: amount(held.filter(({ isUnplanned }) => isUnplanned)),
              plannedMinutes: sum(
                held.filter(({ isUnplanned }) => !isUnplanned).map(({ planned }) => planned),
              ),
            });
            const keys = {
              topic: (line: Line) => [line.topic],
              mode: (line: Line) => [line.mode],
              adviser: (line: Line) => [at.people[line.adviser]!],
              unit: (line: Line) => unitsOf(line).map((unit) => UNITS[unit]!.id),
              government: (line: Line) =>
                unitsOf(line)
                  .map((unit) => ({ gmina: '', ...UNITS[unit]! }))
                  .map(({ region, powiat, gmina }) => `${region}/${powiat}/${gmina}`),
              powiat: (line: Line) =>
                unitsOf(line).map((unit) => `${UNITS[unit]!.region}/${UNITS[unit]!.powiat}`),
            } as const;
            for (const by of DIMENSIONS) {
              const parts = await picture.parts(scope, by);
              expect(Object.fromEntries(parts.map(({ key, ...rest }) => [key, rest]))).toEqual(
                partsOf(held, keys[by]),
              );
              for (const { key, services } of parts)
                expect(await picture.services(scope, { by, key })).toHaveLength(services);
            }
            const waits = (await picture.services(scope, 'all')).flatMap((one) => waitOf(one) ?? []);
            const waited = held
              .filter(({ isUnplanned }) => !isUnplanned)
              .map(({ askedBefore }) => askedBefore);
            expect(waits.toSorted((one, other) => one - other)).toEqual(
              waited.toSorted((one, other) => one - other),
            );
            const asked = history.filter(
              (line) =>
                line.isExample === isExample &&
                !line.isUnplanned &&
                askedOf(line).slice(0, 10) >= scope.from &&
                askedOf(line).slice(0, 10) <= scope.to,
            ).length;
            const nothingElse = { withoutTime: 0, withoutAdviser: 0, wishes: 0 };
            expect(await picture.demand(scope)).toEqual(
              asked === 0 ? [] : [{ topic: 'lpdi', booked: asked, ...nothingElse }],
            );
            const loads = await picture.loads(scope, 'month');
            const weekly = await picture.loads(scope, 'week');
            expect(weekly.every(({ span }) => weekday(span as Day) === 1)).toBe(true);
            expect(new Set(weekly.map(({ span, adviser }) => `${span} ${adviser}`)).size).toBe(weekly.length);
            expect(sum(weekly.map(({ minutes }) => minutes))).toBe(amount(held).minutes);
            const busy = within.filter(({ state }) => state !== 'cancelled');
            const planned = sum(busy.filter(({ isUnplanned }) => !isUnplanned).map((line) => line.planned));
            expect(sum(loads.map(({ plannedMinutes }) => plannedMinutes))).toBe(planned);
            expect(sum(weekly.map(({ plannedMinutes }) => plannedMinutes))).toBe(planned);
            expect(sum(loads.map(({ minutes }) => minutes))).toBe(amount(held).minutes);
          },
        ),
        { numRuns: 25 },
      );
    }, 60_000);
  });
});

describe('waiting times', () => {
  it('take the median and the ninetieth of a hundred by the nearest rank', () => {
    expect(percentile([5, 1, 3], 50)).toBe(3);
    expect(percentile([1, 2, 3, 4], 50)).toBe(2);
    expect(
      percentile(
        Array.from({ length: 10 }, (_, index) => index + 1),
        90,
      ),
    ).toBe(9);
    expect(percentile([], 50)).toBeUndefined();
  });
});
