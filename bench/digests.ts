import { performance, monitorEventLoopDelay } from 'node:perf_hooks';
import { shift } from '../src/core/clock.ts';
import { daysLater } from '../src/core/day.ts';
import { newId, type PersonId } from '../src/core/ids.ts';
import { REGIONS } from '../src/core/regions.ts';
import { warsawDay } from '../src/core/warsaw.ts';
import { EVENT_FORMS } from '../src/features/calendar/domain.ts';
import { createCatalogue } from '../src/features/digests/catalogue.ts';
import { CONTENTS } from '../src/features/digests/domain.ts';
import { createMaking } from '../src/features/digests/making.ts';
import type { Engine } from '../src/storage/engine.ts';
import { createStorage, type Storage } from '../src/storage/storage.ts';
import { aNewEvent, aTerm, TODAY } from '../tests/support/calendar/an-event.ts';
import { smallBase } from '../tests/support/knowledge.ts';
import { onBothEngines } from './on-both-engines.ts';

// `npm run -s bench digests [READERS] [EVENTS]`: how long it takes to make everybody's digest of one hour, what a second
// run of the same hour adds (nothing), and how long anything else has to wait meanwhile. PostgreSQL where
// TEST_DATABASE_URL says.
const READERS = Number(process.argv[3] ?? 10_000);
const EVENTS = Number(process.argv[4] ?? 100);
const AT_ONCE = 500;
const SLOT = 'w1-0800';
const NEXT_WEEK = 7 * 24 * 3_600_000;

const fill = async ({ queries }: Engine, { calendar }: Storage): Promise<void> => {
  const day = warsawDay(TODAY);
  for (let index = 0; index < EVENTS; index += 1) {
    const id = await calendar.create(
      aNewEvent({
        title: `Szkolenie ${String(index)}`,
        form: EVENT_FORMS[index % EVENT_FORMS.length]!,
        region: REGIONS[index % REGIONS.length]!.id,
        terms: [aTerm(daysLater(day, 10 + (index % 60)))],
        ...(index % 5 === 0 ? { deadline: shift(TODAY, (1 + (index % 9)) * 24 * 3_600_000) } : {}),
      }),
    );
    const before = (await calendar.happening(id))!;
    await calendar.publish({ before, as: 'published', tell: [], at: TODAY });
  }
  for (let from = 0; from < READERS; from += AT_ONCE) {
    const people = Array.from({ length: Math.min(AT_ONCE, READERS - from) }, (_, index) => from + index);
    await queries
      .insertInto('people')
      .values(people.map((index) => ({ id: `per_${String(index)}` as PersonId, created_at: TODAY })))
      .execute();
    await queries
      .insertInto('accounts')
      .values(
        people.map((index) => ({
          id: `acc_${String(index)}`,
          person: `per_${String(index)}` as PersonId,
          platform: 'slack' as const,
          workspace: 'T1',
          user_id: `U${String(index)}`,
          name: '',
          created_at: TODAY,
        })),
      )
      .execute();
    await queries
      .insertInto('subscriptions')
      .values(
        people.map((index) => ({
          id: newId('sub'),
          person: `per_${String(index)}` as PersonId,
          target: null,
          locale: 'pl' as const,
          // Every fourth reader wants all of Poland, the others their own voivodeship.
          wants: JSON.stringify({
            contents: CONTENTS,
            ...(index % 4 === 0 ? {} : { region: REGIONS[index % REGIONS.length]!.id }),
          }),
          wants_deadlines: 1 as const,
          rhythm: 'weekly' as const,
          weekday: 1,
          time: '08:00',
          slot: SLOT,
          paused_until: null,
          made_by: `per_${String(index)}` as PersonId,
          made_at: TODAY,
          changed_at: TODAY,
          revision: 1,
        })),
      )
      .execute();
  }
};

const run = async (name: string, engine: Engine): Promise<void> => {
  const storage = await createStorage(engine);
  await fill(engine, storage);
  const base = smallBase('2020-06-01');
  const making = createMaking({
    store: storage.digests,
    catalogue: createCatalogue({
      coming: async (now, size) => (await storage.calendar.shown({}, now, { from: 0, size })).happenings,
      happenings: (ids) => storage.calendar.happenings(ids),
      groups: () => Promise.resolve([]),
      calls: () => Promise.resolve([]),
      callsNamed: () => Promise.resolve([]),
      base: () => base,
    }),
    addresses: (people) => storage.registrations.addresses(people),
    mayGoOut: (at) => at,
    nextIssue: () => undefined,
  });
  console.log(`${name}: ${String(READERS)} readers of one hour, ${String(EVENTS)} events to come`);
  const once = async (what: string, due = TODAY): Promise<void> => {
    const before = await storage.overview.waiting();
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const worked = process.cpuUsage();
    const began = performance.now();
    await making.slot(SLOT, { day: warsawDay(due), due });
    const took = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(worked);
    loop.disable();
    const made = (await storage.overview.waiting()) - before;
    console.log(
      `  ${what}: ${took.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of our processor), ${String(made)} messages; others wait at most ${(loop.max / 1e6).toFixed(0)} ms, p99 ${(loop.percentile(99) / 1e6).toFixed(0)} ms`,
    );
  };
  await once('the first digest');
  await once('the same hour again');
  await once('a week later, when more deadlines are near', shift(TODAY, NEXT_WEEK));
};

await onBothEngines(run);
