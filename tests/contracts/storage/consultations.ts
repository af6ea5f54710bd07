import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { laterBy, stageOn } from '../../support/consultations/stage.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';

/** Monday, 8:00 in Warsaw. */
const MONDAY = laterBy(23);

export const consultationsContract = (fresh: FreshDatabase): void => {
  const open = async () => stageOn(await freshEngine(fresh));

  describe('consultations', () => {
    it('offers the first beginning, books it, and offers the next one afterwards', async () => {
      const { adviser, person, slots, booked } = await open();
      const one = await adviser('A');
      const [first] = await slots();
      expect(first).toMatchObject({ adviser: one, startsAt: MONDAY, time: '08:00', endTime: '09:30' });
      const { consultation, topic, participants } = await booked(await person('U1'), MONDAY);
      expect(consultation).toMatchObject({ state: 'confirmed', adviser: one, startsAt: MONDAY, revision: 1 });
      expect(topic.id).toBe('lpdi');
      expect(participants).toMatchObject([{ state: 'coming' }]);
      expect((await slots())[0]).toMatchObject({ time: '09:30' });
    });

    it('is the same booking when the platform sends it again', async () => {
      const { adviser, person, booking, aBooking, store } = await open();
      await adviser('A');
      const client = await person('U1');
      const wanted = aBooking(client, MONDAY);
      const [one, other] = [await booking.book(wanted), await booking.book(wanted)];
      expect(one.ok && other.ok && one.value.consultation.id === other.value.consultation.id).toBe(true);
      expect(await store.openOf(client, NOW)).toBe(1);
    });

    it('gives the three nearest beginnings where one is gone', async () => {
      const { adviser, person, booked, booking, aBooking } = await open();
      await adviser('A');
      await booked(await person('U1'), MONDAY);
      const refused = await booking.book(aBooking(await person('U2'), MONDAY));
      expect(refused).toMatchObject({
        ok: false,
        refusal: { kind: 'gone', nearest: [{ time: '09:30' }, { time: '09:45' }, { time: '10:00' }] },
      });
    });

    it('offers the time of what was cancelled at once, and books it for somebody else', async () => {
      const { adviser, crowd, booked, booking, slots, changing, collisions } = await open();
      await adviser('A');
      const [one, other] = await crowd(2);
      const view = await booked(one!, MONDAY);
      const cancelled = await booking.cancel(changing(view, one!));
      expect(cancelled).toMatchObject({
        ok: true,
        value: { consultation: { state: 'cancelled', endedBy: 'client' } },
      });
      expect((await slots())[0]).toMatchObject({ startsAt: MONDAY });
      await booked(other!, MONDAY);
      expect(await collisions()).toBe(0);
    });

    it('moves in one step, also onto a time that overlaps its own', async () => {
      const { adviser, person, booked, booking, changing, slots, store } = await open();
      await adviser('A');
      const client = await person('U1');
      const view = await booked(client, MONDAY, { matter: 'plan deinstytucjonalizacji' });
      const startsAt = laterBy(23.5);
      const moved = await booking.move({ ...changing(view, client), startsAt, despiteClash: false });
      expect(moved).toMatchObject({
        ok: true,
        value: {
          consultation: {
            startsAt,
            state: 'confirmed',
            uid: view.consultation.uid,
            sequence: 1,
            matter: 'plan deinstytucjonalizacji',
          },
        },
      });
      expect(await store.consultation(view.consultation.id)).toMatchObject({ state: 'moved' });
      expect(await store.openOf(client, NOW)).toBe(1);
      expect((await slots())[0]).toMatchObject({ time: '10:00' });
    });

    it('refuses an old button after the consultation was moved, with how it stands now', async () => {
      const { adviser, person, booked, booking, changing, store } = await open();
      await adviser('A');
      const client = await person('U1');
      const view = await booked(client, MONDAY);
      await booking.move({ ...changing(view, client), startsAt: laterBy(26), despiteClash: false });
      const again = await booking.move({
        ...changing(view, client),
        startsAt: laterBy(28),
        despiteClash: false,
      });
      expect(again).toMatchObject({
        ok: false,
        refusal: { kind: 'ended', view: { consultation: { startsAt: laterBy(26), state: 'confirmed' } } },
      });
      expect(await store.openOf(client, NOW)).toBe(1);
    });

    it('notices leave that was entered after the beginning was shown', async () => {
      const { adviser, person, booking, aBooking, leave } = await open();
      const one = await adviser('A');
      await leave(one, { from: '2027-01-11' as Day, until: '2027-01-11' as Day, reason: 'leave' });
      const refused = await booking.book(aBooking(await person('U1'), MONDAY));
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'gone' } });
      if (refused.ok || refused.refusal.kind !== 'gone') return;
      expect(refused.refusal.nearest.map(({ day, time }) => `${day} ${time}`)).toEqual([
        '2027-01-12 08:00',
        '2027-01-12 08:15',
        '2027-01-12 08:30',
      ]);
    });

    it('lets a person have five open consultations, and no sixth', async () => {
      const { adviser, person, booked, booking, aBooking, store } = await open();
      await adviser('A', { dailyMinutes: 480 });
      const client = await person('U1');
      for (const hour of [23, 24.5, 26, 27.5, 29]) await booked(client, laterBy(hour));
      const sixth = await booking.book(aBooking(client, laterBy(47)));
      expect(sixth).toEqual({ ok: false, refusal: { kind: 'too-many', most: 5, isColleague: false } });
      expect(await store.openOf(client, NOW)).toBe(5);
    });

    it('gives „any adviser” to whoever was booked least', async () => {
      const { adviser, crowd, booked } = await open();
      const advisers = [await adviser('A'), await adviser('B'), await adviser('C')];
      const clients = await crowd(6);
      const given = [];
      for (const [index, client] of clients.entries())
        given.push((await booked(client, laterBy(index < 3 ? 23 : 47))).consultation.adviser);
      expect(given.slice(0, 3).toSorted()).toEqual(advisers.toSorted());
      expect(given.slice(3).toSorted()).toEqual(advisers.toSorted());
    });

    it('warns of what the person has at that time, and books it if they want both', async () => {
      const { adviser, person, booked, booking, aBooking } = await open();
      const [one, other] = [await adviser('A'), await adviser('B')];
      const client = await person('U1');
      const first = await booked(client, MONDAY, { wanted: { topic: 'lpdi', mode: 'phone', adviser: one } });
      const again = aBooking(client, MONDAY, { wanted: { topic: 'lpdi', mode: 'phone', adviser: other } });
      expect(await booking.book(again)).toMatchObject({
        ok: false,
        refusal: {
          kind: 'clash',
          with: [
            {
              event: first.consultation.id,
              title: first.topic.name.pl,
              titleEn: first.topic.name.en,
              startsAt: MONDAY,
            },
          ],
        },
      });
      expect((await booking.book({ ...again, despiteClash: true })).ok).toBe(true);
    });

    it('sends no adviser to a unit that nobody named', async () => {
      const { adviser, person, booking, aBooking, slots, booked } = await open();
      await adviser('A');
      const client = await person('U1');
      const wanted = { topic: 'lpdi', mode: 'at-unit' } as const;
      expect(await booking.book(aBooking(client, MONDAY, { wanted }))).toEqual({
        ok: false,
        refusal: { kind: 'no-unit' },
      });
      const [slot] = await slots({ ...wanted, unit: 'uni_nysa' });
      const view = await booked(client, slot!.startsAt, { wanted: { ...wanted, unit: 'uni_nysa' } });
      expect(view.consultation).toMatchObject({ state: 'confirmed', unit: 'uni_nysa' });
    });

    it('hands a consultation to a colleague of the unit, and to nobody else', async () => {
      const { adviser, crowd, booked, booking, changing, people, store } = await open();
      await adviser('A');
      const [client, colleague, stranger] = await crowd(3);
      people.worksAt(client!);
      people.worksAt(colleague!);
      const view = await booked(client!, MONDAY);
      expect(await booking.handOver({ ...changing(view, client!), to: stranger! })).toMatchObject({
        ok: false,
        refusal: { kind: 'not-yours' },
      });
      const handed = await booking.handOver({ ...changing(view, client!), to: colleague! });
      expect(handed).toMatchObject({ ok: true, value: { consultation: { client: colleague, revision: 2 } } });
      expect(await store.comingOf(client!, NOW)).toEqual([]);
      expect((await store.comingOf(colleague!, NOW)).map(({ id }) => id)).toEqual([view.consultation.id]);
    });

    it('seats those who book one group beginning together, and tells who is too many', async () => {
      const { adviser, crowd, booking, booked, aBooking, people } = await open();
      await adviser('A', { topics: ['grupa-kadry'] });
      const wanted = { topic: 'grupa-kadry', mode: 'online' } as const;
      const clients = await crowd(13);
      const first = await booked(clients[0]!, MONDAY, { wanted, others: clients.slice(1, 11) });
      expect(first.consultation).toMatchObject({ group: { seats: 12, minimum: 3 } });
      const two = aBooking(clients[11]!, MONDAY, { wanted, others: [clients[12]!] });
      expect(await booking.book(two)).toEqual({ ok: false, refusal: { kind: 'seats', left: 1 } });
      const last = await booked(clients[11]!, MONDAY, { wanted });
      expect(last.consultation.id).toBe(first.consultation.id);
      expect(last.participants.filter(({ state }) => state === 'coming')).toHaveLength(12);
      expect(people.coordinators).toEqual([]);
    });

    it('seats those of a group who have no seat yet, and says so only to whom nobody is left to seat', async () => {
      const { adviser, crowd, booking, aBooking, booked, store } = await open();
      const lead = await adviser('A', { topics: ['grupa-kadry'] });
      const wanted = { topic: 'grupa-kadry', mode: 'online', adviser: lead } as const;
      const [one, other, third] = await crowd(3);
      const view = await booked(one!, MONDAY, { wanted, others: [other!], matter: 'Umowy w projekcie' });
      // Whoever named somebody who has a seat gets their own, with their own words.
      await booked(third!, MONDAY, {
        wanted,
        others: [other!],
        matter: 'Składki',
        documentUrl: 'https://a.pl/b',
      });
      const seats = await store.participants([view.consultation.id]);
      const words = new Map(seats.map(({ person, matter, documentUrl }) => [person, [matter, documentUrl]]));
      expect(words).toEqual(
        new Map([
          [one, ['Umowy w projekcie', undefined]],
          [other, [undefined, undefined]],
          [third, ['Składki', 'https://a.pl/b']],
        ]),
      );
      expect(view.consultation.matter).toBeUndefined();
      const again = await booking.book(aBooking(one!, MONDAY, { wanted, others: [third!] }));
      expect(again).toMatchObject({ ok: false, refusal: { kind: 'already' } });
    });

    it('says that it is the colleague who has as many consultations as one may have', async () => {
      const { adviser, crowd, booking, aBooking, booked } = await open();
      await adviser('A');
      const lead = await adviser('B', { topics: ['grupa-kadry'] });
      const [one, busy] = await crowd(2);
      for (const hour of [23, 24.5, 26, 27.5, 29]) await booked(busy!, laterBy(hour));
      const wanted = { topic: 'grupa-kadry', mode: 'online', adviser: lead } as const;
      const refused = await booking.book(aBooking(one!, laterBy(47), { wanted, others: [busy!] }));
      expect(refused).toEqual({ ok: false, refusal: { kind: 'too-many', most: 5, isColleague: true } });
    });

    it('moves a group for its adviser only: whoever has a seat leaves it instead', async () => {
      const { adviser, crowd, booking, booked, changing, store } = await open();
      const leads = await adviser('A', { topics: ['grupa-kadry'] });
      const wanted = { topic: 'grupa-kadry', mode: 'online' } as const;
      const [one, other] = await crowd(2);
      await booked(one!, MONDAY, { wanted });
      const view = await booked(other!, MONDAY, { wanted });
      const startsAt = laterBy(27);
      for (const member of [one!, other!])
        expect(
          await booking.move({ ...changing(view, member), startsAt, despiteClash: false }),
        ).toMatchObject({
          ok: false,
          refusal: { kind: 'of-group', view: { consultation: { id: view.consultation.id } } },
        });
      expect(await store.consultation(view.consultation.id)).toMatchObject({
        state: 'confirmed',
        startsAt: MONDAY,
      });
      const moved = await booking.move({ ...changing(view, leads), startsAt, despiteClash: false });
      expect(moved).toMatchObject({ ok: true, value: { consultation: { startsAt } } });
      expect((await store.comingOf(one!, NOW)).map((coming) => coming.startsAt)).toEqual([startsAt]);
    });

    it('ends a group that its bookers opened with the last of them, and keeps it before', async () => {
      const { adviser, crowd, booking, booked, changing, slots } = await open();
      await adviser('A', { topics: ['grupa-kadry'] });
      const wanted = { topic: 'grupa-kadry', mode: 'online' } as const;
      const [one, other] = await crowd(2);
      const view = await booked(one!, MONDAY, { wanted });
      await booked(other!, MONDAY, { wanted });
      const left = await booking.cancel(changing(view, one!));
      expect(left).toMatchObject({ ok: true, value: { consultation: { state: 'confirmed' } } });
      const ended = await booking.cancel(changing(view, other!));
      expect(ended).toMatchObject({ ok: true, value: { consultation: { state: 'cancelled' } } });
      expect((await slots(wanted))[0]).toMatchObject({ startsAt: MONDAY, group: { taken: 0, seats: 12 } });
    });

    it('takes the words out ninety days after the end, and leaves what is counted', async () => {
      const { adviser, person, booked, store } = await open();
      await adviser('A');
      const { consultation } = await booked(await person('U1'), MONDAY, { matter: 'plan' });
      expect(await store.forget(consultation.endsAt, laterBy(9999))).toBe(0);
      expect(await store.forget(laterBy(48), laterBy(9999))).toBe(1);
      const kept = (await store.consultation(consultation.id))!;
      expect(kept.matter).toBeUndefined();
      expect(kept).toMatchObject({ topic: 'lpdi', startsAt: MONDAY });
    });

    it('takes the words of each seat of a group out, too', async () => {
      const { adviser, person, booked, store } = await open();
      const lead = await adviser('A', { topics: ['grupa-kadry'] });
      const wanted = { topic: 'grupa-kadry', mode: 'online', adviser: lead } as const;
      const view = await booked(await person('U1'), MONDAY, { wanted, matter: 'plan' });
      await store.forget(laterBy(48), laterBy(9999));
      expect(await store.participants([view.consultation.id])).toMatchObject([{ state: 'coming' }]);
      expect((await store.participants([view.consultation.id]))[0]!.matter).toBeUndefined();
    });
  });
};
