import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { RegistrationState } from '../../../src/features/registrations/domain.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createLinkStore } from '../../../src/storage/link-store.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { annaTwice } from './linking.ts';
import { aUnit } from './units.ts';

const NOW = toInstant(Date.UTC(2026, 10, 22, 8));
const LATER = shift(NOW, 60_000);

const HAS_SEAT: readonly RegistrationState[] = ['confirmed', 'held', 'offered'];

/** An event with one term of ten seats. */
const anEvent = async ({ queries, batch }: Engine, event: string): Promise<void> => {
  await batch([
    {
      query: queries.insertInto('events').values({
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
      }),
    },
    {
      query: queries
        .insertInto('event_terms')
        .values({ id: `trm_${event}`, event, number: 1, capacity: 10, state: 'open' }),
    },
  ]);
};

const aRegistration = async (
  { queries, batch }: Engine,
  id: string,
  event: string,
  person: PersonId,
  state: RegistrationState,
  over: { at?: typeof NOW; position?: number } = {},
): Promise<void> => {
  const seat = HAS_SEAT.includes(state) ? 1 : 0;
  await batch([
    {
      query: queries.insertInto('registrations').values({
        id,
        request: id,
        event,
        term: `trm_${event}`,
        person,
        state,
        has_seat: seat,
        position: over.position ?? null,
        until_at: state === 'offered' ? LATER : null,
        needs: '{}',
        told_sequence: 0,
        told_certain: 0,
        made_by: person,
        made_at: over.at ?? NOW,
        changed_at: NOW,
      }),
    },
    {
      query: queries
        .updateTable('event_terms')
        .set((eb) => ({ taken: eb('taken', '+', seat) }))
        .where('id', '=', `trm_${event}`),
    },
  ]);
};

