import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import type { Exception } from '../../../src/features/consultations/domain.ts';
import type { NewCall } from '../../../src/features/consultations/duty/store.ts';
import { FIRST_TOPICS } from '../../../src/features/consultations/first-topics.ts';
import { anAdviser, hours, NOW } from '../../support/consultations/a-diary.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { welcome } from './people.ts';

const LATER = shift(NOW, 60_000);
const DAY = '2027-01-10' as Day;

export const dutyContract = (fresh: FreshDatabase): void => {
  const stage = async () => {
    const engine = await freshEngine(fresh);
    const storage = await createStorage(engine);
    await storage.consultations.seedTopics(FIRST_TOPICS);
    await storage.units.save(aUnit(), NOW);
    const person = async (user: string): Promise<PersonId> =>
      (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user })).person;
    const maria = await person('U1');
    const terms = anAdviser({ person: maria, powiaty: ['nyski', 'głubczycki'], phone: '77 123 45 67' });
    const { duty, consultations } = storage;
    await duty.saveTerms(undefined, terms, NOW);
    const now = async () => (await consultations.adviser(maria))!;
    return { engine, storage, duty, consultations, person, maria, terms, now };
  };

  const leave: Exception = {
    id: 'exc_1',
    kind: 'closed',
    from: '2027-01-11' as Day,
    until: '2027-01-15' as Day,
    fromTime: '09:00',
    toTime: '12:00',
    reason: 'training',
  };

  const aCall = (adviser: PersonId, over: Partial<NewCall> = {}): NewCall => ({
    id: newId('con'),
    request: newId('req'),
    adviser,
    topic: 'lpdi',
    minutes: 30,
    startsAt: shift(NOW, -30 * 60_000),
    endsAt: NOW,
    day: DAY,
    from: '08:30',
    to: '09:00',
    isExample: false,
    at: NOW,
    ...over,
  });

  describe('advisers', () => {
    it('are made once, and one of two changes of the same terms is written', async () => {
      const { duty, terms, now } = await stage();
      expect(await duty.saveTerms(undefined, terms, NOW)).toBe(false);
      const before = await now();
      expect(before).toEqual({ ...terms, isExample: true, revision: 1 });
      const changes = [30, 90].map((horizonDays) =>
        duty.saveTerms(before, { ...before, horizonDays }, LATER),
      );
      expect((await Promise.all(changes)).toSorted()).toEqual([false, true]);
      expect((await now()).revision).toBe(2);
      expect(await duty.advisers()).toHaveLength(1);
    });

    it('have the hours that were typed last, and every change makes older bookings look anew', async () => {
      const { duty, consultations, maria, now } = await stage();
      const first = [
        hours(1, '08:00', '12:00'),
        hours(3, '09:00', '10:00', { place: 'Nysa', validFrom: DAY }),
      ];
      expect(await duty.saveHours(await now(), first, NOW)).toBe(true);
      expect((await duty.timetable(maria)).hours).toEqual(first);
      const before = await now();
      expect(await duty.saveHours(before, [hours(2, '08:00', '09:00')], NOW)).toBe(true);
      expect(await duty.saveHours(before, [], NOW)).toBe(false);
      expect((await duty.timetable(maria)).hours.map(({ weekday }) => weekday)).toEqual([2]);
      expect(await duty.addException(await now(), leave, [], NOW)).toBe(true);
      const [diary] = await consultations.diaries({ from: NOW, to: LATER, bookedSince: NOW });
      expect(diary).toMatchObject({ exceptions: [leave], adviser: { revision: 4 } });
      expect(await duty.removeException(await now(), 'exc_2', [], NOW)).toBe(false);
      expect(await duty.removeException(await now(), 'exc_1', [], NOW)).toBe(true);
      expect((await duty.timetable(maria)).exceptions).toEqual([]);
      expect((await now()).revision).toBe(5);
    });

    it('are told of in the same batch as the leave, or not at all', async () => {
      const { storage, duty, now } = await stage();
      const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
      const tell = [{ kind: 'duty.away', thing: 'prt_1:exc_1', to, locale: 'pl', content: {} }] as const;
      const before = await now();
      expect(await duty.addException({ ...before, revision: 9 }, leave, tell, NOW)).toBe(false);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toEqual([]);
      expect(await duty.addException(before, leave, tell, NOW)).toBe(true);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toHaveLength(1);
    });

    it('have absences that coordinators entered, apart from their own, until they are over or taken back', async () => {
      const { duty, maria, now } = await stage();
      const entered: Exception = { ...leave, id: 'exc_2', byCoordinator: true };
      const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
      const thing = `${maria}:exc_2`;
      const told = {
        kind: 'duty.absent',
        thing,
        to,
        locale: 'pl',
        content: { consultations: ['con_1'] },
      } as const;
      await duty.addException(await now(), leave, [], NOW);
      await duty.addException(await now(), entered, [told], NOW);
      expect(await duty.hitWhenEntered('exc_1')).toEqual([]);
      expect(await duty.hitWhenEntered('exc_2')).toEqual(['con_1']);
      const listed = [{ adviser: maria, exception: entered }];
      expect(await duty.enteredByCoordinators('2027-01-15' as Day)).toEqual(listed);
      expect(await duty.enteredByCoordinators('2027-01-16' as Day)).toEqual([]);
      const before = await now();
      const both = await Promise.all([1, 2].map(() => duty.removeException(before, 'exc_2', [], NOW)));
      expect(both.toSorted()).toEqual([false, true]);
      expect(await duty.enteredByCoordinators('2027-01-15' as Day)).toEqual([]);
      expect((await duty.timetable(maria)).exceptions).toEqual([leave]);
    });

    it('are told of once more when it is removed: whoever was asked, in the same batch, or nobody', async () => {
      const { engine, storage, duty, now } = await stage();
      const to = { kind: 'person', platform: 'slack', workspace: 'T1', user: 'U1' } as const;
      const content = (exception: string) => ({
        exception,
        seats: [{ consultation: 'con_1', seat: 'sea_1' }],
      });
      const asked = (exception: string) =>
        ({
          kind: 'duty.away',
          thing: `per_1:${exception}`,
          to,
          locale: 'pl',
          content: content(exception),
        }) as const;
      await duty.addException(await now(), leave, [asked('exc_1'), asked('exc_11')], NOW);
      expect(await duty.askedBecauseOf('exc_1')).toEqual([{ seats: ['sea_1'], isSent: false }]);
      const finish = (state: 'sent' | 'failed') =>
        engine.queries.updateTable('outbox').set({ state, finished_at: NOW }).execute();
      await finish('failed');
      expect(await duty.askedBecauseOf('exc_1')).toEqual([{ seats: ['sea_1'], isSent: false }]);
      await finish('sent');
      expect(await duty.askedBecauseOf('exc_1')).toEqual([{ seats: ['sea_1'], isSent: true }]);
      const tell = [{ ...asked('exc_1'), kind: 'duty.still-on' }];
      const before = await now();
      expect(await duty.removeException({ ...before, revision: 9 }, 'exc_1', tell, NOW)).toBe(false);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toEqual([]);
      expect(await duty.removeException(before, 'exc_1', tell, NOW)).toBe(true);
      expect(await storage.outbox.due('slack:T1', LATER, 9)).toHaveLength(1);
    });
  });

  describe('telephone calls', () => {
    it('are one however often the same input comes, counted until they are taken back by their adviser', async () => {
      const { duty, maria, person } = await stage();
      const call = aCall(maria);
      const ids = await Promise.all([call, { ...call, id: newId('con') }].map((one) => duty.logCall(one)));
      expect(new Set(ids).size).toBe(1);
      expect(await duty.agenda(maria, DAY, DAY)).toHaveLength(1);
      expect(await duty.outcome(ids[0]!)).toMatchObject({
        minutes: 30,
        persons: 1,
        mode: 'phone',
        topic: 'lpdi',
      });
      expect(await duty.takeBack(ids[0]!, await person('U2'), LATER)).toBe(false);
      const back = await Promise.all([1, 2].map(() => duty.takeBack(ids[0]!, maria, LATER)));
      expect(back.toSorted()).toEqual([false, true]);
      expect(await duty.outcome(ids[0]!)).toBeUndefined();
    });

    it('take nobody’s time: several may have been at once', async () => {
      const { duty, maria } = await stage();
      await duty.logCall(aCall(maria));
      await duty.logCall(aCall(maria));
      expect(await duty.agenda(maria, DAY, DAY)).toHaveLength(2);
    });
  });

  describe('outcomes', () => {
    it('are corrected by one of two at once; the last is the one that counts', async () => {
      const { duty, consultations, maria } = await stage();
      const id = await duty.logCall(aCall(maria));
      const before = (await consultations.consultation(id))!;
      const note = (minutes: number) =>
        duty.note({
          before,
          outcome: {
            consultation: id,
            minutes,
            persons: 3,
            unit: 'uni_nysa',
            topic: 'cus',
            mode: 'phone',
            followUp: 'Wysłać wzór',
            notedBy: maria,
            notedAt: LATER,
          },
        });
      expect((await Promise.all([note(45), note(60)])).toSorted()).toEqual([false, true]);
      const outcome = await duty.outcome(id);
      expect(outcome).toMatchObject({ persons: 3, unit: 'uni_nysa', topic: 'cus', followUp: 'Wysłać wzór' });
      expect([45, 60]).toContain(outcome?.minutes);
      const after = (await consultations.consultation(id))!;
      expect(await duty.noteNoShow(after, maria, LATER)).toBe(true);
      expect(await duty.outcome(id)).toBeUndefined();
      expect((await consultations.consultation(id))?.state).toBe('no-show');
    });
  });

  describe('the catalogue', () => {
    it('takes a topic once, its changes one of two at once, and journeys as they were typed last', async () => {
      const { duty, consultations } = await stage();
      const topic = {
        id: 'top_1',
        name: { pl: 'Standardy', en: 'Standards' },
        minutes: 45,
        knowledgeTopics: ['piecza'],
        isActive: true,
        revision: 1,
      };
      expect(await duty.saveTopic(topic, true)).toBe(true);
      expect(await duty.saveTopic(topic, true)).toBe(false);
      const changes = [60, 90].map((minutes) => duty.saveTopic({ ...topic, minutes }, false));
      expect((await Promise.all(changes)).toSorted()).toEqual([false, true]);
      expect((await consultations.topics()).at(-1)).toMatchObject({ id: 'top_1', revision: 2 });
      await duty.saveTravelTimes([{ from: 'Opole', to: 'nyski', minutes: 55 }]);
      await duty.saveTravelTimes([
        { from: 'nyski', to: 'Opole', minutes: 50 },
        { from: 'żarski', to: 'łódzki wschodni', minutes: 70 },
        { from: 'Łódź', to: 'brzeski', minutes: 80 },
      ]);
      const times = (await consultations.travelTimes()).map(({ minutes }) => minutes);
      expect(times.toSorted()).toEqual([50, 70, 80]);
    });
  });
};
