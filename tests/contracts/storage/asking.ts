import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import type { NewRequest } from '../../../src/features/consultations/asking.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { hours, NOW } from '../../support/consultations/a-diary.ts';
import { laterBy, stageOn } from '../../support/consultations/stage.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';

const MONDAY = laterBy(23);

const aRequest = (client: PersonId, more: Partial<NewRequest> = {}): NewRequest => ({
  request: `req_${client}`,
  client,
  topic: 'lpdi',
  preferred: ['mon-am'],
  matter: 'plan deinstytucjonalizacji',
  at: NOW,
  ...more,
});

export const askingContract = (fresh: FreshDatabase): void => {
  const open = async () => stageOn(await freshEngine(fresh));

  describe('requests and wishes', () => {
    it('asks the advisers of the topic, and the coordinators where nobody advises on it', async () => {
      const { adviser, person, requests, people, told } = await open();
      await adviser('A');
      const client = await person('U1');
      const asked = await requests.ask(aRequest(client));
      expect(asked).toMatchObject({ ok: true, value: { state: 'waiting', isForCoordinators: false } });
      expect(await told()).toEqual(['advice.waiting']);
      people.coordinators.push(await person('C1'), await person('C2'));
      const other = await requests.ask(aRequest(client, { request: 'req_2', topic: 'cus' }));
      expect(other).toMatchObject({ ok: true, value: { isForCoordinators: true } });
      expect(await told()).toEqual(['advice.waiting', 'advice.waiting', 'advice.waiting']);
    });

    it('is an example where it comes from an example of a unit', async () => {
      const { adviser, person, requests, people, storage } = await open();
      await adviser('A');
      const unit = people.hasUnit(aUnit({ id: 'uni_example', name: 'Przykład: OPS', isExample: true }));
      await storage.units.save(unit, NOW);
      const asked = await requests.ask(aRequest(await person('U1'), { unit: unit.id }));
      if (!asked.ok) throw new Error('not asked');
      expect((await storage.asking.request(asked.value.id))?.isExample).toBe(true);
    });

    it('is one request when the platform sends it again', async () => {
      const { adviser, person, requests } = await open();
      await adviser('A');
      const client = await person('U1');
      const [one, other] = [await requests.ask(aRequest(client)), await requests.ask(aRequest(client))];
      expect(one).toEqual(other);
      expect(await requests.requestsOf(client)).toHaveLength(1);
    });

    it('books the proposal that is picked, with the matter, and the others lapse', async () => {
      const { adviser, person, requests } = await open();
      const one = await adviser('A');
      const client = await person('U1');
      const asked = await requests.ask(aRequest(client));
      if (!asked.ok) throw new Error('not asked');
      const { id } = asked.value;
      const starts = [23, 47].map((hour) => ({
        adviser: one,
        mode: 'phone' as const,
        startsAt: laterBy(hour),
      }));
      const proposed = await requests.propose({ id, by: one, starts, at: NOW });
      if (!proposed.ok) throw new Error('not proposed');
      const [first, second] = proposed.value.proposals;
      const pick = { id, by: client, despiteClash: false, at: NOW };
      const picked = await requests.pick({ ...pick, request: 'pick_1', proposal: second!.id });
      expect(picked).toMatchObject({
        ok: true,
        value: { consultation: { startsAt: laterBy(47), matter: 'plan deinstytucjonalizacji' } },
      });
      const late = await requests.pick({ ...pick, request: 'pick_2', proposal: first!.id });
      expect(late).toMatchObject({
        ok: false,
        refusal: {
          kind: 'lapsed',
          now: { state: 'settled', proposals: [{ state: 'lapsed' }, { state: 'picked' }] },
        },
      });
      expect(await requests.openRequests(undefined)).toEqual([]);
    });

    it('does not propose what cannot be booked, and says which', async () => {
      const { adviser, person, requests, booked } = await open();
      const one = await adviser('A');
      await booked(await person('U2'), MONDAY);
      const asked = await requests.ask(aRequest(await person('U1')));
      if (!asked.ok) throw new Error('not asked');
      const starts = [{ adviser: one, mode: 'phone' as const, startsAt: MONDAY }];
      expect(await requests.propose({ id: asked.value.id, by: one, starts, at: NOW })).toEqual({
        ok: false,
        refusal: { kind: 'gone', starts: [MONDAY] },
      });
    });

    it('is closed by a decline with its reason, and goes on to the coordinators once', async () => {
      const { adviser, person, requests, people, told, storage, engine } = await open();
      const one = await adviser('A');
      people.coordinators.push(await person('C1'));
      const client = await person('U1');
      const asked = await requests.ask(aRequest(client));
      if (!asked.ok) throw new Error('not asked');
      const { id, revision } = asked.value;
      const decline = { id, revision, by: one, reason: 'To temat prawny.', at: NOW };
      const starts = [{ adviser: one, mode: 'phone' as const, startsAt: MONDAY }];
      expect(await requests.passOn(id, client, NOW)).toBe(false);
      await requests.propose({ id, by: one, starts, at: NOW });
      // Times were proposed since it was shown.
      expect(await requests.decline(decline)).toBe(false);
      expect(await requests.request(id)).toMatchObject({ state: 'proposed' });
      const both = await Promise.all(
        [1, 2].map(() => requests.decline({ ...decline, revision: revision + 1 })),
      );
      expect(both.toSorted()).toEqual([false, true]);
      expect(await requests.request(id)).toMatchObject({
        state: 'lapsed',
        declined: { reason: 'To temat prawny.' },
        proposals: [{ state: 'lapsed' }],
      });
      expect(await requests.openRequests(undefined)).toEqual([]);
      expect(await requests.passOn(id, one, NOW)).toBe(false);
      const passed = await Promise.all([1, 2].map(() => requests.passOn(id, client, NOW)));
      expect(passed.toSorted()).toEqual([false, true]);
      expect(await requests.request(id)).toMatchObject({ state: 'waiting', isForCoordinators: true });
      expect(await told()).toEqual(['advice.proposed', 'advice.refused', 'advice.waiting', 'advice.waiting']);
      const log = await engine.queries
        .selectFrom('advice_request_log')
        .select(['cause', 'done_by'])
        .orderBy('number')
        .execute();
      expect(log).toEqual([
        { cause: 'proposed', done_by: one },
        { cause: 'declined', done_by: one },
        { cause: 'passed-on', done_by: client },
      ]);
      // Whoever is forgotten leaves no words, neither theirs nor the adviser’s.
      await requests.withdraw(id, client, NOW);
      await storage.consultations.forget(laterBy(1), laterBy(1));
      expect(await storage.asking.declines([id])).toEqual([]);
    });

    it('lets proposals lapse with their time, and the request wait again', async () => {
      const { adviser, person, requests, storage } = await open();
      const one = await adviser('A');
      const asked = await requests.ask(aRequest(await person('U1')));
      if (!asked.ok) throw new Error('not asked');
      const { id } = asked.value;
      const starts = [{ adviser: one, mode: 'phone' as const, startsAt: MONDAY }];
      await requests.propose({ id, by: one, starts, at: NOW });
      await storage.asking.lapse(laterBy(22));
      expect(await requests.request(id)).toMatchObject({ state: 'proposed' });
      await storage.asking.lapse(MONDAY);
      expect(await requests.request(id)).toMatchObject({
        state: 'waiting',
        proposals: [{ state: 'lapsed' }],
      });
    });

    it('tells whoever waits of a time that became free and is earlier, once', async () => {
      const { adviser, crowd, booked, booking, changing, requests, wishing, told } = await open();
      await adviser('A');
      const [early, waits, late] = await crowd(3);
      const first = await booked(early!, MONDAY);
      const second = await booked(waits!, laterBy(26));
      const third = await booked(late!, laterBy(29));
      const wanted = { topic: 'lpdi', mode: 'phone' } as const;
      const wish = {
        request: 'wish_1',
        client: waits!,
        wanted,
        consultation: second.consultation.id,
        at: NOW,
      };
      await requests.wish(wish);
      await booking.cancel(changing(third, late!));
      await wishing.sweepWishes(NOW);
      expect((await told()).filter((kind) => kind === 'advice.freed')).toEqual([]);
      await booking.cancel(changing(first, early!));
      await wishing.sweepWishes(NOW);
      await wishing.sweepWishes(NOW);
      expect((await told()).filter((kind) => kind === 'advice.freed')).toEqual(['advice.freed']);
    });

    it('tells whoever waits of hours that are added and of leave that is taken back, once each', async () => {
      const { adviser, crowd, storage, requests, wishing, told } = await open();
      const one = await adviser('A', {}, []);
      const [waits] = await crowd(1);
      await requests.wish({
        request: 'wish_1',
        client: waits!,
        wanted: { topic: 'lpdi', mode: 'phone' },
        at: NOW,
      });
      const freed = async (): Promise<number> => {
        await wishing.sweepWishes(NOW);
        await wishing.sweepWishes(NOW);
        return (await told()).filter((kind) => kind === 'advice.freed').length;
      };
      const seen = async () => (await storage.consultations.adviser(one))!;
      const extra = { modes: ['phone'], fromTime: '09:00', toTime: '12:00', reason: 'other' } as const;
      const days = (day: string) => ({ from: day as Day, until: day as Day });
      expect(await freed()).toBe(0);
      const added = { id: 'exc_1', kind: 'open', ...extra, ...days('2027-01-12') } as const;
      await storage.duty.addException(await seen(), added, [], NOW);
      expect(await freed()).toBe(1);
      const away = { id: 'exc_2', kind: 'closed', reason: 'leave', ...days('2027-01-11') } as const;
      await storage.duty.addException(await seen(), away, [], NOW);
      expect(await freed()).toBe(1);
      await storage.duty.saveHours(
        await seen(),
        [hours(1, '09:00', '12:00'), hours(5, '09:00', '12:00')],
        NOW,
      );
      await storage.duty.removeException(await seen(), 'exc_2', [], NOW);
      expect(await freed()).toBe(2);
    });

    it('ends a wish with the consultation that was to be moved', async () => {
      const { adviser, crowd, booked, booking, changing, requests, wishing } = await open();
      await adviser('A');
      const [waits] = await crowd(1);
      const view = await booked(waits!, laterBy(26));
      const wanted = { topic: 'lpdi', mode: 'phone' } as const;
      const wish = { client: waits!, wanted, consultation: view.consultation.id, at: NOW };
      const [one, other] = [
        await requests.wish({ ...wish, request: 'wish_1' }),
        await requests.wish({ ...wish, request: 'wish_2' }),
      ];
      expect(other).toEqual(one);
      await booking.cancel(changing(view, waits!));
      await wishing.sweepWishes(NOW);
      expect(await requests.wishesOf(waits!)).toEqual([]);
    });
  });

  describe('decisions on consultations', () => {
    it('holds the time of a request until the adviser decides, and lets it go when nobody does', async () => {
      const { adviser, crowd, booked, booking, aBooking, deciding, told } = await open();
      await adviser('A', { confirmsByHand: true });
      const [one, other] = await crowd(2);
      const view = await booked(one!, MONDAY);
      expect(view.consultation).toMatchObject({ state: 'requested', heldUntil: laterBy(21) });
      expect(await booking.book(aBooking(other!, MONDAY))).toMatchObject({
        ok: false,
        refusal: { kind: 'gone' },
      });
      await deciding.sweep(laterBy(20.9));
      expect(await booking.view(view.consultation.id)).toMatchObject({
        consultation: { state: 'requested' },
      });
      await deciding.sweep(laterBy(21));
      expect(await booking.view(view.consultation.id)).toMatchObject({
        consultation: { state: 'expired', endedBy: 'nobody' },
      });
      expect(await told()).toEqual(['advice.expired', 'advice.received', 'advice.to-decide']);
      const again = await booking.book(aBooking(other!, MONDAY, { at: laterBy(21) }));
      expect(again.ok).toBe(true);
    });

    it('accepts once: the second answer is told how it stands', async () => {
      const { adviser, person, booked, changing, deciding } = await open();
      const one = await adviser('A', { confirmsByHand: true });
      const view = await booked(await person('U1'), MONDAY);
      const decision = { ...changing(view, one), accept: true };
      expect(await deciding.decide(decision)).toMatchObject({
        ok: true,
        value: { consultation: { state: 'confirmed', sequence: 1 } },
      });
      expect(await deciding.decide({ ...decision, accept: false })).toMatchObject({
        ok: false,
        refusal: { kind: 'changed', view: { consultation: { state: 'confirmed' } } },
      });
    });

    it('calls off a group that is too small a day before, unless its adviser keeps it', async () => {
      const { adviser, crowd, booked, booking, changing, deciding, told } = await open();
      const one = await adviser('A', { topics: ['grupa-kadry'] });
      const clients = await crowd(2);
      const wanted = { topic: 'grupa-kadry', mode: 'online' } as const;
      const kept = await booked(clients[0]!, laterBy(71), { wanted });
      const left = await booked(clients[1]!, laterBy(76), { wanted });
      await deciding.sweep(laterBy(24));
      expect((await told()).filter((kind) => kind === 'advice.too-few-asked')).toHaveLength(1);
      expect(await deciding.keepGroup(changing(kept, one))).toMatchObject({ ok: true });
      await deciding.sweep(laterBy(52));
      expect(await booking.view(kept.consultation.id)).toMatchObject({
        consultation: { state: 'confirmed' },
      });
      expect(await booking.view(left.consultation.id)).toMatchObject({
        consultation: { state: 'cancelled', endedBy: 'nobody' },
      });
      expect((await told()).filter((kind) => kind === 'advice.too-few')).toHaveLength(1);
    });
  });
};
