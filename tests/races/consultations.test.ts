import { describe, expect } from 'vitest';
import type { Day } from '../../src/core/clock.ts';
import { hours, NOW } from '../support/consultations/a-diary.ts';
import { pair } from '../support/consultations/pair.ts';
import { laterBy, type Stage } from '../support/consultations/stage.ts';
import { onEveryDatabase } from '../support/engines.ts';

const MONDAY = laterBy(23);
const GROUP = { topic: 'grupa-kadry', mode: 'online' } as const;

/** All consultations that hold their time, with who comes. */
const live = async ({ engine, store }: Stage) => {
  const rows = await engine.queries
    .selectFrom('consultations')
    .select(['id', 'minutes'])
    .where('state', 'in', ['requested', 'confirmed'])
    .execute();
  const people = await store.participants(rows.map(({ id }) => id));
  return rows.map(({ id, minutes }) => ({
    id,
    minutes,
    coming: people.filter(({ consultation, state }) => consultation === id && state === 'coming').length,
  }));
};

onEveryDatabase(
  (fresh) => {
    describe('many at once', () => {
      pair(
        fresh,
        'F3: bookings of different lengths never share a quarter of an hour',
        async (stage, together) => {
          await stage.adviser('A', { bufferAfter: 15 });
          const people = await stage.crowd(20);
          const answers = await together(
            people.map(
              (client, index) => () =>
                stage.booking.book(
                  stage.aBooking(client, laterBy(23 + (index % 4) / 4), {
                    wanted: { topic: 'lpdi', mode: 'phone', minutes: [30, 60, 90][index % 3]! },
                  }),
                ),
            ),
          );
          expect(await stage.collisions()).toBe(0);
          expect(answers.filter(({ ok }) => ok)).toHaveLength((await live(stage)).length);
          const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.kind]));
          expect(new Set(refusals)).toEqual(new Set(['gone']));
        },
      );

      pair(fresh, 'F3: nobody advises longer in a day than they said', async (stage, together) => {
        await stage.adviser('A', { dailyMinutes: 180 });
        const people = await stage.crowd(6);
        await together(
          people.map(
            (client, index) => () => stage.booking.book(stage.aBooking(client, laterBy(23 + index * 1.5))),
          ),
        );
        const minutes = (await live(stage)).reduce((sum, one) => sum + one.minutes, 0);
        expect(minutes).toBe(180);
      });

      pair(
        fresh,
        'F4: of two answers to a request one counts, and the other hears how it stands',
        async (stage, together) => {
          const one = await stage.adviser('A', { confirmsByHand: true });
          const view = await stage.booked(await stage.person('U1'), MONDAY);
          const decision = stage.changing(view, one);
          const answers = await together([
            () => stage.deciding.decide({ ...decision, accept: true }),
            () => stage.deciding.decide({ ...decision, accept: false }),
            () => stage.deciding.decide({ ...decision, accept: true }),
          ]);
          expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
          const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.kind]));
          expect(refusals.every((kind) => kind === 'changed' || kind === 'ended')).toBe(true);
        },
      );

      pair(fresh, 'F11: cancelled and moved at once, it is one of both', async (stage, together) => {
        await stage.adviser('A');
        const client = await stage.person('U1');
        const view = await stage.booked(client, MONDAY);
        const [cancelled, moved] = await together([
          () => stage.booking.cancel(stage.changing(view, client)),
          () =>
            stage.booking.move({
              ...stage.changing(view, client),
              startsAt: laterBy(27),
              despiteClash: false,
            }),
        ]);
        expect([cancelled.ok, moved.ok].filter(Boolean)).toHaveLength(1);
        expect(await live(stage)).toHaveLength(moved.ok ? 1 : 0);
      });

      pair(fresh, 'F11: a freed time that many want goes to one of them', async (stage, together) => {
        await stage.adviser('A');
        const [first, ...others] = await stage.crowd(8);
        const view = await stage.booked(first!, MONDAY);
        const [, ...answers] = await together([
          () => stage.booking.cancel(stage.changing(view, first!)),
          ...others.map((client) => () => stage.booking.book(stage.aBooking(client, MONDAY))),
        ]);
        const again = await together(
          others.map((client) => () => stage.booking.book(stage.aBooking(client, MONDAY))),
        );
        expect([...answers, ...again].filter(({ ok }) => ok)).toHaveLength(1);
        expect(await live(stage)).toHaveLength(1);
      });

      pair(fresh, 'F13: one input that arrives five times at once books once', async (stage, together) => {
        await stage.adviser('A');
        const wanted = stage.aBooking(await stage.person('U1'), MONDAY);
        const answers = await together(Array.from({ length: 5 }, () => () => stage.booking.book(wanted)));
        const ids = answers.map((answer) => (answer.ok ? answer.value.consultation.id : 'refused'));
        expect(new Set(ids).size).toBe(1);
        expect(await live(stage)).toHaveLength(1);
        expect(await stage.told()).toEqual(['advice.booked', 'advice.confirmed', 'advice.hour-before']);
      });

      pair(
        fresh,
        'F16: those who book one group beginning first land in one session',
        async (stage, together) => {
          await stage.adviser('A', { topics: ['grupa-kadry'] });
          const people = await stage.crowd(15);
          const answers = await together(
            people.map(
              (client) => () => stage.booking.book(stage.aBooking(client, MONDAY, { wanted: GROUP })),
            ),
          );
          expect(await live(stage)).toMatchObject([{ coming: 12 }]);
          const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.kind]));
          expect(refusals).toEqual(['seats', 'seats', 'seats']);
        },
      );

      pair(
        fresh,
        'five open consultations are the most, also when six are booked at once',
        async (stage, together) => {
          await stage.adviser('A');
          const client = await stage.person('U1');
          const starts = [23, 24.5, 26, 27.5, 29, 47].map(laterBy);
          await together(starts.map((at) => () => stage.booking.book(stage.aBooking(client, at))));
          expect(await live(stage)).toHaveLength(5);
        },
      );

      pair(fresh, 'of two proposals picked at once one is booked', async (stage, together) => {
        const one = await stage.adviser('A');
        const client = await stage.person('U1');
        const asked = await stage.requests.ask({
          request: 'req_1',
          client,
          topic: 'lpdi',
          preferred: [],
          at: NOW,
        });
        if (!asked.ok) throw new Error('not asked');
        const { id } = asked.value;
        const starts = [23, 47].map((hour) => ({
          adviser: one,
          mode: 'phone' as const,
          startsAt: laterBy(hour),
        }));
        const proposed = await stage.requests.propose({ id, by: one, starts, at: NOW });
        if (!proposed.ok) throw new Error('not proposed');
        await together(
          proposed.value.proposals.map(
            ({ id: proposal }) =>
              () =>
                stage.requests.pick({
                  request: `pick_${proposal}`,
                  id,
                  proposal,
                  by: client,
                  despiteClash: false,
                  at: NOW,
                }),
          ),
        );
        expect(await live(stage)).toHaveLength(1);
        expect(await stage.requests.request(id)).toMatchObject({ state: 'settled' });
      });

      pair(
        fresh,
        'F19, F20: leave that comes between the look and the booking is noticed',
        async (stage, together) => {
          await stage.adviser('A');
          const by = await stage.person('U1');
          const [refused] = await together([() => stage.booking.book(stage.aBooking(by, MONDAY))]);
          expect(refused).toMatchObject({ ok: false, refusal: { kind: 'gone' } });
          expect(await live(stage)).toEqual([]);
        },
        async (engine) => {
          const { queries } = engine;
          const [one] = await queries.selectFrom('advisers').select('person').execute();
          await engine.batch([
            {
              query: queries
                .insertInto('adviser_exceptions')
                .values({
                  id: 'exc_1',
                  adviser: one!.person,
                  kind: 'closed',
                  from_day: '2027-01-11' as Day,
                  until_day: '2027-01-11' as Day,
                  from_time: null,
                  to_time: null,
                  modes: null,
                  place: null,
                  reason: 'leave',
                })
                .onConflict((conflict) => conflict.doNothing()),
            },
            {
              query: queries.updateTable('advisers').set((eb) => ({ revision: eb('revision', '+', 1) })),
            },
          ]);
        },
      );

      pair(
        fresh,
        'F7: in the night on which an hour comes twice, moments are booked, not what clocks show',
        async (stage, together) => {
          await stage.adviser('A', { horizonDays: 365 }, [hours(7, '01:00', '04:00')]);
          const wanted = { topic: 'lpdi', mode: 'phone', minutes: 60 } as const;
          const offered = await stage.slots({ ...wanted, from: '2027-10-31' as Day }, 12);
          const ofNight = offered.filter(({ day }) => day === '2027-10-31');
          expect(ofNight.map(({ time, startsAt }) => `${time} ${startsAt.slice(11, 16)}Z`)).toEqual([
            '01:00 23:00Z',
            '01:15 23:15Z',
            '01:30 23:30Z',
            '01:45 23:45Z',
            '02:00 00:00Z',
            '02:15 00:15Z',
            '02:30 00:30Z',
            '02:45 00:45Z',
            '03:00 02:00Z',
          ]);
          const people = await stage.crowd(18);
          await together(
            people.map(
              (client, index) => () =>
                stage.booking.book(stage.aBooking(client, ofNight[index % 9]!.startsAt, { wanted })),
            ),
          );
          expect(await stage.collisions()).toBe(0);
        },
      );

      pair(fresh, 'F13: one move that arrives five times at once moves once', async (stage, together) => {
        await stage.adviser('A');
        const client = await stage.person('U1');
        const view = await stage.booked(client, MONDAY);
        const move = { ...stage.changing(view, client), startsAt: laterBy(27), despiteClash: false };
        const answers = await together(Array.from({ length: 5 }, () => () => stage.booking.move(move)));
        const ids = answers.map((answer) => (answer.ok ? answer.value.consultation.id : 'refused'));
        expect(new Set(ids).size).toBe(1);
        expect(await live(stage)).toHaveLength(1);
      });
    });
  },
  { hasConnections: true },
);
