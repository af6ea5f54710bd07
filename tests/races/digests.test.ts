import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/core/ids.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { createCatalogue } from '../../src/features/digests/catalogue.ts';
import type { Reader } from '../../src/features/digests/domain.ts';
import { createMaking } from '../../src/features/digests/making.ts';
import type { DigestsStore, NewIssue } from '../../src/features/digests/store.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { welcome } from '../contracts/storage/people.ts';
import { aCall, TODAY } from '../support/calls/a-call.ts';
import { type FreshDatabase, freshStorage, onEveryDatabase } from '../support/engines.ts';
import { smallBase } from '../support/knowledge.ts';
import { breaksByRacing, racing, type Racing } from '../support/together.ts';

const READERS = ['U1', 'U2', 'U3'];
const PERIOD = { day: warsawDay(TODAY), due: TODAY };

/** Three readers of one slot, and something new to tell each of them. */
const staged = async (fresh: FreshDatabase): Promise<Storage> => {
  const storage = await freshStorage(fresh);
  for (const user of READERS) {
    const { person } = await welcome(storage.people, { platform: 'slack', workspace: 'T1', user });
    const reader: Reader = { kind: 'person', person };
    const timing = { rhythm: 'weekly', weekday: 1, time: '08:00' } as const;
    const order = { reader, locale: 'pl', wants: { contents: ['calls'] }, timing, madeAt: TODAY } as const;
    const subscription = { ...order, id: `sub_${user}`, madeBy: person, revision: 1 };
    expect(await storage.digests.subscribe(subscription, undefined, TODAY)).toBe(true);
  }
  const id = await storage.calls.create(aCall());
  const draft = (await storage.calls.call(id))!;
  await storage.calls.step(draft, { ...draft, state: 'published' }, 'published', { at: TODAY });
  return storage;
};

/** A program of its own: it shares nothing with the other but the database. */
const aProgram = (storage: Storage, store: DigestsStore) => {
  const coming = (now: typeof TODAY) => storage.calls.search({}, now, { from: 0, size: 9 });
  return createMaking({
    store,
    catalogue: createCatalogue({
      coming: () => Promise.resolve([]),
      happenings: () => Promise.resolve([]),
      groups: () => Promise.resolve([]),
      calls: async (now) => (await coming(now)).calls,
      callsNamed: (ids) => storage.calls.calls(ids),
      base: () => smallBase('2020-06-01'),
    }),
    addresses: (people: readonly PersonId[]) => storage.registrations.addresses(people),
    mayGoOut: (at) => at,
    nextIssue: () => undefined,
  });
};

/** Looks whether the issues are made, and writes afterwards what it thinks is new, under names nobody else has. */
const unguarded = (storage: Storage, number: number, { looked }: Racing): DigestsStore => ({
  ...storage.digests,
  issue: async (issues, at) => {
    const ids = issues.map(({ subscription }) => subscription);
    const made = await storage.digests.made(PERIOD.day, ids);
    await looked();
    const left = issues.filter(({ subscription }) => !made.has(subscription));
    const own = ({ period, tell, ...rest }: NewIssue): NewIssue => ({
      ...rest,
      period: `${period}#${String(number)}`,
      tell: tell.map((one) => ({ ...one, thing: `${one.thing}#${String(number)}` })),
    });
    return storage.digests.issue(left.map(own), at);
  },
});

/** Who is written to; of several messages in one conversation each has its turn. */
const sent = async ({ outbox }: Storage): Promise<readonly string[]> => {
  const users: string[] = [];
  for (;;) {
    const due = await outbox.due('slack:T1', TODAY, 20);
    if (due.length === 0) return users;
    for (const one of due) {
      if (one.to.kind === 'person') users.push(one.to.user);
      await outbox.settle(one, { state: 'dropped', reason: 'told' }, TODAY);
    }
  }
};

const run = async (
  storage: Storage,
  race: Racing,
  storeOf: (number: number) => DigestsStore,
): Promise<void> => {
  await race.together(
    [1, 2].map((number) => () => aProgram(storage, storeOf(number)).slot('w1-0800', PERIOD)),
  );
  expect((await sent(storage)).toSorted()).toEqual(READERS);
};

onEveryDatabase(
  (fresh) => {
    describe('two programs that make the digests of the same minute', () => {
      it('send each reader one', async () => {
        const storage = await staged(fresh);
        await run(storage, racing(), () => storage.digests);
        for (const user of READERS) expect(await storage.digests.issues(`sub_${user}`, 9)).toHaveLength(1);
      });

      it('(twin without the guard) send each reader two', async () => {
        const storage = await staged(fresh);
        const race = racing();
        await breaksByRacing(
          run(storage, race, (number) => unguarded(storage, number, race)),
          race,
        );
      });
    });
  },
  { hasConnections: true },
);
