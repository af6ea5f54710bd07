import { describe, expect, it } from 'vitest';
import { aNewEvent, aTerm, TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { laterBy, seats, stageOn } from '../../support/registrations/stage.ts';

export const deskContract = (fresh: FreshDatabase): void => {
  describe('what those who run events keep', () => {
    it('is one change of an event at a time, which nobody else sees and which can be dropped', async () => {
      const { storage, event } = await stageOn(await freshEngine(fresh));
      const { calendar } = storage;
      const original = await event({});
      const editOf = { event: original.id, revision: original.revision };
      await calendar.create(aNewEvent({ title: 'Zmiana' }, { editOf }));
      await calendar.create(aNewEvent({ title: 'Druga zmiana' }, { editOf }));
      const edit = (await calendar.editOf(original.id))!;
      expect(edit).toMatchObject({ title: 'Zmiana', state: 'draft', editOf });
      const all = await calendar.all({ from: 0, size: 9 });
      expect(all.happenings.map(({ id }) => id)).toEqual([original.id]);
      expect(await calendar.discard({ ...edit, revision: 9 })).toBe(false);
      expect(await calendar.discard(edit)).toBe(true);
      expect(await calendar.editOf(original.id)).toBeUndefined();
      expect(await calendar.discard(original)).toBe(false);
      expect(await calendar.happening(original.id)).toEqual(original);
    });

    it('sends the last who came to the head of the waiting list where seats are taken away, in their order', async () => {
      const stage = await stageOn(await freshEngine(fresh));
      const { term, crowd, signed, signUps, doing, person, store } = stage;
      const on = await term(seats(3));
      const people = await crowd(5);
      for (const one of people) await signed(one, { term: on });
      const by = doing(await person('C'), { isCoordinator: true });
      expect(await signUps.changeCapacity(by, { term: on, capacity: 1 })).toEqual({
        ok: false,
        refusal: { kind: 'below-given', given: 3, releases: 0, moves: 2 },
      });
      const fewer = { term: on, capacity: 1, moveToWaiting: 1 };
      expect(await signUps.changeCapacity(by, fewer)).toMatchObject({ ok: false });
      expect(await signUps.changeCapacity(by, { ...fewer, moveToWaiting: 2 })).toMatchObject({
        ok: true,
        value: { capacity: 1, taken: 1, waiting: 4 },
      });
      const waiting = await store.inState(on, 'waiting');
      expect(waiting.map((one) => one.person)).toEqual([people[1], people[2], people[3], people[4]]);
      expect(await store.miscounted()).toEqual([]);
      await signUps.changeCapacity(by, { term: on, capacity: 2 });
      expect((await store.inState(on, 'offered')).map((one) => one.person)).toEqual([people[1]]);
    });

    it('takes back what a unit holds without a name before anybody goes to the list', async () => {
      const stage = await stageOn(await freshEngine(fresh));
      const { term, crowd, signed, signUps, doing, person, store } = stage;
      const on = await term(seats(3));
      const head = await person('H');
      stage.people.worksAt(head, { isHead: true });
      const held = { term: on, unit: 'uni_nysa', count: 2, until: laterBy(100) };
      expect(await signUps.hold(doing(head), held)).toMatchObject({ ok: true });
      const [anna] = await crowd(1);
      await signed(anna!, { term: on });
      const by = doing(await person('C'), { isCoordinator: true });
      expect(await signUps.changeCapacity(by, { term: on, capacity: 1, release: 2 })).toMatchObject({
        ok: true,
        value: { capacity: 1, taken: 1, waiting: 0 },
      });
      expect((await stage.statesOf(on)).toSorted()).toEqual(['confirmed', 'lapsed', 'lapsed']);
      expect(await store.miscounted()).toEqual([]);
    });

    it('notes who has read the latest change, and only for their own registration', async () => {
      const { storage, event, crowd, signed } = await stageOn(await freshEngine(fresh));
      const before = await event({ terms: [aTerm('2026-12-15')] });
      const [term] = before.terms;
      const [anna, maria] = await crowd(2);
      const mine = await signed(anna!, { term: term!.id });
      expect(await storage.desk.noteSeen(mine.id, maria!, 1)).toBe(false);
      expect(await storage.desk.seenOf(term!.id)).toEqual(new Set());
      const { plan } = aNewEvent({ terms: [aTerm('2026-12-16')] });
      await storage.calendar.change({ before, plan, tell: [], at: TODAY });
      const { sequence } = (await storage.calendar.happening(before.id))!.terms[0]!;
      expect(await storage.desk.noteSeen(mine.id, anna!, sequence)).toBe(true);
      expect(await storage.desk.seenOf(term!.id)).toEqual(new Set([mine.id]));
    });
  });
};
