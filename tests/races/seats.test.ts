import { describe, expect } from 'vitest';
import { shift } from '../../src/core/clock.ts';
import type { PersonId } from '../../src/core/ids.ts';
import type { Registration } from '../../src/features/registrations/domain.ts';
import type { Engine } from '../../src/storage/engine.ts';
import { aTerm, TODAY } from '../support/calendar/an-event.ts';
import { onEveryDatabase } from '../support/engines.ts';
import { pair } from '../support/registrations/pair.ts';
import { laterBy, seats, type Stage } from '../support/registrations/stage.ts';

/** How many times a message says that this offer is over. */
const saidOver = async ({ queries }: Engine, { id, revision }: Registration): Promise<number> => {
  const messages = await queries
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', 'registrations.lapsed')
    .where('thing', '=', `${id}:${String(revision + 1)}`)
    .execute();
  return messages.length;
};

/** Nobody has a seat that is not there, nobody is registered twice, and the count is right. */
const sound = async ({ store }: Stage, term: string): Promise<readonly Registration[]> => {
  const all = await store.ofTerm(term);
  const { capacity } = (await store.facts(term))!;
  expect(all.filter(({ hasSeat }) => hasSeat).length).toBeLessThanOrEqual(capacity);
  const live = all.filter(({ state }) => ['confirmed', 'waiting', 'offered'].includes(state));
  expect(new Set(live.map(({ person }) => person)).size).toBe(live.length);
  expect(await store.miscounted()).toEqual([]);
  return all;
};

