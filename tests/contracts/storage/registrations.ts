import { describe, expect, it } from 'vitest';
import type { HappeningPlan } from '../../../src/features/calendar/store.ts';
import type { SignUpOutcome } from '../../../src/features/registrations/service.ts';
import { createSignUps } from '../../../src/features/registrations/sign-ups.ts';
import type { NewRegistration } from '../../../src/features/registrations/store.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { aTerm, TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { aUnit } from '../../support/registrations/directory.ts';
import { laterBy, seats, type Stage, stageOn } from '../../support/registrations/stage.ts';

const scene = async (fresh: FreshDatabase) => stageOn(await freshEngine(fresh));

/** What every term has to hold, whatever happened: checked after each test that moves seats about. */
const sound = async ({ store }: Awaited<ReturnType<typeof scene>>): Promise<void> => {
  expect(await store.miscounted()).toEqual([]);
};

export const registrationsContract = (fresh: FreshDatabase): void => {
  describe('registrations', () => {
    it('give the seats in the order of applications, and then places on the waiting list', async () => {
      const stage = await scene(fresh);
      const { term, crowd, signed, signUps, store } = stage;
      const on = await term(seats(2));
      const people = await crowd(4);
      for (const by of people) await signed(by, { term: on });
      expect(await signUps.ofTerm(on)).toMatchObject([
        { registration: { person: people[0], state: 'confirmed', hasSeat: true } },
        { registration: { person: people[1], state: 'confirmed', hasSeat: true } },
        { registration: { person: people[2], state: 'waiting', hasSeat: false }, place: 1 },
        { registration: { person: people[3], state: 'waiting', hasSeat: false }, place: 2 },
      ]);
      expect(await store.facts(on)).toMatchObject({ taken: 2, waiting: 2 });
      expect((await signUps.counts([on])).get(on)).toEqual({
        capacity: 2,
        taken: 2,
        free: 0,
        waiting: 2,
        applied: 0,
        confirmed: 2,
      });
      await sound(stage);
    });

    it('are one live registration of a person for an event, whatever the term', async () => {
      const { event, person, signed, signUps, doing } = await scene(fresh);
      const terms = [aTerm('2026-12-15'), aTerm('2027-01-12', { number: 2 })];
      const { terms: made } = await event({ terms });
      const by = await person('U1');
      const first = await signed(by, { term: made[0]!.id });
      expect(await signUps.signUp(doing(by), { term: made[1]!.id })).toMatchObject({
        ok: false,
        refusal: { kind: 'already', registration: { id: first.id } },
      });
      await signUps.resign(doing(by), first.id);
      expect((await signed(by, { term: made[1]!.id })).state).toBe('confirmed');
      expect(await signUps.ofPerson(by, 5)).toHaveLength(2);
    });

    it('offer a freed seat to the first who waits, and say so in the same moment', async () => {
      const stage = await scene(fresh);
      const { term, crowd, signed, signUps, doing, storage } = stage;
      const on = await term(seats(1));
      const [anna, maria, ewa] = await crowd(3);
      const seat = await signed(anna!, { term: on });
      const waiting = await signed(maria!, { term: on });
      await signed(ewa!, { term: on });
      expect(await signUps.resign(doing(anna!), seat.id)).toMatchObject({ ok: true });
      const offered = (await signUps.registration(waiting.id))!.registration;
      // A Sunday: the message waits for Monday morning, and the answer for Tuesday noon.
      expect(offered).toMatchObject({
        state: 'offered',
        hasSeat: true,
        until: '2026-11-24T11:00:00.000Z',
      });
      expect(await storage.outbox.due('slack:T1', TODAY, 10)).toEqual([]);
      const [told, ...others] = await storage.outbox.due('slack:T1', laterBy(24), 10);
      expect(others).toEqual([]);
      expect(told).toMatchObject({ kind: 'registrations.offer', content: { registration: waiting.id } });
      await sound(stage);
    });

    it('keep their history, each change once', async () => {
      const engine = await freshEngine(fresh);
      const { term, crowd, signed, signUps, doing } = await stageOn(engine);
      const on = await term(seats(1));
      const [anna, maria] = await crowd(2);
      const seat = await signed(anna!, { term: on });
      const { id } = await signed(maria!, { term: on });
      await signUps.resign(doing(anna!), seat.id);
      await signUps.accept(doing(maria!, { at: laterBy(25) }), id);
      const log = await engine.queries
        .selectFrom('registration_log')
        .select(['number', 'state', 'cause', 'done_by'])
        .where('registration', '=', id)
        .orderBy('number')
        .execute();
      expect(log).toEqual([
        { number: 1, state: 'waiting', cause: 'signed-up', done_by: maria },
        { number: 2, state: 'offered', cause: 'offered', done_by: null },
        { number: 3, state: 'confirmed', cause: 'accepted', done_by: maria },
      ]);
    });

    it('are refused by the database itself where the event has changed or a promised seat is gone', async () => {
      const stage = await scene(fresh);
      const { store, event, person } = stage;
      const { terms, revision } = await event(seats(1));
      const term = terms[0]!.id;
      const attempt = async (over: Partial<Parameters<typeof store.enrol>[0]>, seatOnly = false) => {
        const by = await person(newId('U'));
        const entry: NewRegistration = {
          id: newId('reg'),
          request: newId('req'),
          person: by,
          needs: {},
          as: { kind: 'by-order', seated: 'confirmed', seatOnly },
        };
        const about = { term, revision, isSelected: false, stirs: false, cause: 'signed-up' } as const;
        return store.enrol({ ...about, entries: [entry], by, tell: [], at: TODAY, ...over });
      };
      expect(await attempt({ revision: revision - 1 })).toBe(false);
      expect(await attempt({ isSelected: true })).toBe(false);
      expect(await store.ofTerm(term)).toEqual([]);
      expect(await attempt({})).toBe(true);
      expect(await attempt({}, true)).toBe(false);
      expect(await attempt({})).toBe(true);
      expect((await store.ofTerm(term)).map(({ state }) => state)).toEqual(['confirmed', 'waiting']);
      await sound(stage);
    });

    /** Six people of two units, two of whom may not come; the fourth has applied twice, for the second date, too. */
    const applicationsOf = async (stage: Stage, file: string, plan: Partial<HappeningPlan>) => {
      const { terms } = await stage.event({
        terms: [aTerm('2026-12-15', { capacity: 2 }), aTerm('2027-01-12', { number: 2, capacity: 2 })],
        eligibility: { posts: ['social-worker'] },
        ...plan,
      });
      const people = await stage.crowd(6, file);
      const other = aUnit({ id: 'uni_prudnik', name: 'OPS w Prudniku', powiat: 'prudnicki' });
      await stage.storage.units.save(stage.people.hasUnit(other), TODAY);
      const works = [{}, {}, {}, { unit: other.id }, { post: 'carer' as const }, { unit: other.id }];
      for (const [index, person] of people.entries()) stage.people.worksAt(person, works[index]);
      const [first, second] = terms.map(({ id }) => id);
      const doing = { by: await stage.person(`C${file}`), isCoordinator: true, at: TODAY };
      const asked = [
        { person: people[0]!, term: first! },
        { person: people[1]!, term: second! },
        { person: people[2]!, term: first! },
        { person: people[3]!, term: first! },
        { person: people[3]!, term: second! },
        { person: people[4]!, term: first! },
        { person: people[5]!, term: first! },
        { person: people[4]!, term: second!, waives: 'rules' as const },
      ].map((one, index) => ({ ...one, request: `${file}:${String(index)}` }));
      /** What each came to, and how the lists stand: by the order of people, not by their ids. */
      const standing = async (outcomes: readonly SignUpOutcome[]) => {
        const lists = await Promise.all([first!, second!].map((term) => stage.signUps.ofTerm(term)));
        const numberOf = (person: PersonId | undefined) => people.findIndex((one) => one === person);
        return {
          outcomes: outcomes.map((one) => (one.ok ? one.value.registration.state : one.refusal.kind)),
          lists: lists.map((list) =>
            list.map(({ registration, place }) => [numberOf(registration.person), registration.state, place]),
          ),
        };
      };
      return { doing, asked, standing };
    };

    it.each([
      ['without a limit', {}],
      ['with a limit of two for each unit', { perUnit: 2 }],
      ['with a consent to wait for', { needsConsent: true }],
      ['that the organiser chooses from', { selection: 'organiser' }],
      ['with a minimum that they reach', { minimum: 2 }],
    ] as const)('of many at once come to what they would one after another: %s', async (_name, plan) => {
      const stage = await scene(fresh);
      const { signUps } = stage;
      const each = await applicationsOf(stage, 'each', plan);
      const together = await each.standing(await signUps.signUpEach(each.doing, each.asked));
      const one = await applicationsOf(stage, 'one', plan);
      const outcomes: SignUpOutcome[] = [];
      for (const { request, ...wanted } of one.asked)
        outcomes.push(await signUps.signUp({ ...one.doing, request }, wanted));
      expect(together).toEqual(await one.standing(outcomes));
      expect(new Set(together.outcomes).size).toBeGreaterThan(2);
      await sound(stage);
      // Entered again, as after a crash, each finds what the same row did before.
      const again = await signUps.signUpEach(each.doing, each.asked);
      expect((await each.standing(again)).lists).toEqual(together.lists);
      expect(again.filter((outcome) => outcome.ok && outcome.value.isNew)).toEqual([]);
    });

    it('of many at once go one after another where somebody else was faster', async () => {
      const stage = await scene(fresh);
      const { store, signUps } = stage;
      const { doing, asked, standing } = await applicationsOf(stage, 'hurried', {});
      let isFirst = true;
      const hurried = createSignUps({
        directory: stage.people.directory,
        log: silentLog,
        store: {
          ...store,
          enrol: async (enrolment) => {
            if (isFirst) {
              isFirst = false;
              await signUps.signUp({ ...doing, request: 'faster' }, asked[2]!);
            }
            return store.enrol(enrolment);
          },
        },
      });
      const { outcomes } = await standing(await hurried.signUpEach(doing, asked));
      expect(outcomes).toEqual([
        'confirmed',
        'confirmed',
        'already',
        'waiting',
        'already',
        'not-eligible',
        'waiting',
        'confirmed',
      ]);
      await sound(stage);
    });

    it('of a group are all made or none', async () => {
      const stage = await scene(fresh);
      const { term, crowd, people, signUps, doing, store, person } = stage;
      const on = await term(seats(4));
      const group = await crowd(5);
      const head = await person('H');
      people.worksAt(head, { isHead: true });
      for (const one of group) people.worksAt(one);
      const wanted = { term: on, unit: 'uni_nysa', people: group } as const;
      const whole = { ...wanted, split: { kind: 'all-or-nothing' } } as const;
      expect(await signUps.enrolGroup(doing(head), whole)).toEqual({
        ok: false,
        refusal: { kind: 'too-few', seats: 4 },
      });
      expect(await store.ofTerm(on)).toEqual([]);
      const split = { ...wanted, split: { kind: 'seats', seats: 4 } } as const;
      const enrolled = await signUps.enrolGroup(doing(head), split);
      expect(enrolled.ok && enrolled.value.map(({ registration }) => registration.state)).toEqual([
        'confirmed',
        'confirmed',
        'confirmed',
        'confirmed',
        'waiting',
      ]);
      await sound(stage);
    });

    it('are ranked when the recruitment ends, and everybody hears of it once', async () => {
      const stage = await scene(fresh);
      const { event, crowd, people, signed, signUps, storage } = stage;
      const { terms } = await event({
        ...seats(2),
        selection: 'priority',
        priority: { posts: ['social-worker'] },
        deadline: laterBy(48),
      });
      const on = terms[0]!.id;
      const all = await crowd(4);
      for (const [index, one] of all.entries()) {
        people.worksAt(one, { post: index === 3 ? 'social-worker' : 'clerk' });
        await signed(one, { term: on });
      }
      await signUps.sweep(laterBy(47));
      expect(await stage.countOf(on, 'applied')).toBe(4);
      await signUps.sweep(laterBy(49));
      await signUps.sweep(laterBy(50));
      expect(await signUps.ofTerm(on)).toMatchObject([
        { registration: { person: all[0], state: 'confirmed' } },
        { registration: { person: all[3], state: 'confirmed' } },
        { registration: { person: all[1], state: 'waiting' }, place: 1 },
        { registration: { person: all[2], state: 'waiting' }, place: 2 },
      ]);
      const told = await storage.outbox.due('slack:T1', laterBy(50), 10);
      expect(told.map(({ kind }) => kind).toSorted()).toEqual([
        'registrations.not-selected',
        'registrations.not-selected',
        'registrations.selected',
        'registrations.selected',
      ]);
      await sound(stage);
    });

    it('end with a cancelled event, and each person is told once', async () => {
      const stage = await scene(fresh);
      const { event, crowd, signed, signUps, storage } = stage;
      const made = await event(seats(1));
      const on = made.terms[0]!.id;
      for (const one of await crowd(3)) await signed(one, { term: on });
      await storage.calendar.cancel({ before: made, reason: 'choroba trenera', tell: [], at: TODAY });
      await signUps.sweep(TODAY);
      await signUps.sweep(laterBy(1));
      expect(await stage.statesOf(on)).toEqual(['cancelled', 'cancelled', 'cancelled']);
      expect((await storage.outbox.due('slack:T1', TODAY, 10)).map(({ kind }) => kind)).toEqual(
        Array.from({ length: 3 }, () => 'registrations.cancelled'),
      );
      await sound(stage);
    });

    it('are told of a change by whoever changed the calendar, once, and only of the latest', async () => {
      const stage = await scene(fresh);
      const { event, crowd, signed, signUps, storage } = stage;
      const made = await event(seats(2));
      const on = made.terms[0]!.id;
      for (const one of await crowd(2)) await signed(one, { term: on });
      const moved = { ...made, terms: [aTerm('2026-12-16', { capacity: 2 })] } as never;
      await storage.calendar.change({ before: made, plan: moved, tell: [], at: TODAY });
      await signUps.sweep(TODAY);
      await signUps.sweep(laterBy(1));
      const told = await storage.outbox.due('slack:T1', TODAY, 10);
      expect(told.map(({ kind, content }) => [kind, (content as { of: number }).of])).toEqual([
        ['registrations.changed', 1],
        ['registrations.changed', 1],
      ]);
      // Whoever signs up now knows of it.
      await signed(await stage.person('U9'), { term: on });
      expect((await stage.store.facts(on))?.stirred).toBe(0);
    });

    it('follow the number of seats: added ones are offered, offers are withdrawn, given ones are kept', async () => {
      const stage = await scene(fresh);
      const { term, crowd, signed, signUps, doing, person } = stage;
      const on = await term(seats(1));
      for (const one of await crowd(4)) await signed(one, { term: on });
      const by = await person('C');
      const to = (capacity: number, withdrawOffers = false) =>
        signUps.changeCapacity(doing(by, { isCoordinator: true }), { term: on, capacity, withdrawOffers });
      expect(await to(3)).toMatchObject({ ok: true, value: { capacity: 3, taken: 3, waiting: 1 } });
      expect(await stage.statesOf(on)).toEqual(['confirmed', 'offered', 'offered', 'waiting']);
      expect(await to(2)).toEqual({ ok: false, refusal: { kind: 'offers', offers: 1 } });
      expect(await to(2, true)).toMatchObject({ ok: true, value: { capacity: 2, taken: 2, waiting: 2 } });
      expect(await stage.statesOf(on)).toEqual(['confirmed', 'offered', 'waiting', 'waiting']);
      expect(await to(2)).toEqual({ ok: false, refusal: { kind: 'same' } });
      await signUps.approve(doing(by, { isCoordinator: true }), (await stage.store.ofTerm(on))[1]!.id);
      expect(await to(1, true)).toMatchObject({ ok: false, refusal: { kind: 'below-given', given: 2 } });
      expect(await signUps.changeCapacity(doing(by), { term: on, capacity: 9 })).toEqual({
        ok: false,
        refusal: { kind: 'not-allowed' },
      });
      await sound(stage);
    });

    it('held for a unit are named later, and pass to a colleague without leaving the seat', async () => {
      const stage = await scene(fresh);
      const { term, crowd, people, signUps, doing, person, signed } = stage;
      const on = await term(seats(2));
      const head = await person('H');
      const [anna, maria, other] = await crowd(3);
      people.worksAt(head, { isHead: true });
      people.worksAt(anna!);
      people.worksAt(maria!);
      const until = laterBy(100);
      const held = await signUps.hold(doing(head), { term: on, unit: 'uni_nysa', count: 2, until });
      if (!held.ok) throw new Error(held.refusal.kind);
      expect((await signed(other!, { term: on })).state).toBe('waiting');
      const [first, second] = held.value;
      const named = await signUps.name(doing(head), first!.id, anna!);
      expect(named).toMatchObject({ ok: true, value: { person: anna, state: 'confirmed' } });
      const passed = await signUps.substitute(doing(head), named.ok ? named.value.id : '', maria!);
      expect(passed).toMatchObject({ ok: true, value: { person: maria, state: 'confirmed' } });
      expect(await signUps.name(doing(head), second!.id, anna!)).toMatchObject({ ok: true });
      expect(await stage.countOf(on, 'confirmed')).toBe(2);
      await sound(stage);
    });

    it('held for a unit and not named in time go to whoever waits', async () => {
      const stage = await scene(fresh);
      const { term, people, signUps, doing, person, signed } = stage;
      const on = await term(seats(1));
      const [head, other] = [await person('H'), await person('O')];
      people.worksAt(head, { isHead: true });
      const until = laterBy(100);
      await signUps.hold(doing(head), { term: on, unit: 'uni_nysa', count: 1, until });
      await signed(other, { term: on });
      const [seat] = await stage.store.ofTerm(on);
      expect(await signUps.name(doing(head), seat!.id, other)).toEqual({ ok: false, refusal: 'already' });
      await signUps.sweep(laterBy(101));
      expect(await stage.statesOf(on)).toEqual(['offered', 'lapsed']);
      await sound(stage);
    });
  });
};
