import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { createOpening } from '../../../src/features/consultations/opening.ts';
import { NOW } from '../../support/consultations/a-diary.ts';
import { laterBy, type Stage, stageOn } from '../../support/consultations/stage.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';

const MONDAY = laterBy(23);
const GROUP = { topic: 'grupa-kadry', mode: 'online' } as const;

/** Two accounts, in two workspaces, turn out to be one person's. */
const merge = async ({ engine }: Stage, from: PersonId, to: PersonId): Promise<void> => {
  await engine.queries.updateTable('accounts').set({ workspace: 'T2' }).where('person', '=', from).execute();
  expect(await engine.batch(mergePeople(engine.queries, from, to, [], NOW))).toBe(true);
};

export const consultationsMergingContract = (fresh: FreshDatabase): void => {
  const open = async () => stageOn(await freshEngine(fresh));

  describe('consultations of two who turn out to be one', () => {
    it('are those of the survivor, who can change them', async () => {
      const stage = await open();
      await stage.adviser('A');
      const [from, to] = await stage.crowd(2);
      const view = await stage.booked(from!, MONDAY);
      await merge(stage, from!, to!);
      expect((await stage.store.comingOf(to!, NOW)).map(({ client }) => client)).toEqual([to]);
      expect((await stage.booking.cancel(stage.changing(view, to!))).ok).toBe(true);
    });

    it('are one seat in a group that both have booked', async () => {
      const stage = await open();
      await stage.adviser('A', { topics: ['grupa-kadry'] });
      const [from, to, other] = await stage.crowd(3);
      const view = await stage.booked(from!, MONDAY, { wanted: GROUP, others: [to!, other!] });
      await merge(stage, from!, to!);
      const seats = await stage.store.participants([view.consultation.id]);
      expect(seats.map(({ person, state }) => `${person} ${state}`).toSorted()).toEqual(
        [`${to!} coming`, `${other!} coming`].toSorted(),
      );
    });

    it('go over with the adviser’s terms and hours, and their time stays taken', async () => {
      const stage = await open();
      const from = await stage.adviser('A');
      const [client, to, late] = await stage.crowd(3);
      await stage.booked(client!, MONDAY);
      await merge(stage, from, to!);
      expect((await stage.slots())[0]).toMatchObject({ adviser: to, time: '09:30' });
      expect(await stage.booking.book(stage.aBooking(late!, MONDAY))).toMatchObject({
        ok: false,
        refusal: { kind: 'gone' },
      });
    });

    it('are one adviser’s where both advised on the same group, and it is not marked', async () => {
      const stage = await open();
      const [one, other] = [await stage.adviser('A'), await stage.adviser('B')];
      const opened = await createOpening(stage.working).open({
        request: 'req_1',
        topic: 'grupa-kadry',
        mode: 'online',
        startsAt: MONDAY,
        endsAt: laterBy(25),
        day: '2027-01-11' as Day,
        from: '08:00',
        to: '10:00',
        minutes: 120,
        adviser: one,
        coAdvisers: [other],
        at: NOW,
      });
      if (!opened.ok) throw new Error('not opened');
      await merge(stage, one, other);
      const { id } = opened.value.consultation;
      expect(await stage.store.consultation(id)).toMatchObject({ adviser: other, coAdvisers: [] });
      const { queries } = stage.engine;
      expect(await queries.selectFrom('consultations').select('is_doubled').execute()).toEqual([
        { is_doubled: 0 },
      ]);
      expect((await stage.slots())[0]).toMatchObject({ adviser: other, time: '10:00' });
    });

    it('keep who noted their outcome', async () => {
      const stage = await open();
      const from = await stage.adviser('A');
      const [client, to] = await stage.crowd(2);
      const view = await stage.booked(client!, MONDAY);
      const { consultation } = view;
      const noted = await stage.storage.duty.note({
        before: consultation,
        outcome: {
          consultation: consultation.id,
          minutes: 75,
          persons: 1,
          topic: consultation.topic,
          mode: consultation.mode,
          notedBy: from,
          notedAt: laterBy(25),
        },
      });
      expect(noted).toBe(true);
      await merge(stage, from, to!);
      expect(await stage.storage.duty.outcome(consultation.id)).toMatchObject({ notedBy: to, minutes: 75 });
    });

    it('keep who contacted units, and who noted it', async () => {
      const stage = await open();
      const [from, to] = await stage.crowd(2);
      const { outreach } = stage.storage;
      const line = {
        id: 'out_1',
        unit: 'uni_nysa',
        step: 'assigned',
        contact: from!,
        notedBy: from!,
      } as const;
      expect(await outreach.add('req_1', { ...line, notedAt: NOW }, 0, [])).toBe(true);
      await merge(stage, from!, to!);
      const standing = await outreach.standing({ unit: 'uni_nysa' });
      expect(standing).toMatchObject({ id: 'out_1', contact: to, notedBy: to });
    });

    it('stay both where they are at one time, are marked, and take the time once', async () => {
      const stage = await open();
      const [one, other] = [await stage.adviser('A'), await stage.adviser('B')];
      const clients = await stage.crowd(2);
      for (const [index, adviser] of [one, other].entries())
        await stage.booked(clients[index]!, MONDAY, { wanted: { topic: 'lpdi', mode: 'phone', adviser } });
      await merge(stage, one, other);
      const rows = await stage.engine.queries
        .selectFrom('consultations')
        .select(['adviser', 'state', 'is_doubled'])
        .orderBy('is_doubled')
        .execute();
      expect(rows).toEqual([
        { adviser: other, state: 'confirmed', is_doubled: 0 },
        { adviser: other, state: 'confirmed', is_doubled: 1 },
      ]);
      expect((await stage.slots())[0]).toMatchObject({ adviser: other, time: '09:30' });
    });
  });

  describe('a training at the time of a consultation', () => {
    it('is warned of, as the consultation is at the time of a training', async () => {
      const stage = await open();
      await stage.adviser('A');
      const client = await stage.person('U1');
      const { consultation } = await stage.booked(client, MONDAY);
      const { queries } = stage.engine;
      const event = newId('evt');
      await queries
        .insertInto('events')
        .values({
          id: event,
          form: 'training',
          title: 'Praca z rodziną',
          topics: '[]',
          organiser: 'ROPS',
          region: 'opolskie',
          eligibility: '{}',
          priority: '{}',
          selection: 'order',
          needs_consent: 0,
          catering: 0,
          asks: '[]',
          attendance_percent: 80,
          state: 'published',
          published_at: NOW,
          is_example: 0,
          created_at: NOW,
          changed_at: NOW,
        })
        .execute();
      await queries
        .insertInto('event_terms')
        .values({ id: 'trm_1', event, number: 1, capacity: 10, state: 'open' })
        .execute();
      await queries
        .insertInto('event_sessions')
        .values({
          id: 'ses_1',
          term: 'trm_1',
          number: 1,
          day: consultation.day,
          from_time: '09:00',
          to_time: '12:00',
          starts_at: laterBy(24),
          ends_at: laterBy(27),
        })
        .execute();
      expect(await stage.storage.registrations.clashes(client, 'trm_1')).toEqual([
        {
          event: consultation.id,
          title: 'Deinstytucjonalizacja i lokalny plan (LPDI)',
          titleEn: 'Deinstitutionalisation and the local plan (LPDI)',
          startsAt: MONDAY,
        },
      ]);
    });
  });
};
