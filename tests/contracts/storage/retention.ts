import { describe, expect, it } from 'vitest';
import { type Day, shift } from '../../../src/core/clock.ts';
import { silentLog } from '../../../src/core/log.ts';
import { retain, retentionDue } from '../../../src/features/privacy/retention.ts';
import type { Engine } from '../../../src/storage/engine.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { privacyDeps, USUAL_DAYS, USUAL_PRIVACY } from '../../../src/wiring/privacy.ts';
import { planOf } from '../../../src/features/calendar/desk/plan.ts';
import { aNewEvent } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { ANNA, MARIA, NOW, PAST } from '../../support/privacy/anna.ts';
import { aUnit } from './units.ts';
import { annaEverywhere } from '../../support/privacy/everywhere.ts';

const DAY = 24 * 3_600_000;
const days = (count: number) => shift(NOW, count * DAY);

const over = async (engine: Engine) => {
  await annaEverywhere(engine);
  const storage = await createStorage(engine);
  const nobody = { withRole: () => Promise.resolve([]) };
  return { storage, ...privacyDeps(storage, nobody, USUAL_PRIVACY, silentLog) };
};

const needsOf = async ({ queries }: Engine): Promise<readonly string[]> =>
  (await queries.selectFrom('registrations').select('needs').execute()).map(({ needs }) => needs);

