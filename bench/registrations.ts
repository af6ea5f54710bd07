import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { PersonId } from '../src/core/ids.ts';
import type { Engine } from '../src/storage/engine.ts';
import { TODAY } from '../tests/support/calendar/an-event.ts';
import { seats, type Stage, stageOn } from '../tests/support/registrations/stage.ts';
import { lookAround, unguardedStore } from '../tests/support/registrations/unguarded.ts';
import { onBothEngines } from './on-both-engines.ts';
import { summary } from './percentiles.ts';
import { signUpForUpdate } from './registrations-for-update.ts';

// `npm run -s bench registrations`: so many people sign up for so few seats in the same moment: through the service,
// as it would be with SELECT … FOR UPDATE (PostgreSQL), and without any guard. PostgreSQL where TEST_DATABASE_URL says.
const PEOPLE = 5000;
const SEATS = 20;
const AT_ONCE = 500;

const crowd = async ({ queries }: Engine): Promise<readonly PersonId[]> => {
  const people = Array.from({ length: PEOPLE }, (_, index) => `per_${String(index)}` as PersonId);
  for (let from = 0; from < PEOPLE; from += AT_ONCE)
    await queries
      .insertInto('people')
      .values(people.slice(from, from + AT_ONCE).map((id) => ({ id, created_at: TODAY })))
      .execute();
  return people;
};

/** What came of it: seats given, seats too many, places on the list and whether they are those of the arrival. */
const outcome = async ({ signUps, store }: Stage, term: string): Promise<string> => {
  const all = await signUps.ofTerm(term);
  const seated = all.filter(({ registration }) => registration.hasSeat);
  const waiting = all.filter(({ registration }) => registration.state === 'waiting');
  const last = Math.max(...seated.map(({ registration }) => registration.position ?? 0));
  const isInOrder = waiting.every(({ registration }) => (registration.position ?? 0) > last);
  const isSound = (await store.miscounted()).length === 0;
  return [
    `${seated.length} seats (${Math.max(0, seated.length - SEATS)} too many)`,
    `${waiting.length} waiting`,
    isInOrder ? 'order kept' : 'ORDER LOST',
    isSound ? 'count right' : 'COUNT WRONG',
  ].join(', ');
};

/** Everybody at once; the rate, how long one waited, and what came of it. */
const measure = async (
  name: string,
  stage: Stage,
  day: string,
  people: readonly PersonId[],
  signUp: (term: string, person: PersonId) => Promise<boolean>,
): Promise<void> => {
  const term = await stage.term(seats(SEATS, day));
  const began = performance.now();
  const worked = process.cpuUsage();
  const waits = await Promise.all(
    people.map(async (person) => {
      const isAnswered = await signUp(term, person).catch(() => false);
      return isAnswered ? performance.now() - began : undefined;
    }),
  );
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(worked);
  const cpu = (user + system) / 1000 / people.length;
  const answered = waits.filter((wait) => wait !== undefined);
  const rate = Math.round((answered.length / took) * 1000);
  console.log(
    `${name}: ${rate}/s, ${(took / 1000).toFixed(2)} s, ${cpu.toFixed(2)} ms of our processor each, answered ${answered.length} of ${people.length}; ${summary(answered)}; ${await outcome(stage, term)}`,
  );
};

const run = async (name: string, engine: Engine, url?: string): Promise<void> => {
  await engine.migrate();
  const stage = await stageOn(engine);
  const people = await crowd(engine);
  const through =
    ({ signUps, doing }: Stage) =>
    async (term: string, person: PersonId): Promise<boolean> =>
      (await signUps.signUp(doing(person), { term })).ok;

  await measure(`${name}, service`, stage, '2026-12-15', people, through(stage));
  if (url !== undefined) {
    const plain = new pg.Pool({ connectionString: url, max: 10 });
    await measure(`${name}, SELECT … FOR UPDATE alone`, stage, '2026-12-16', people, (term, person) =>
      signUpForUpdate(plain, term, person),
    );
    await plain.end();
  }
  const careless = await stageOn(stage.storage, (storage) =>
    unguardedStore(engine, storage, lookAround(engine)),
  );
  await measure(`${name}, no guard`, careless, '2026-12-17', people.slice(0, 500), through(careless));
};

await onBothEngines(run);
