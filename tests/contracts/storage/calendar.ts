import { describe, expect, it } from 'vitest';
import { toAccount } from '../../../src/chat/target.ts';
import { type Day, type Instant, shift } from '../../../src/core/clock.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { EventForm, Happening, Project } from '../../../src/features/calendar/domain.ts';
import { powiatKey, rootsOf } from '../../../src/features/calendar/search-key.ts';
import type { EventFilter, HappeningPlan } from '../../../src/features/calendar/store.ts';
import { createStorage } from '../../../src/storage/storage.ts';
import { aNewEvent, aPlan, aSession, aTerm, TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { welcome } from './people.ts';

const PROJECT: Project = {
  id: 'prj_opo',
  name: 'Opolskie Spójne (przykład)',
  region: 'opolskie',
  funding: 'Współfinansowane z EFS+.',
  hourMinutes: 45,
  startsOn: '2023-10-01' as Day,
  endsOn: '2028-12-31' as Day,
  isExample: true,
};

const PAGE = { from: 0, size: 5 };
const later = (minutes: number): Instant => shift(TODAY, minutes * 60_000);

const scene = async (fresh: FreshDatabase) => {
  const engine = await freshEngine(fresh);
  const storage = await createStorage(engine);
  const { calendar } = storage;
  const draft = async (plan: Partial<HappeningPlan> = {}): Promise<Happening> =>
    (await calendar.happening(await calendar.create(aNewEvent(plan))))!;
  const published = async (plan: Partial<HappeningPlan> = {}): Promise<Happening> => {
    const before = await draft(plan);
    const as = before.terms.length === 0 ? 'planned' : 'published';
    expect(await calendar.publish({ before, as, tell: [], at: TODAY })).toBe(true);
    return (await calendar.happening(before.id))!;
  };
  const titles = async (filter: EventFilter = {}, page = PAGE) =>
    (await calendar.shown(filter, TODAY, page)).happenings.map(({ title }) => title);
  const person = async (user: string): Promise<PersonId> =>
    (await welcome(storage.people, { platform: 'slack', workspace: 'T1', user }, TODAY)).person;
  /** A seat taken by a registration, as the registrations' own store would write it. */
  const signUp = async (event: Happening, by: PersonId) => {
    const term = event.terms[0]!.id;
    await engine.batch([
      {
        query: engine.queries
          .updateTable('event_terms')
          .set((eb) => ({ taken: eb('taken', '+', 1) }))
          .where('id', '=', term),
      },
      {
        query: engine.queries.insertInto('registrations').values({
          id: `reg_${by}`,
          request: `req_${by}`,
          event: event.id,
          term,
          person: by,
          state: 'confirmed',
          has_seat: 1,
          needs: '{}',
          made_by: by,
          made_at: TODAY,
          changed_at: TODAY,
          told_sequence: 0,
          told_certain: 0,
        }),
      },
    ]);
    return `reg_${by}`;
  };
  return { engine, calendar, draft, published, titles, person, signUp };
};

export const calendarContract = (fresh: FreshDatabase): void => {
  describe('an event', () => {
    it('is told as it was planned, with its project, its terms and their sessions in order', async () => {
      const { calendar, draft } = await scene(fresh);
      await calendar.saveProject(PROJECT);
      const terms = [
        aTerm('2026-12-15', {
          label: 'Opole',
          sessions: [aSession('2026-12-15'), aSession('2026-12-16', { number: 2, place: 'sala 3' })],
        }),
        aTerm('2027-01-12', { number: 2, label: 'Nysa', capacity: 12 }),
      ];
      const plan = aPlan({
        project: PROJECT.id,
        aim: 'Rozmowa, która pomaga zmienić zachowanie.',
        eligibility: { unitTypes: ['ops', 'pcpr'], minYearsWorked: 1 },
        priority: { newUnits: true },
        asks: ['diet', 'overnight'],
        price: 12_000,
        minimum: 8,
        deadline: later(60),
        onlineUrl: 'https://example.org/pokoj',
        partners: 'PCPR w Nysie',
        downloads: [
          { label: 'Regulamin „R”', url: 'https://example.org/r' },
          { url: 'https://example.org/p' },
        ],
        terms,
      });
      const event = await draft(plan);
      expect(event).toMatchObject({ ...plan, project: PROJECT, state: 'draft', revision: 1 });
      expect(event.terms.map(({ taken, state }) => [taken, state])).toEqual([
        [0, 'open'],
        [0, 'open'],
      ]);
      expect(await calendar.ofTerm(event.terms[1]!.id)).toEqual(event);
      expect(await calendar.ofTerm('trm_none')).toBeUndefined();
    });

    it('sent in twice by the same request is one event', async () => {
      const { calendar } = await scene(fresh);
      const first = await calendar.create(aNewEvent({}, { request: 'k1' }));
      expect(await calendar.create(aNewEvent({}, { request: 'k1' }))).toBe(first);
      expect((await calendar.all(PAGE)).total).toBe(1);
    });

    it('is found by whoever runs it among the newest, or among those nearest to a moment', async () => {
      const { calendar, draft } = await scene(fresh);
      for (const [title, ...days] of [
        ['wiosna', '2027-03-01'],
        ['cykl', '2026-09-01', '2026-12-10'],
        ['wczoraj', '2026-11-21'],
        ['grudzień', '2026-12-15'],
      ] as const)
        await draft({
          title,
          terms: [
            aTerm(days[0], { sessions: days.map((day, index) => aSession(day, { number: index + 1 })) }),
          ],
        });
      await draft({ title: 'bez terminu', terms: [] });
      const titles = async (around?: Instant) =>
        (await calendar.all(PAGE, [], around)).happenings.map(({ title }) => title);
      expect(await titles()).toHaveLength(5);
      expect(await titles(TODAY)).toEqual(['bez terminu', 'wczoraj', 'cykl', 'grudzień', 'wiosna']);
      expect((await titles(shift(TODAY, 110 * 24 * 3_600_000)))[0]).toBe('wiosna');
    });

    it('is changed by one of two who read it at the same time', async () => {
      const { calendar, draft } = await scene(fresh);
      const before = await draft();
      const change = (title: string) =>
        calendar.change({ before, plan: aPlan({ title }), tell: [], at: TODAY });
      expect([await change('Pierwsza'), await change('Druga')]).toEqual([true, false]);
      expect(await calendar.happening(before.id)).toMatchObject({ title: 'Pierwsza', revision: 2 });
    });

    it('keeps the terms and sessions that stay, and tells calendars only of what moved', async () => {
      const { calendar, draft } = await scene(fresh);
      const before = await draft({
        terms: [aTerm('2026-12-15'), aTerm('2027-01-12', { number: 2 }), aTerm('2027-02-09', { number: 3 })],
      });
      const plan = aPlan({
        terms: [
          aTerm('2026-12-15', { capacity: 99 }),
          aTerm('2027-01-13', { number: 2 }),
          aTerm('2027-03-09', { number: 4 }),
        ],
      });
      expect(await calendar.change({ before, plan, tell: [], at: TODAY })).toBe(true);
      const { terms } = (await calendar.happening(before.id))!;
      expect(terms.map(({ number, sequence }) => [number, sequence])).toEqual([
        [1, 0],
        [2, 1],
        [4, 0],
      ]);
      expect(terms[0]).toEqual(before.terms[0]);
      expect(terms[1]!.sessions[0]).toMatchObject({
        id: before.terms[1]!.sessions[0]!.id,
        day: '2027-01-13',
      });
    });

    it('does not lose a term that somebody signed up for, nor a session somebody was at', async () => {
      const { engine, calendar, published, person, signUp } = await scene(fresh);
      const sessions = [aSession('2026-12-15'), aSession('2026-12-16', { number: 2 })];
      const before = await published({ terms: [aTerm('2026-12-15', { sessions })] });
      const anna = await person('U1');
      const registration = await signUp(before, anna);
      const signedUp = await calendar.happening(before.id);
      expect(await calendar.change({ before, plan: aPlan({ terms: [] }), tell: [], at: TODAY })).toBe(false);
      const session = before.terms[0]!.sessions[1]!.id;
      const noted = { session, registration, state: 'present', means: 'list', noted_by: anna } as const;
      await engine.batch([
        { query: engine.queries.insertInto('attendance').values({ ...noted, noted_at: TODAY }) },
      ]);
      expect(await calendar.change({ before, plan: aPlan(), tell: [], at: TODAY })).toBe(false);
      expect(await calendar.happening(before.id)).toEqual(signedUp);
    });

    it('is called off with its terms and its reason, in one step with what people are told', async () => {
      const { engine, calendar, published, person } = await scene(fresh);
      const before = await published();
      const user = await person('U1');
      const to = toAccount({ platform: 'slack', workspace: 'T1', user });
      const tell = [{ kind: 'calendar.test', thing: before.id, to, locale: 'pl' as const, content: {} }];
      const cancel = () => calendar.cancel({ before, reason: 'Choroba trenera', tell, at: later(5) });
      expect([await cancel(), await cancel()]).toEqual([true, false]);
      expect(await calendar.happening(before.id)).toMatchObject({
        state: 'cancelled',
        cancelReason: 'Choroba trenera',
        cancelledAt: later(5),
        terms: [{ state: 'cancelled', sequence: 1 }],
      });
      expect(await engine.queries.selectFrom('outbox').select('kind').execute()).toEqual([
        { kind: 'calendar.test' },
      ]);
    });
  });

  describe('what is coming', () => {
    it('is the published and the planned, the next first, page by page', async () => {
      const { calendar, published, draft, titles } = await scene(fresh);
      await draft({ title: 'szkic' });
      await published({ title: 'styczeń', terms: [aTerm('2027-01-12')] });
      await published({ title: 'grudzień', terms: [aTerm('2026-12-15')] });
      await published({ title: 'bez daty', terms: [] });
      await published({ title: 'minione', terms: [aTerm('2026-11-20')] });
      const cancelled = await published({ title: 'odwołane' });
      await calendar.cancel({ before: cancelled, reason: 'x', tell: [], at: TODAY });
      expect(await titles()).toEqual(['grudzień', 'styczeń', 'bez daty']);
      expect(await titles({}, { from: 2, size: 2 })).toEqual(['bez daty']);
      expect((await calendar.shown({}, TODAY, { from: 2, size: 2 })).total).toBe(3);
    });

    it('is found by words in any form, by form, region, powiat and days', async () => {
      const { published, titles } = await scene(fresh);
      await published({ title: 'Przeciwdziałanie przemocy domowej', topics: ['przemoc'] });
      await published({
        title: 'Wizyta w CUS',
        form: 'study-visit' as EventForm,
        region: 'lubuskie',
        powiat: 'żarski',
        terms: [aTerm('2027-01-12')],
      });
      expect(await titles({ roots: rootsOf('przemoc') })).toEqual(['Przeciwdziałanie przemocy domowej']);
      expect(await titles({ roots: rootsOf('przemocą w rodzinie') })).toEqual([]);
      expect(await titles({ forms: ['study-visit'] })).toEqual(['Wizyta w CUS']);
      expect(await titles({ region: 'lubuskie' })).toEqual(['Wizyta w CUS']);
      expect(await titles({ powiat: powiatKey('Powiat żarski') })).toEqual(['Wizyta w CUS']);
      const january = { from: '2027-01-01' as Day, to: '2027-01-31' as Day };
      expect(await titles({ days: january })).toEqual(['Wizyta w CUS']);
      expect(await titles({ days: january, region: 'opolskie' })).toEqual([]);
    });

    it('with free places leaves out what is full, what is closed and what has no date', async () => {
      const { published, titles, person, signUp } = await scene(fresh);
      const full = await published({ title: 'pełne', terms: [aTerm('2026-12-15', { capacity: 1 })] });
      await signUp(full, await person('U1'));
      await published({ title: 'po terminie', deadline: later(-1) });
      await published({ title: 'bez daty', terms: [] });
      await published({ title: 'wolne', deadline: later(1) });
      expect(await titles({ hasFree: true })).toEqual(['wolne']);
    });

    it('names the powiats in which it is', async () => {
      const { calendar, published, draft } = await scene(fresh);
      await published({ powiat: 'nyski' });
      await published({ powiat: 'brzeski' });
      await published({ powiat: 'nyski' });
      await draft({ powiat: 'kluczborski' });
      expect(await calendar.powiats(TODAY)).toEqual(['brzeski', 'nyski']);
    });
  });

  describe('interest in an event without a date', () => {
    it('is noted once and taken back', async () => {
      const { calendar, published, person } = await scene(fresh);
      const event = await published({ terms: [] });
      const [anna, piotr] = [await person('U1'), await person('U2')];
      expect(await calendar.interest(event.id, anna, TODAY)).toBe(true);
      expect(await calendar.interest(event.id, anna, later(1))).toBe(false);
      expect(await calendar.interest(event.id, piotr, later(2))).toBe(true);
      expect(await calendar.interested(event.id)).toEqual([anna, piotr]);
      await calendar.loseInterest(event.id, anna);
      expect(await calendar.interestsOf(anna)).toEqual([]);
      expect(await calendar.interestsOf(piotr)).toEqual([event.id]);
    });
  });

  describe('projects', () => {
    it('are kept under their id and replaced by it', async () => {
      const { calendar } = await scene(fresh);
      await calendar.saveProject(PROJECT);
      await calendar.saveProject({ ...PROJECT, name: 'Nowa nazwa', hourMinutes: 60 });
      expect(await calendar.projects()).toEqual([{ ...PROJECT, name: 'Nowa nazwa', hourMinutes: 60 }]);
      expect(await calendar.project('prj_none')).toBeUndefined();
    });
  });
};