export const retentionContract = (fresh: FreshDatabase): void => {
  describe('what has had its time', () => {
    it('is counted beforehand, and is what then goes', async () => {
      const engine = await freshEngine(fresh);
      const { retention } = await over(engine);
      const due = await retentionDue(retention, USUAL_DAYS, days(800));
      expect(due).toEqual({ needs: 1, consultations: 2, answers: 1, files: 1, journal: 1 });
      expect(await needsOf(engine)).toEqual(['{"diet":"dieta Anny"}']);
      const gone = await retain(retention, USUAL_DAYS, days(800));
      expect(gone).toEqual({ ...due, answers: 2 });
      expect(await retentionDue(retention, USUAL_DAYS, days(800))).toEqual({});
      expect(await needsOf(engine)).toEqual(['{}']);
    });

    it('stays to its last day, counted from the end of the event', async () => {
      const engine = await freshEngine(fresh);
      const { retention } = await over(engine);
      // The event was on 1 October 2026, today is 22 November; 52 days.
      expect(await retentionDue(retention, { needs: 53 }, NOW)).toEqual({});
      expect(await retentionDue(retention, { needs: 51 }, NOW)).toEqual({ needs: 1 });
    });

    it('does not go where no period is set', async () => {
      const engine = await freshEngine(fresh);
      const { retention } = await over(engine);
      expect(await retain(retention, {}, days(5000))).toEqual({});
      expect(await needsOf(engine)).toEqual(['{"diet":"dieta Anny"}']);
    });

    it('keeps the file of an import that is under way', async () => {
      const engine = await freshEngine(fresh);
      const { retention } = await over(engine);
      await engine.queries.insertInto('import_runs').values({ import: 'imp_1', state: 'running' }).execute();
      expect(await retain(retention, { files: 1 }, NOW)).toEqual({});
    });

    it('is who was asked by a survey and what was written in words, never how many answered and what', async () => {
      const engine = await freshEngine(fresh);
      const { retention, storage } = await over(engine);
      const { queries } = engine;
      const questions = JSON.stringify([
        { id: 'q1', kind: 'scale', standard: 'q1' },
        { id: 'q2', kind: 'words', standard: 'q2' },
      ]);
      await queries.updateTable('surveys').set({ state: 'closed', closed_at: NOW, questions }).execute();
      await queries.updateTable('survey_invitations').set({ draft: null, is_returned: 1 }).execute();
      await queries
        .insertInto('survey_invitations')
        .values({
          id: 'inv_2',
          survey: 'srv_1',
          round: 'once',
          person: MARIA,
          subject: 's',
          sent_at: PAST,
          is_returned: 0,
        })
        .execute();
      await queries
        .insertInto('survey_sheets')
        .values({
          id: 'sht_1',
          survey: 'srv_1',
          round: 'once',
          day: '2026-10-02' as Day,
          answers: '{"q1":"5","q2":"słowa"}',
        })
        .execute();
      const returns = await storage.surveys.returns('srv_1');
      expect(returns).toEqual([{ round: 'once', sent: 2, returned: 1 }]);
      expect(await retentionDue(retention, { surveys: 10 }, days(9))).toEqual({});
      expect(await retentionDue(retention, { surveys: 10 }, days(11))).toEqual({ surveys: 2 });
      expect(await retain(retention, { surveys: 10 }, days(11))).toEqual({ surveys: 2 });
      expect(await retain(retention, { surveys: 10 }, days(12))).toEqual({});
      expect(await storage.surveys.returns('srv_1')).toEqual(returns);
      const asked = await queries
        .selectFrom('survey_invitations')
        .select(['person', 'subject'])
        .orderBy('person')
        .execute();
      expect(asked).toEqual([
        { person: 'per_01', subject: '—' },
        { person: 'per_02', subject: '—' },
      ]);
      expect(
        (await queries.selectFrom('survey_sheets').select('answers').execute()).map(({ answers }) => answers),
      ).toEqual(['{"q1":"5"}']);
    });

    it('is a whole person, where a period is set for people of whom nothing is heard', async () => {
      const engine = await freshEngine(fresh);
      const { retention, storage } = await over(engine);
      await engine.queries
        .insertInto('sightings')
        .values({ account: 'acc_maria', workspace: 'T1', group_ids: '[]', seen_at: NOW })
        .execute();
      expect(await retentionDue(retention, { people: 30 }, NOW)).toEqual({ people: 1 });
      expect(await retain(retention, { people: 30 }, NOW)).toEqual({ people: 1 });
      expect(await storage.people.person(ANNA)).toBeUndefined();
      expect(await storage.people.person(MARIA)).toBeDefined();
      // A stand-in is nobody of whom anything could be heard.
      expect(await retentionDue(retention, { people: 30 }, days(1))).toEqual({});
    });
  });

  describe('the journal', () => {
    it('has what is noted and the histories that are kept anyway, in one order', async () => {
      const engine = await freshEngine(fresh);
      const { storage } = await over(engine);
      await storage.journal.note({ at: NOW, actor: MARIA, did: 'needs-read', thing: 'trm_1', count: 3 });
      const page = { since: days(-400), until: NOW, from: 0, most: 100 };
      const all = await storage.journal.page(page);
      expect(all[0]).toEqual({ at: NOW, actor: MARIA, did: 'needs-read', thing: 'trm_1', count: 3 });
      expect([...new Set(all.map(({ did }) => did))].toSorted()).toEqual([
        'announcement',
        'attendance',
        'call',
        'certificate',
        'consultation',
        'document',
        'event',
        'import',
        'needs-read',
        'outreach',
        'pause',
        'plan',
        'registration',
        'report',
        'wording',
      ]);
      const paged = [];
      for (let from = 0; from < all.length; from += 3)
        paged.push(...(await storage.journal.page({ ...page, from, most: 3 })));
      expect(paged).toEqual(all);
      expect((await storage.journal.page({ ...page, about: 'reg_1' })).map(({ did }) => did)).toEqual([
        'attendance',
        'registration',
      ]);
      expect(await storage.journal.page({ ...page, about: 'per_nobody' })).toEqual([]);
      expect(await storage.journal.page({ ...page, until: days(-300) })).toEqual([]);
    });

    it('names who published, changed and called off an event, and nobody where the change was refused', async () => {
      const { storage } = await over(await freshEngine(fresh));
      const { calendar } = storage;
      const id = await calendar.create({ ...aNewEvent(), createdBy: MARIA, at: NOW });
      const read = async () => (await calendar.happening(id))!;
      const first = await read();
      const published = { before: first, as: 'published', tell: [], by: MARIA, at: days(1) } as const;
      expect(await calendar.publish(published)).toBe(true);
      expect(await calendar.publish({ ...published, by: ANNA })).toBe(false);
      const before = await read();
      const plan = planOf({ ...before, title: 'Inny tytuł' });
      expect(await calendar.change({ before, plan, tell: [], by: ANNA, at: days(2) })).toBe(true);
      const cancelled = { before: await read(), reason: 'choroba', tell: [], by: MARIA, at: days(3) };
      expect(await calendar.cancel(cancelled)).toBe(true);
      const lines = await storage.journal.page({
        since: days(-1),
        until: days(4),
        about: id,
        from: 0,
        most: 9,
      });
      expect(lines.map(({ did, actor, at }) => [did, actor, at])).toEqual([
        ['event-cancelled', MARIA, days(3)],
        ['event-changed', ANNA, days(2)],
        ['event-published', MARIA, days(1)],
        ['event', MARIA, NOW],
      ]);
      expect(JSON.stringify(lines)).not.toContain('tytuł');
    });

    it('names who changed a unit and who took a file back, and nobody where nothing came of it', async () => {
      const engine = await freshEngine(fresh);
      const { storage } = await over(engine);
      const nysa = aUnit({ id: 'unt_new', name: 'MOPS w Nysie' });
      expect(await storage.units.save(nysa, days(1), MARIA)).toBe('saved');
      expect(await storage.units.save({ ...nysa, id: 'unt_other' }, days(1), ANNA)).not.toBe('saved');
      const asked = { by: MARIA, at: days(2) };
      expect(await storage.importRuns.beginUndo('imp_1', asked)).toBe(false);
      await engine.queries.insertInto('import_runs').values({ import: 'imp_1', state: 'done' }).execute();
      expect(await storage.importRuns.beginUndo('imp_1', asked)).toBe(true);
      const lines = await storage.journal.page({ since: NOW, until: days(4), from: 0, most: 9 });
      expect(lines.map(({ did, actor, thing }) => [did, actor, thing])).toEqual([
        ['import-undone', MARIA, 'imp_1'],
        ['unit', MARIA, 'unt_new'],
      ]);
    });

    it('notes an erasure with the erasure, by the program, about the stand-in', async () => {
      const engine = await freshEngine(fresh);
      const { storage } = await over(engine);
      await storage.privacy.erase(ANNA, NOW);
      const [entry] = await storage.journal.page({ since: days(-1), until: NOW, from: 0, most: 5 });
      const [standIn] = await engine.queries.selectFrom('stand_ins').select('person').execute();
      expect(entry).toEqual({ at: NOW, did: 'person-erased', thing: standIn!.person });
    });
  });
};