onEveryDatabase(
  (fresh) => {
    describe('many at once', () => {
      pair(fresh, 'F1: the last five seats go to five of twenty, and fifteen wait', {
        run: async (stage, together) => {
          const term = await stage.term(seats(5));
          const people = await stage.crowd(20);
          const answers = await together(
            people.map((by) => () => stage.signUps.signUp(stage.doing(by), { term })),
          );
          expect(answers.every(({ ok }) => ok)).toBe(true);
          await sound(stage, term);
          expect(await stage.countOf(term, 'confirmed')).toBe(5);
          expect(await stage.countOf(term, 'waiting')).toBe(15);
        },
      });

      pair(
        fresh,
        'F1: two files of applications and people who sign up meanwhile share the last five seats',
        {
          run: async (stage, together) => {
            const { signUps, doing } = stage;
            const term = await stage.term(seats(5));
            const people = await stage.crowd(12);
            const coordinator = await stage.person('C');
            const file = (name: string, of: readonly PersonId[]) => () =>
              signUps.signUpEach(
                doing(coordinator, { isCoordinator: true }),
                of.map((person, index) => ({ term, person, request: `${name}:${String(index)}` })),
              );
            const [one, other] = [file('one', people.slice(0, 4)), file('other', people.slice(4, 8))];
            const alone = people.slice(8).map((by) => () => signUps.signUp(doing(by), { term }));
            await together<readonly (() => Promise<unknown>)[]>([one, other, ...alone]);
            const all = await sound(stage, term);
            expect(all.filter(({ state }) => state === 'confirmed')).toHaveLength(5);
            expect(all.filter(({ state }) => state === 'waiting')).toHaveLength(7);
          },
        },
      );

      pair(fresh, 'F5: cancels, sweeps and a coordinator at once give each seat to one person, in order', {
        run: async (stage, together) => {
          const { signUps, doing, store } = stage;
          const term = await stage.term(seats(3));
          const people = await stage.crowd(9);
          const made: Registration[] = [];
          for (const by of people) made.push(await stage.signed(by, { term }));
          const coordinator = await stage.person('C');
          await together([
            ...made.slice(0, 3).map(
              ({ id, person }) =>
                () =>
                  signUps.resign(doing(person!), id),
            ),
            () => signUps.sweep(TODAY),
            () => signUps.sweep(TODAY),
            () => signUps.approve(doing(coordinator, { isCoordinator: true }), made[8]!.id),
          ]);
          await signUps.sweep(TODAY);
          const all = await sound(stage, term);
          const pushed = all.find(({ id }) => id === made[8]!.id)!.state === 'confirmed';
          const seated = all.filter(({ hasSeat }) => hasSeat).map(({ id }) => id);
          expect(seated).toHaveLength(3);
          // Besides the one whom the coordinator let in, the first of the list and nobody else.
          const expected = made.slice(3, pushed ? 5 : 6).map(({ id }) => id);
          expect(seated.filter((id) => id !== made[8]!.id).toSorted()).toEqual(expected.toSorted());
          expect((await store.facts(term))!.stirred).toBe(0);
        },
      });

      pair(fresh, 'F6: an offer accepted as it expires is the person’s or the next one’s, never both', {
        run: async (stage, together, engine) => {
          const { signUps, doing } = stage;
          for (let round = 0; round < 4; round += 1) {
            const term = await stage.term(seats(1));
            const [anna, maria, ewa] = await stage.crowd(3, `R${String(round)}U`);
            const seat = await stage.signed(anna!, { term });
            const mine = await stage.signed(maria!, { term });
            await stage.signed(ewa!, { term });
            await signUps.resign(doing(anna!), seat.id);
            const offer = (await signUps.registration(mine.id))!.registration;
            expect(offer.state).toBe('offered');
            const until = offer.until!;
            const [accepted] = await together([
              () => signUps.accept(doing(maria!, { at: shift(until, -1) }), mine.id),
              () => signUps.sweep(until),
            ]);
            await signUps.sweep(until);
            await sound(stage, term);
            const { state } = (await signUps.registration(mine.id))!.registration;
            expect(state).toBe(accepted.ok ? 'confirmed' : 'lapsed');
            expect(await stage.countOf(term, 'offered')).toBe(accepted.ok ? 0 : 1);
            // Whoever writes last: nobody who has the seat is told that it went on.
            expect(await saidOver(engine, offer)).toBe(accepted.ok ? 0 : 1);
          }
        },
      });

      pair(fresh, 'F14: two groups of three into four seats: one whole group, and a refusal for the other', {
        run: async (stage, together) => {
          const { signUps, doing, people } = stage;
          const term = await stage.term(seats(4));
          const groups = [await stage.crowd(3, 'A'), await stage.crowd(3, 'B')];
          const head = await stage.person('H');
          people.worksAt(head, { isHead: true });
          for (const one of groups.flat()) people.worksAt(one);
          const enrolled = await together(
            groups.map(
              (group) => () =>
                signUps.enrolGroup(doing(head), {
                  term,
                  unit: 'uni_nysa',
                  people: group,
                  split: { kind: 'all-or-nothing' },
                }),
            ),
          );
          await sound(stage, term);
          expect(await stage.countOf(term, 'confirmed')).toBe(3);
          const refused = enrolled.filter(({ ok }) => !ok);
          expect(refused).toEqual([{ ok: false, refusal: { kind: 'too-few', seats: 1 } }]);
        },
      });

      pair(
        fresh,
        'F15: two who were both shown the last seat: one has it, the other is asked before waiting',
        {
          run: async (stage, together) => {
            const { signUps, doing } = stage;
            const term = await stage.term(seats(1));
            const people = await stage.crowd(2);
            const seen = await Promise.all(people.map((by) => signUps.look(term, by, TODAY)));
            expect(seen.map((look) => look?.prospect)).toEqual(
              people.map(() => ({ ok: true, value: { kind: 'seat' } })),
            );
            const answers = await together(
              people.map((by) => () => signUps.signUp(doing(by), { term, expects: 'seat' })),
            );
            expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
            expect(answers.find(({ ok }) => !ok)).toEqual({
              ok: false,
              refusal: { kind: 'would-wait', place: 1 },
            });
            expect(await stage.statesOf(term)).toEqual(['confirmed']);
          },
        },
      );

      pair(fresh, 'F11: a seat that is left by moving goes on at once, and nobody has two', {
        run: async (stage, together) => {
          const { signUps, doing } = stage;
          const { terms } = await stage.event({
            terms: [aTerm('2026-12-15', { capacity: 1 }), aTerm('2027-01-12', { number: 2, capacity: 1 })],
          });
          const [first, second] = terms.map(({ id }) => id) as [string, string];
          const [anna, maria, ewa] = await stage.crowd(3);
          const seat = await stage.signed(anna!, { term: first });
          const waiting = await stage.signed(maria!, { term: first });
          const [moved, taken] = await together([
            () => signUps.move(doing(anna!), seat.id, second),
            () => signUps.signUp(doing(ewa!), { term: second, expects: 'seat' }),
          ]);
          await sound(stage, first);
          await sound(stage, second);
          expect([moved.ok, taken.ok].filter(Boolean)).toHaveLength(1);
          const next = (await signUps.registration(waiting.id))!.registration;
          expect(next.state).toBe(moved.ok ? 'offered' : 'waiting');
          // The button of the old message does nothing any more where she has moved.
          const again = await signUps.resign(doing(anna!, { at: laterBy(1) }), seat.id);
          expect(again.ok && again.value.state).toBe('resigned');
          await sound(stage, first);
        },
      });
    });
  },
  { hasConnections: true },
);
