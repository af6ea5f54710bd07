import { performance } from 'node:perf_hooks';
import type { PersonId } from '../src/core/ids.ts';
import type { Engine } from '../src/storage/engine.ts';
import type { Slot } from '../src/features/consultations/booking.ts';
import { hours, NOW } from '../tests/support/consultations/a-diary.ts';
import { type Stage, stageOn } from '../tests/support/consultations/stage.ts';
import { lookAround, unguardedStore } from '../tests/support/consultations/unguarded.ts';
import { onBothEngines } from './on-both-engines.ts';
import { summary } from './percentiles.ts';

// `npm run -s bench consultations`: so many people book so few times of five advisers in the same moment, through the
// service, and once more without any guard. PostgreSQL where TEST_DATABASE_URL says.
const PEOPLE = 2000;
const SLOTS = 100;
const ADVISERS = 5;
const AT_ONCE = 500;
/** Of advice: four of them fill a day of four hours. */
const MINUTES = 60;

const crowd = async ({ queries }: Engine, name: string): Promise<readonly PersonId[]> => {
  const people = Array.from({ length: PEOPLE }, (_, index) => `per_${name}${String(index)}` as PersonId);
  for (let from = 0; from < PEOPLE; from += AT_ONCE)
    await queries
      .insertInto('people')
      .values(people.slice(from, from + AT_ONCE).map((id) => ({ id, created_at: NOW })))
      .execute();
  return people;
};

/** A hundred times that do not touch one another, twenty of each adviser. */
const times = async (stage: Stage, name: string): Promise<readonly Slot[]> => {
  const week = [1, 2, 3, 4, 5].map((weekday) => hours(weekday, '08:00', '12:00'));
  const found: Slot[] = [];
  for (let index = 0; index < ADVISERS; index += 1) {
    const adviser = await stage.adviser(`${name}${String(index)}`, {}, week);
    const all = await stage.slots({ adviser, minutes: MINUTES }, 10_000);
    const apart = all.filter(({ time }) => time.endsWith(':00'));
    found.push(...apart.slice(0, SLOTS / ADVISERS));
  }
  return found;
};

/** Everybody at once; the rate, how long one waited, and what came of it. */
const measure = async (name: string, stage: Stage, key: string): Promise<void> => {
  const people = await crowd(stage.engine, key);
  const slots = await times(stage, key);
  const began = performance.now();
  const answers = await Promise.all(
    people.map(async (client, index) => {
      // Those who want one time come one after another: the worst case for those without a guard.
      const { adviser, startsAt } = slots[Math.floor((index * SLOTS) / PEOPLE)]!;
      const wanted = { topic: 'lpdi', mode: 'phone', minutes: MINUTES, adviser } as const;
      const done = await stage.booking.book(stage.aBooking(client, startsAt, { wanted }));
      return { told: done.ok ? 'booked' : done.refusal.kind, wait: performance.now() - began };
    }),
  );
  const took = performance.now() - began;
  const won = answers.filter(({ told }) => told === 'booked').length;
  const gone = answers.filter(({ told }) => told === 'gone').length;
  console.log(
    `${name}: ${won} booked, ${gone} shown other times, ${PEOPLE - won - gone} told something else, ` +
      `${await stage.collisions()} collisions; ${(took / 1000).toFixed(2)} s, ` +
      `${Math.round((PEOPLE / took) * 1000)}/s; ${summary(answers.map(({ wait }) => wait))}`,
  );
};

const run = async (name: string, engine: Engine): Promise<void> => {
  await engine.migrate();
  await measure(`${name}, service`, await stageOn(engine), 'a');
  await engine.queries.deleteFrom('adviser_cells').execute();
  await engine.queries.updateTable('consultations').set({ state: 'held', held_until: null }).execute();
  const careless = await stageOn(engine, (storage) => unguardedStore(engine, storage, lookAround(engine)));
  await measure(`${name}, no guard`, careless, 'b');
};

await onBothEngines(run);
