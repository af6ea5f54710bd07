import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import { warsawDay } from '../../../src/core/warsaw.ts';
import { createCatalogue } from '../../../src/features/digests/catalogue.ts';
import { createMaking } from '../../../src/features/digests/making.ts';
import type { DigestsStore } from '../../../src/features/digests/store.ts';
import { aPlan, aTerm } from '../../support/calendar/an-event.ts';
import { smallBase } from '../../support/knowledge.ts';
import { ANNA, command, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { annaReads } from './scene.ts';

const HOUR = 60 * 60 * 1000;
const at = (day: string, time: string) => toInstant(Date.parse(`2026-${day}T${time}:00.000Z`));

describe('a digest', () => {
  it('tells what is new, deadlines first, and each thing once', async () => {
    const { publish, slots, sent, nextDays } = await annaReads();
    await publish({ title: 'Kontrakt socjalny' });
    await publish({ title: 'Wizyta w CUS', form: 'study-visit', terms: [aTerm('2026-12-10')] });
    await publish({ title: 'Superwizja', deadline: at('11-26', '11:00') });
    await slots('w1-0800');
    const [first, ...others] = await sent();
    expect(others).toEqual([]);
    expect(first?.where).toBe('U1');
    const order = [
      'Kończą się zgłoszenia',
      'Superwizja',
      'Szkolenia',
      'Kontrakt socjalny',
      'Spotkania i wizyty',
      'Wizyta w CUS',
    ];
    const places = order.map((words) => first!.text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(first!.text.split('Superwizja')).toHaveLength(2);

    nextDays(7);
    await publish({ title: 'Piecza zastępcza', terms: [aTerm('2026-12-16')] });
    await slots('w1-0800');
    const [second] = await sent();
    expect(second?.text).toContain('Piecza zastępcza');
    expect(second?.text).not.toContain('Kontrakt socjalny');
  });

  it('is silent when there is nothing new, and says so in the settings', async () => {
    const { publish, slots, sent, nextDays, send, subscriptionOf, storage } = await annaReads();
    await publish();
    await slots('w1-0800');
    await sent();
    nextDays(7);
    await slots('w1-0800');
    expect(await sent()).toEqual([]);
    const issues = await storage.digests.issues((await subscriptionOf(ANNA)).id, 5);
    expect(issues.map(({ period, outcome }) => [period, outcome])).toEqual([
      ['2026-11-30', 'nothing'],
      ['2026-11-23', 'told'],
    ]);
    expect(textOf(await send(ANNA, command('subskrypcje')))).toContain('nic nowego, więc bez wiadomości');
  });

  it('is made once for a day, however often and by however many programs it is run', async () => {
    const { publish, slots, sent } = await annaReads();
    await publish();
    await Promise.all([slots('w1-0800'), slots('w1-0800'), slots('w1-0800')]);
    await slots('w1-0800');
    expect(await sent()).toHaveLength(1);
    await slots('w1-0800');
    expect(await sent()).toEqual([]);
  });

  it('tells again what has another date, and tells once more of what ends soon', async () => {
    const { publish, slots, sent, nextDays, storage } = await annaReads();
    const event = await publish({ deadline: at('12-04', '11:00') });
    await slots('w1-0800');
    expect((await sent())[0]?.text).not.toContain('Kończą się zgłoszenia');
    nextDays(7);
    await slots('w1-0800');
    expect((await sent())[0]?.text).toContain('Kończą się zgłoszenia');
    nextDays(1);
    const before = (await storage.calendar.happening(event.id))!;
    const moved = {
      ...aPlan({ title: before.title }),
      deadline: at('12-11', '11:00'),
      terms: [aTerm('2026-12-17')],
    };
    await storage.calendar.change({ before, plan: moved, tell: [], at: shift(at('12-01', '08:00'), 0) });
    nextDays(6);
    await slots('w1-0800');
    expect((await sent())[0]?.text).toContain('17 grudnia 2026');
  });

  it('leaves out what was called off or signed up for before it was sent', async () => {
    const { publish, slots, sent, storage, send, clock } = await annaReads();
    const off = await publish({ title: 'Odwołane' });
    const mine = await publish({ title: 'Moje szkolenie', terms: [aTerm('2026-12-16')] });
    await publish({ title: 'Zostaje', terms: [aTerm('2026-12-17')] });
    await slots('w1-0800');
    await storage.calendar.cancel({ before: off, reason: 'choroba', tell: [], at: clock.now() });
    const confirm = await send(ANNA, press(`calendar.apply:${mine.terms[0]!.id}`));
    await send(ANNA, press(idOf(confirm, 'Wysyłam')));
    const [got] = await sent();
    expect(got?.text).toContain('Zostaje');
    expect(got?.text).not.toContain('Odwołane');
    expect(got?.text).not.toContain('Moje szkolenie');
  });

  it('that did not arrive has told nobody anything: the next one tells it', async () => {
    const { publish, slots, sent, nextDays, storage, clock } = await annaReads();
    await publish();
    await slots('w1-0800');
    const [lost] = await storage.outbox.due('slack:T1', clock.now(), 9);
    await storage.outbox.settle(lost!, { state: 'failed', reason: 'channel_not_found' }, clock.now());
    nextDays(7);
    await slots('w1-0800');
    expect((await sent())[0]?.text).toContain('Dialog motywujący');
  });

  it('shows eight items, and the rest behind a button, page by page', async () => {
    const { publish, slots, sent, send } = await annaReads();
    for (let number = 1; number <= 19; number += 1)
      await publish({
        title: `Temat ${String(number)}.`,
        terms: [aTerm(`2026-12-${String(number + 6).padStart(2, '0')}`)],
      });
    await slots('w1-0800');
    const [got] = await sent();
    const named = (text: string) => [...text.matchAll(/Temat \d+\./g)].map(([title]) => title);
    const [more] = [...got!.text.matchAll(/I jeszcze (\d+)/g)];
    const changes = 8 - named(got!.text).length;
    expect(named(got!.text).length + changes).toBe(8);
    const second = await send(ANNA, press(idOf({ kind: 'update', message: got!.message }, 'I jeszcze')));
    const third = await send(ANNA, press(idOf(second, 'I jeszcze')));
    const all = [...named(got!.text), ...named(textOf(second)), ...named(textOf(third))];
    expect(new Set(all).size).toBe(19);
    expect(Number(more![1])).toBeGreaterThanOrEqual(11);
    expect(all.length).toBe(19);
  });

  it('leads to the sign-up and stays as it is', async () => {
    const { publish, slots, sent, send } = await annaReads();
    await publish();
    await slots('w1-0800');
    const digest = { kind: 'update', message: (await sent())[0]!.message } as const;
    const asked = await send(ANNA, press(idOf(digest, 'Zgłoszenie')));
    expect(asked.kind).toBe('message');
    const done = await send(ANNA, press(idOf(asked, 'Wysyłam')));
    expect(textOf(done)).toContain('Dialog motywujący');
    const card = await send(ANNA, press(idOf(digest, 'Szczegóły')));
    expect(card).toMatchObject({ kind: 'message', to: 'person' });
  });

  it('is narrowed by voivodeship, powiat and topics', async () => {
    const { publish, slots, sent, send, subscriptionOf } = await annaReads();
    const { id, revision } = await subscriptionOf(ANNA);
    await send(
      ANNA,
      form(`digests.content:${id}:${String(revision)}`, {
        tresc: ['trainings'],
        wojewodztwo: 'opolskie',
        powiat: 'powiat nyski',
        tematy: 'przemoc, piecza zastępcza',
      }),
    );
    const inNysa = { powiat: 'nyski', topics: ['przeciwdziałanie przemocy'] };
    await publish({ ...inNysa, title: 'Niebieskie Karty' });
    await publish({ ...inNysa, title: 'Gdzie indziej', powiat: 'brzeski' });
    await publish({ ...inNysa, title: 'Inny temat', topics: ['zamówienia'] });
    await publish({ ...inNysa, title: 'Inne województwo', region: 'lubuskie' });
    await slots('w1-0800');
    const [got] = await sent();
    expect(got?.text).toContain('Niebieskie Karty');
    for (const title of ['Gdzie indziej', 'Inny temat', 'Inne województwo'])
      expect(got?.text).not.toContain(title);
  });
});

describe('free seats', () => {
  it('are told when there is one, and again nobody is told of what is full', async () => {
    const { publish, works, slots, sent, send, nextDays } = await annaReads(
      'Codziennie: terminy i wolne miejsca',
    );
    await works(JAN);
    const event = await publish({ title: 'Jedno miejsce', terms: [aTerm('2026-12-15', { capacity: 1 })] });
    const asked = await send(JAN, press(`calendar.apply:${event.terms[0]!.id}`));
    await send(JAN, press(idOf(asked, 'Wysyłam')));
    await slots('d-0730');
    expect(await sent()).toEqual([]);
    const mine = await send(JAN, command('moje'));
    await send(JAN, press(idOf(await send(JAN, press(idOf(mine, 'Rezygn'))), 'Tak')));
    nextDays(1);
    await slots('d-0730');
    expect((await sent())[0]?.text).toContain('wolne miejsca: 1 z 1');
    nextDays(1);
    await slots('d-0730');
    expect(await sent()).toEqual([]);
  });
});

describe('news at once', () => {
  it('come within ten minutes of a working day, and wait at night and over the weekend', async () => {
    const { publish, run, sent, clock } = await annaReads('Od razu: nowe szkolenia');
    await run('now');
    expect(await sent()).toEqual([]);
    await publish({ title: 'Rano' });
    await run('now');
    await run('now');
    expect((await sent()).map(({ text }) => text.includes('Rano'))).toEqual([true]);
    clock.pass(12 * HOUR);
    await publish({ title: 'Wieczorem', terms: [aTerm('2026-12-16')] });
    await run('now');
    expect(await sent()).toEqual([]);
    clock.pass(12 * HOUR);
    await run('now');
    expect((await sent()).map(({ text }) => text.includes('Wieczorem'))).toEqual([true]);
    clock.pass(4 * 24 * HOUR);
    await publish({ title: 'W sobotę', terms: [aTerm('2026-12-17')] });
    await run('now');
    expect(await sent()).toEqual([]);
  });
});

describe('what cannot wait for the next digest', () => {
  it('is told before, once a day, and not again in the digest', async () => {
    const { publish, run, slots, sent, nextDays } = await annaReads();
    await slots('w1-0800');
    await sent();
    nextDays(1);
    await publish({ title: 'Pilne', deadline: at('11-26', '11:00'), terms: [aTerm('2026-12-15')] });
    await publish({ title: 'Może poczekać', deadline: at('12-11', '11:00'), terms: [aTerm('2026-12-16')] });
    await run('urgent');
    await run('urgent');
    const [got, ...others] = await sent();
    expect(others).toEqual([]);
    expect(got?.text).toContain('Pilne');
    expect(got?.text).toContain('miną przed następnym przeglądem');
    expect(got?.text).not.toContain('Może poczekać');
    nextDays(6);
    await slots('w1-0800');
    const [digest] = await sent();
    expect(digest?.text).toContain('Może poczekać');
    expect(digest?.text).not.toContain('Pilne');
  });
});

describe('two programs that make the same digests', () => {
  const aRace = async (isGuarded: boolean): Promise<number> => {
    const { publish, storage, sent, clock } = await annaReads();
    await publish();
    const due = clock.now();
    let run = 0;
    // Without the guard each run calls the period by a name of its own, as a scheduler in memory would.
    const unguarded = (): DigestsStore => {
      const own = ` ${String((run += 1))}`;
      return {
        ...storage.digests,
        made: () => Promise.resolve(new Set()),
        issue: (issues, at) =>
          storage.digests.issue(
            issues.map((one) => ({
              ...one,
              period: one.period + own,
              tell: one.tell.map((told) => ({
                ...told,
                thing: told.thing + own,
                content: { ...(told.content as object), period: one.period + own },
              })),
            })),
            at,
          ),
      };
    };
    const sources = {
      coming: async () => (await storage.calendar.shown({}, due, { from: 0, size: 99 })).happenings,
      happenings: (ids: readonly string[]) => storage.calendar.happenings(ids),
      groups: () => Promise.resolve([]),
      calls: () => Promise.resolve([]),
      callsNamed: () => Promise.resolve([]),
      base: () => smallBase('2020-06-01'),
    };
    const making = () =>
      createMaking({
        store: isGuarded ? storage.digests : unguarded(),
        catalogue: createCatalogue(sources),
        addresses: (people) => storage.registrations.addresses(people),
        mayGoOut: (moment) => moment,
        nextIssue: () => undefined,
      });
    await Promise.all([1, 2, 3].map(() => making().slot('w1-0800', { day: warsawDay(due), due })));
    return (await sent()).length;
  };

  it('send each reader one', async () => {
    expect(await aRace(true)).toBe(1);
  });

  it('send three without the guard of the database', async () => {
    expect(await aRace(false)).toBe(3);
  });
});