export const mergingContract = (fresh: FreshDatabase): void => {
  const twice = async () => {
    const engine = await freshEngine(fresh);
    const storage = await createStorage(engine);
    const { anna, onDiscord, merge } = await annaTwice(storage);
    const link = async () => expect(await storage.people.link(merge)).toBe(true);
    return { engine, storage, anna, onDiscord, merge, link };
  };

  describe('making one person of two', () => {
    it('joins their units under the survivor’s main one, and who heads a unit on either heads it', async () => {
      const { storage, anna, onDiscord, link } = await twice();
      const { units } = storage;
      for (const id of ['unt_1', 'unt_2', 'unt_3']) await units.save(aUnit({ id, name: id }), NOW);
      const join = (person: PersonId, unit: string) =>
        units.join({ person, unit, post: 'manager', relation: 'employee' }, NOW);
      await join(anna, 'unt_1');
      await join(onDiscord, 'unt_2');
      await join(onDiscord, 'unt_1');
      await join(onDiscord, 'unt_3');
      await units.decideHead({ person: onDiscord, unit: 'unt_1' }, true, [], NOW);
      await units.askHead({ person: onDiscord, unit: 'unt_3', askedAt: LATER }, []);
      await link();
      const { units: kept } = await units.profile(anna);
      expect(kept.map(({ unit, isMain, isHead }) => [unit, isMain, isHead]).toSorted()).toEqual([
        ['unt_1', true, true],
        ['unt_2', false, false],
        ['unt_3', false, false],
      ]);
      expect(await units.headClaims(5)).toEqual([{ person: anna, unit: 'unt_3', askedAt: LATER }]);
      expect(await units.membersOf('unt_2')).toHaveLength(1);
    });

    it('completes the profile, takes the later answer for reports, and keeps a form that was handed in', async () => {
      const { engine, storage, anna, onDiscord, link } = await twice();
      const { units } = storage;
      await units.saveDetails(anna, { firstName: 'Anna' }, NOW);
      await units.saveDetails(onDiscord, { firstName: 'Ania', yearsWorked: 7 }, LATER);
      await units.saveReporting(anna, 'sex', 'refused', NOW);
      await units.saveReporting(onDiscord, 'sex', 'woman', LATER);
      await units.noteDocument(anna, { project: 'p1', state: 'missing' }, anna, NOW);
      await units.noteDocument(onDiscord, { project: 'p1', state: 'handed-in' }, onDiscord, NOW);
      await units.noteDocument(onDiscord, { project: 'p2', state: 'missing' }, onDiscord, NOW);
      await link();
      expect(await units.profile(anna)).toEqual({
        person: anna,
        firstName: 'Anna',
        yearsWorked: 7,
        units: [],
      });
      expect(await units.reporting(anna)).toEqual({ sex: 'woman' });
      expect(await units.documents(anna)).toEqual([
        { project: 'p1', state: 'handed-in' },
        { project: 'p2', state: 'missing' },
      ]);
      const log = await engine.queries.selectFrom('person_document_log').selectAll().execute();
      expect(log.map(({ person, noted_by }) => [person, noted_by])).toEqual(
        Array.from({ length: 3 }, () => [anna, anna]),
      );
    });

    it('moves a profile and an answer that only the other had', async () => {
      const { storage, anna, onDiscord, link } = await twice();
      await storage.units.saveDetails(onDiscord, { lastName: 'Nowa' }, NOW);
      await storage.units.saveReporting(onDiscord, 'sex', 'woman', NOW);
      await link();
      expect((await storage.units.profile(anna)).lastName).toBe('Nowa');
      expect(await storage.units.reporting(anna)).toEqual({ sex: 'woman' });
    });

    it('keeps one interest in an event, and whose event it is', async () => {
      const { engine, storage, anna, onDiscord, link } = await twice();
      await anEvent(engine, 'evt_1');
      await engine.queries.updateTable('events').set({ created_by: onDiscord }).execute();
      await storage.calendar.interest('evt_1', anna, NOW);
      await storage.calendar.interest('evt_1', onDiscord, NOW);
      await link();
      expect(await storage.calendar.interested('evt_1')).toEqual([anna]);
      const { created_by } = await engine.queries
        .selectFrom('events')
        .select('created_by')
        .executeTakeFirstOrThrow();
      expect(created_by).toBe(anna);
    });

    it.each([
      ['confirmed', 'waiting', 'mine'],
      ['waiting', 'confirmed', 'theirs'],
      ['waiting', 'offered', 'theirs'],
      ['confirmed', 'confirmed', 'theirs'],
      ['applied', 'consent', 'theirs'],
    ] as const)(
      'of %s and %s for one event keeps %s, and the other’s seat is free again',
      async (mine, theirs, kept) => {
        const { engine, anna, onDiscord, link } = await twice();
        await anEvent(engine, 'evt_1');
        // The second was made earlier, which decides between two alike.
        await aRegistration(engine, 'mine', 'evt_1', anna, mine, { at: LATER, position: 1 });
        await aRegistration(engine, 'theirs', 'evt_1', onDiscord, theirs, { at: NOW, position: 2 });
        await link();
        const rows = await engine.queries
          .selectFrom('registrations')
          .select(['id', 'person', 'state', 'has_seat', 'made_by'])
          .orderBy('id')
          .execute();
        expect(rows.map(({ id, state }) => [id, state])).toEqual([
          ['mine', kept === 'mine' ? mine : 'resigned'],
          ['theirs', kept === 'theirs' ? theirs : 'resigned'],
        ]);
        expect(rows.map(({ person, made_by }) => [person, made_by])).toEqual([
          [anna, anna],
          [anna, anna],
        ]);
        const seats = rows.filter(({ has_seat }) => has_seat === 1).length;
        const term = await engine.queries.selectFrom('event_terms').selectAll().executeTakeFirstOrThrow();
        expect(term.taken).toBe(seats);
        const before = [mine, theirs].filter((state) => HAS_SEAT.includes(state)).length;
        expect(term.freed).toBe(before - seats);
        const log = await engine.queries.selectFrom('registration_log').selectAll().execute();
        expect(log).toMatchObject([{ state: 'resigned', cause: 'joined', done_by: anna, number: 2 }]);
      },
    );

    it('leaves registrations for different events, and ended ones, as they are', async () => {
      const { engine, anna, onDiscord, link } = await twice();
      await anEvent(engine, 'evt_1');
      await anEvent(engine, 'evt_2');
      await aRegistration(engine, 'r1', 'evt_1', anna, 'resigned');
      await aRegistration(engine, 'r2', 'evt_1', onDiscord, 'confirmed');
      await aRegistration(engine, 'r3', 'evt_2', anna, 'confirmed');
      await link();
      const rows = await engine.queries
        .selectFrom('registrations')
        .select(['id', 'state', 'person', 'revision'])
        .orderBy('id')
        .execute();
      expect(rows.map(({ state }) => state)).toEqual(['resigned', 'confirmed', 'confirmed']);
      expect(rows.every(({ person, revision }) => person === anna && revision === 1)).toBe(true);
      const terms = await engine.queries.selectFrom('event_terms').select(['taken', 'freed']).execute();
      expect(terms).toEqual([
        { taken: 1, freed: 0 },
        { taken: 1, freed: 0 },
      ]);
    });

    it('holds events, then terms in the order of their ids, then registrations, as signing up does', async () => {
      const { engine, anna, onDiscord, merge } = await twice();
      for (const event of ['evt_3', 'evt_1', 'evt_2']) {
        await anEvent(engine, event);
        await aRegistration(engine, `theirs_${event}`, event, onDiscord, 'confirmed');
      }
      await aRegistration(engine, 'mine', 'evt_2', anna, 'waiting', { position: 2 });
      const touched: string[] = [];
      const batch: Engine['batch'] = (steps) => {
        for (const { query } of steps) {
          const { sql, parameters } = query.compile();
          const [, table] = /^update "(events|event_terms|registrations)"/u.exec(sql) ?? [];
          if (table) touched.push(table === 'event_terms' ? String(parameters.at(-1)) : table);
        }
        return engine.batch(steps);
      };
      expect(await createLinkStore({ ...engine, batch }).link(merge)).toBe(true);
      expect(touched.slice(0, 4)).toEqual(['events', 'trm_evt_1', 'trm_evt_2', 'trm_evt_3']);
      expect(touched.indexOf('registrations')).toBeGreaterThan(3);
    });

    it('begins anew where one of the two registers for something at that very moment', async () => {
      const { engine, anna, onDiscord, merge } = await twice();
      await anEvent(engine, 'evt_1');
      await aRegistration(engine, 'r1', 'evt_1', onDiscord, 'confirmed');
      await anEvent(engine, 'evt_2');
      let tries = 0;
      const batch: Engine['batch'] = async (steps) => {
        tries += 1;
        if (tries === 1) await aRegistration(engine, 'r2', 'evt_2', onDiscord, 'confirmed');
        return engine.batch(steps);
      };
      expect(await createLinkStore({ ...engine, batch }).link(merge)).toBe(true);
      expect(tries).toBe(2);
      const rows = await engine.queries.selectFrom('registrations').select('person').execute();
      expect(rows).toEqual([{ person: anna }, { person: anna }]);
    });

    it('is not tried again where the code was used already', async () => {
      const { engine, storage, merge } = await twice();
      await storage.people.link(merge);
      let tries = 0;
      const batch: Engine['batch'] = (steps) => {
        tries += 1;
        return engine.batch(steps);
      };
      expect(await createLinkStore({ ...engine, batch }).link(merge)).toBe(false);
      expect(tries).toBe(1);
    });
  });
};
