import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { registrationDeliveries } from '../../src/features/registrations/deliveries.ts';
import type { Registration } from '../../src/features/registrations/domain.ts';
import { remind } from '../../src/features/registrations/reminders.ts';
import { immediately } from '../../src/storage/sqlite/immediately.ts';
import { sql } from '../../src/storage/kysely.ts';
import { aTerm, TODAY } from '../support/calendar/an-event.ts';
import { onEveryDatabase } from '../support/engines.ts';
import { pair } from '../support/registrations/pair.ts';
import { laterBy, seats, type Stage } from '../support/registrations/stage.ts';
import { unguardedStore } from '../support/registrations/unguarded.ts';

const LANE = 'slack:T1';

/** What leaves the outbox at that moment: kinds of those deliveries that are still wanted. */
const sentAt = async ({ storage, store, people }: Stage, hours: number): Promise<readonly string[]> => {
  const kinds = registrationDeliveries(store, people.directory);
  const now = laterBy(hours);
  const sent: string[] = [];
  for (const delivery of await storage.outbox.due(LANE, now, 100)) {
    const { kind, content, locale } = delivery;
    const verb = kind.replace('registrations.', '') as keyof typeof kinds;
    if (await kinds[verb].render(content, { locale, now })) sent.push(verb);
    await storage.outbox.settle(delivery, { state: 'dropped', reason: 'told' }, now);
  }
  return sent;
};

onEveryDatabase(
  (fresh) => {
    describe('what people are told', () => {
      pair(
        fresh,
        'F10: of five who are reminded, one resigned: four reminders; moved, none of the old hour',
        {
          run: async (stage, together) => {
            const { signUps, doing, storage } = stage;
            const before = await stage.event(seats(5));
            const term = before.terms[0]!.id;
            const people = await stage.crowd(5);
            const made: Registration[] = [];
            for (const by of people) made.push(await stage.signed(by, { term }));
            await remind(stage.store, '2026-12-11' as Day, laterBy(456));
            await together([() => signUps.resign(doing(people[0]!), made[0]!.id)]);
            expect(await sentAt(stage, 457)).toEqual(['reminder', 'reminder', 'reminder', 'reminder']);
            const plan = { ...before, terms: [aTerm('2026-12-22', { capacity: 5 })] } as never;
            await storage.calendar.change({ before, plan, tell: [], at: laterBy(457) });
            await signUps.sweep(laterBy(457));
            expect(await sentAt(stage, 458)).toEqual(['changed', 'changed', 'changed', 'changed']);
          },
          // As it stood when the reminder was written down, not as it stands when it is sent.
          unguarded: (_engine, { registrations: store }) => ({
            ...store,
            registration: async (id) => {
              const registration = await store.registration(id);
              return registration && { ...registration, state: 'confirmed' };
            },
          }),
        },
      );

      pair(
        fresh,
        'F13: a double click, and a platform that delivers twice, make one registration and one answer',
        {
          run: async (stage, together) => {
            const { signUps, doing } = stage;
            const term = await stage.term(seats(3));
            const by = await stage.person('U1');
            const same = doing(by, { request: 'slack:cmd:7' });
            const answers = await together([
              () => signUps.signUp(same, { term }),
              () => signUps.signUp(same, { term }),
              () => signUps.signUp(doing(by), { term }),
            ]);
            expect(await stage.statesOf(term)).toEqual(['confirmed']);
            const ids = answers.map((answer) =>
              answer.ok
                ? answer.value.registration.id
                : answer.refusal.kind === 'already' && answer.refusal.registration.id,
            );
            expect(new Set(ids).size).toBe(1);
            expect(await stage.store.miscounted()).toEqual([]);
          },
          unguarded: async (engine, storage, looked) => {
            await sql`drop index registrations_once`.execute(engine.queries as never);
            return unguardedStore(engine, storage, looked);
          },
        },
      );

      pair(fresh, 'F17: whoever rejoins goes to the end of the list and is told so; trainers take no seat', {
        run: async (stage, together) => {
          const { signUps, doing } = stage;
          const made = await stage.event({ ...seats(1), trainer: 'trener z uczelni' });
          const term = made.terms[0]!.id;
          const [anna, maria, ewa] = await stage.crowd(3);
          await stage.signed(anna!, { term });
          const first = await stage.signed(maria!, { term });
          await stage.signed(ewa!, { term });
          await signUps.resign(doing(maria!), first.id);
          const [again] = await together([() => signUps.signUp(doing(maria!), { term })]);
          expect(again).toMatchObject({ ok: true, value: { place: 2, isNew: true } });
          expect((await stage.store.facts(term))!.taken).toBe(1);
        },
        // Positions of the ended are given out again, as where the smallest free number is taken.
        unguarded: (engine, { registrations: store }) => ({
          ...store,
          enrol: async (enrolment) => {
            const { queries } = engine;
            const ended = await queries
              .updateTable('registrations')
              .set({ position: null })
              .where('state', '=', 'resigned')
              .returning('id')
              .execute();
            const terms = queries.updateTable('event_terms').where('id', '=', enrolment.term);
            if (ended.length > 0) await terms.set({ next_position: 2 }).execute();
            return store.enrol(enrolment);
          },
        }),
      });

      pair(fresh, 'F18: one term whose seats do not add up is closed with an alarm, and only that one', {
        run: async (stage, together, { queries }) => {
          const { signUps, doing } = stage;
          const coordinator = await stage.person('C');
          stage.people.coordinators.push(coordinator);
          const broken = await stage.term(seats(1));
          const sound = await stage.term(seats(1, '2026-12-17'));
          const [anna, maria] = await stage.crowd(2);
          await stage.signed(anna!, { term: broken });
          // Somebody changed the count by hand: there seems to be a free seat.
          await queries.updateTable('event_terms').set({ taken: 0 }).where('id', '=', broken).execute();
          await together([() => signUps.check(TODAY)]);
          expect(await signUps.signUp(doing(maria!), { term: broken })).toEqual({
            ok: false,
            refusal: { kind: 'paused' },
          });
          expect((await stage.signed(maria!, { term: sound })).state).toBe('confirmed');
          expect(await sentAt(stage, 0)).toEqual(['paused']);
          const repaired = await signUps.repair(doing(coordinator, { isCoordinator: true }), broken);
          expect(repaired).toMatchObject({ ok: true, value: { taken: 1, free: 0 } });
          expect((await stage.signed(await stage.person('U9'), { term: broken })).state).toBe('waiting');
        },
        unguarded: (_engine, { registrations: store }) => ({
          ...store,
          miscounted: () => Promise.resolve([]),
        }),
      });
    });
  },
  { hasConnections: true },
);

describe('F24: an async function in a transaction', () => {
  const opened = () => {
    const database = new Database(':memory:');
    database.exec('create table notes (text text)');
    const count = () => database.prepare('select count(*) from notes').pluck().get();
    const work = async (): Promise<void> => {
      await Promise.resolve();
      database.exec(`insert into notes values ('after')`);
    };
    return { database, count, work };
  };

  it('does not compile, and what is written in batches is statements, never a function', async () => {
    const { database, count, work } = opened();
    // @ts-expect-error an async function must not be accepted
    const never: () => unknown = () => immediately(database, work);
    expect(never).toBeTypeOf('function');
    await Promise.resolve();
    expect(count()).toBe(0);
  });

  it('(twin without the guard) would write outside of it, after it was undone', async () => {
    const { database, count, work } = opened();
    expect(() => database.transaction(work as () => unknown).immediate()).toThrow(/promise/);
    await Promise.resolve();
    await Promise.resolve();
    expect(count()).toBe(1);
  });
});
