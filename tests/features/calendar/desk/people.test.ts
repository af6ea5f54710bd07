import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../src/chat/files.ts';
import { anAccount } from '../../../support/context.ts';
import { aProject } from '../../../support/calendar/a-project.ts';
import { aPlan, aTerm } from '../../../support/calendar/an-event.ts';
import { silentLog } from '../../../../src/core/log.ts';
import { registrationsDeps } from '../../../../src/wiring/registrations.ts';
import { tableFiles } from '../../../../src/documents/table-files.ts';
import { hasPdfReader, readPdf } from '../../../support/read-pdf.ts';
import { ANNA, command, DAY, idOf, press, textOf } from '../../handover/world.ts';
import { deskScene } from './desk-scene.ts';

const ADA = anAccount({ user: 'U8', name: 'Ada Lis' });
const EWA = anAccount({ user: 'U9', name: 'Ewa Maj' });
const OLA = anAccount({ user: 'U10', name: 'Ola =1+1' });
const ALL = [ANNA, ADA, EWA, OLA];

/** Four people apply for an event with two seats, in that order. */
const peopleScene = async (selection: 'order' | 'priority' | 'organiser' = 'order') => {
  const all = await deskScene();
  const event = await all.publish({ selection, terms: [aTerm('2026-12-15', { capacity: 2 })] });
  const term = event.terms[0]!.id;
  for (const who of ALL) {
    const by = await all.works(who);
    const doing = { by, isCoordinator: false, request: `sign-${who.user}`, at: all.clock.now() };
    await registrationsDeps(all.storage, silentLog).signUps.signUp(doing, { term });
  }
  const states = async () =>
    Object.fromEntries<string | undefined>(
      await Promise.all(
        (await all.storage.registrations.ofTerm(term)).map(async ({ person, state }) => {
          const { firstName } = await all.storage.units.profile(person!);
          return [firstName ?? '', state] as const;
        }),
      ),
    );
  const registrationOf = async (name: string) => {
    const rows = await all.storage.registrations.ofTerm(term);
    for (const { id, person } of rows)
      if ((await all.storage.units.profile(person!)).firstName === name) return id;
    throw new Error(name);
  };
  return { ...all, event, term, states, registrationOf };
};

describe('the list of people', () => {
  it('shows who has a seat and who waits, in their order, with units', async () => {
    const { jan, term } = await peopleScene();
    const text = textOf(await jan(`desk.people:${term}:0`));
    expect(text).toMatch(
      /Anna Kowalska · OPS Opole · miejsce potwierdzone[\s\S]*Ada Lis[\s\S]*Ewa Maj · OPS Opole · lista rezerwowa, miejsce 1[\s\S]*miejsce 2/u,
    );
    expect(text).toContain('zajęte miejsca: 2 z 2');
  });

  it('is a file that spreadsheets open without running anything, as XLSX and CSV', async () => {
    const { jan, term } = await peopleScene();
    for (const format of ['xlsx', 'csv']) {
      const reply = await jan(`desk.file:${term}:${format}`);
      const [file] = 'message' in reply ? (reply.message.files ?? []) : [];
      expect(file?.name).toBe(`lista-osob.${format}`);
      const table = await tableFiles.read(bytesOf(file!));
      if (!table.ok) throw new Error(table.refusal);
      expect(table.value.columns.slice(0, 4)).toEqual(['Lp.', 'Nazwisko', 'Imię', 'Jednostka']);
      expect(table.value.rows.map(({ cells }) => cells[2])).toEqual(['Anna', 'Ada', 'Ewa', 'Ola']);
      expect(table.value.rows[0]?.cells[7]).toBe('miejsce potwierdzone');
    }
    const csv = await jan(`desk.file:${term}:csv`);
    const [file] = 'message' in csv ? (csv.message.files ?? []) : [];
    expect(Buffer.from(bytesOf(file!)).toString()).toContain("'=1+1");
  });

  it.runIf(hasPdfReader())('is a PDF to print, with everybody on it and nobody’s needs', async () => {
    const { jan, term, storage, registrationOf } = await peopleScene();
    const ada = (await storage.registrations.registration(await registrationOf('Ada')))!;
    await storage.registrations.amend(ada, { diet: 'bez glutenu' }, ada.madeBy, [], ada.changedAt);
    const list = await jan(`desk.people:${term}:0`);
    expect(textOf(list)).toContain('bez glutenu');
    const reply = await jan(idOf(list, 'Lista do druku'));
    const [file] = 'message' in reply ? (reply.message.files ?? []) : [];
    expect(file?.name).toBe('lista-osob.pdf');
    const text = readPdf(bytesOf(file!));
    expect(text).toMatch(/1\s+Anna Kowalska\s+OPS Opole\s+miejsce potwierdzone/u);
    expect(text).toMatch(/4\s+Ola =1\+1\s+OPS Opole\s+lista rezerwowa, miejsce 2/u);
    expect(text).not.toContain('gluten');
  });

  it('counts seats without a name apart from people', async () => {
    const { jan, works, storage, clock, publish } = await deskScene();
    const head = await works(ADA, { isHead: true, post: 'manager' });
    const event = await publish({ terms: [aTerm('2026-12-15', { capacity: 5 })] });
    const term = event.terms[0]!.id;
    const { signUps } = registrationsDeps(storage, silentLog);
    const [unit] = (await storage.units.profile(head)).units;
    const doing = { by: head, isCoordinator: false, request: 'hold', at: clock.now() };
    const until = event.terms[0]!.sessions[0]!.startsAt;
    const seats = { term, unit: unit!.unit, count: 2, until };
    expect(await signUps.hold(doing, seats)).toMatchObject({ ok: true });
    await signUps.signUp({ ...doing, request: 'sign' }, { term });
    expect(textOf(await jan(`desk.people:${term}:0`))).toContain('1 osoba, bez nazwiska: 2 miejsca');
  });

  it('lets a coordinator move somebody to a free seat of another date, who is told', async () => {
    const { jan, works, storage, clock, publish } = await deskScene();
    const anna = await works(ANNA);
    const ada = await works(ADA);
    const terms = [
      aTerm('2026-12-15', { capacity: 5, label: 'Opole' }),
      aTerm('2027-01-12', { number: 2, capacity: 1, label: 'Nysa' }),
    ];
    const event = await publish({ terms });
    const [opole, nysa] = event.terms.map(({ id }) => id) as [string, string];
    const { signUps } = registrationsDeps(storage, silentLog);
    for (const by of [anna, ada])
      await signUps.signUp({ by, isCoordinator: false, request: by, at: clock.now() }, { term: opole });
    const of = async (person: typeof anna) => (await storage.registrations.liveOf(person, event.id))!;
    expect(textOf(await jan(`desk.person:${(await of(anna)).id}`))).toContain('Przeniesienie na inny termin');
    const moved = await jan(`desk.move-person:${(await of(anna)).id}`, nysa);
    expect(textOf(moved)).toContain('Zgłoszenie jest przeniesione');
    expect(await of(anna)).toMatchObject({ term: nysa, state: 'confirmed' });
    const refused = await jan(`desk.move-person:${(await of(ada)).id}`, nysa);
    expect(textOf(refused)).toContain('nie ma wolnego miejsca');
    expect(await of(ada)).toMatchObject({ term: opole, state: 'confirmed' });
    const told = await storage.outbox.due('slack:T1', clock.now(), 20);
    expect(told.map(({ kind }) => kind)).toContain('registrations.moved');
  });

  it('lets a coordinator end a registration after a question; the seat goes to the next', async () => {
    const { jan, registrationOf, states } = await peopleScene();
    const person = await jan('desk.person', await registrationOf('Ada'));
    const asked = await jan(idOf(person, 'Zakończ'));
    expect(textOf(asked)).toContain('Ada Lis');
    expect((await states())['Ada']).toBe('confirmed');
    await jan(idOf(asked, 'Tak'));
    expect(await states()).toMatchObject({ Ada: 'cancelled', Ewa: 'offered' });
  });

  it('gives a seat to somebody who waits, where there is one, and says so where there is none', async () => {
    const { jan, janSends, term, registrationOf, states } = await peopleScene();
    const ola = await registrationOf('Ola');
    const person = await jan('desk.person', ola);
    expect(textOf(person)).toContain('omija kolejność');
    expect(textOf(await jan(idOf(person, 'Przyznaj')))).toContain('Nie ma wolnego miejsca');
    await janSends(`desk.capacity:${term}:0`, { miejsca: '4' });
    await jan(idOf(person, 'Przyznaj'));
    expect((await states())['Ola']).toBe('confirmed');
  });

  it('is for coordinators only, whoever forges a button', async () => {
    const { send, term, registrationOf, states } = await peopleScene();
    const id = await registrationOf('Ada');
    for (const forged of [
      `desk.people:${term}:0`,
      `desk.file:${term}:csv`,
      `desk.paper:${term}`,
      `desk.remove-sure:${id}`,
      `desk.person:${id}`,
    ])
      expect(textOf(await send(EWA, press(forged)))).not.toContain('Ada');
    expect((await states())['Ada']).toBe('confirmed');
  });
});

describe('the end of a recruitment', () => {
  it('is shown in its order before it is done, and done once', async () => {
    const { jan, event, states } = await peopleScene('organiser');
    const shown = await jan(idOf(await jan(`desk.open:${event.id}`), 'Zakończ nabór'));
    expect(textOf(shown)).toMatch(/Anna Kowalska, OPS Opole: miejsce[\s\S]*Ewa Maj, OPS Opole: bez miejsca/u);
    expect(textOf(await jan(idOf(shown, 'Zakończ, reszta')))).toContain('Miejsca: 2, bez miejsca: 2');
    expect(await states()).toEqual({ Anna: 'confirmed', Ada: 'confirmed', Ewa: 'waiting', Ola: 'waiting' });
    expect(textOf(await jan(idOf(shown, 'Zakończ, reszcie')))).not.toContain('Nabór jest zakończony');
  });

  it('gives the organiser’s seats by hand, and refuses the others', async () => {
    const { jan, event, registrationOf, states } = await peopleScene('organiser');
    await jan(`desk.approve:${await registrationOf('Ola')}`);
    const shown = await jan(`desk.select:${event.id}`);
    await jan(idOf(shown, 'Bez nowych miejsc, odmów'));
    expect(await states()).toEqual({ Anna: 'rejected', Ada: 'rejected', Ewa: 'rejected', Ola: 'confirmed' });
  });
});

describe('a new edition', () => {
  it('is a draft with the same content whose days move together and keep their hours', async () => {
    const { jan, janSends, formOf, event, storage, draftId } = await peopleScene();
    const opened = formOf(await jan(`desk.copy:${event.id}`));
    const past = await janSends(opened, { tytul: 'Nowa', dzien: '1.02.2026' });
    expect(past.kind === 'invalid' && past.faults[0]?.field).toBe('dzien');
    const none = await janSends(opened, { tytul: 'Nowa', dzien: '31.06.2027' });
    expect(none.kind === 'invalid' && none.faults[0]?.text).toContain('Takiego dnia nie ma w kalendarzu');
    const copied = await janSends(opened, { tytul: 'Druga edycja', dzien: '15 czerwca 2027' });
    const draft = (await storage.calendar.happening(draftId(copied)))!;
    expect(draft).toMatchObject({ state: 'draft', title: 'Druga edycja', copiedFrom: event.id });
    expect(draft.terms[0]).toMatchObject({ capacity: 2, taken: 0 });
    expect(draft.terms[0]?.sessions[0]).toMatchObject({
      day: '2027-06-15',
      from: '09:00',
      startsAt: '2027-06-15T07:00:00.000Z',
    });
  });
});

describe('a change within two days of the start', () => {
  it('asks for an answer, which the coordinator sees on the list', async () => {
    const { clock, jan, fillPart, event, term, send, features, storage, registrationOf } =
      await peopleScene();
    clock.pass(21 * DAY);
    const moved = await fillPart(await jan(`desk.edit:${event.id}`), 'term-1', {
      zajecia: '15.12.2026 12:00-15:00',
      przerwy: '',
      nazwa: '',
      sala: '',
    });
    await jan(idOf(moved, 'Zapisz i powiadom'));
    const changed = features.find(({ name }) => name === 'registrations')!.deliveries!['changed']!;
    const id = await registrationOf('Anna');
    const { sequence } = (await storage.calendar.happening(event.id))!.terms[0]!;
    const told = await changed.render({ registration: id, of: sequence }, { locale: 'pl', now: clock.now() });
    expect(JSON.stringify(told)).toContain('Wiem o zmianie');
    const waits = { registration: await registrationOf('Ewa'), of: sequence };
    const toldWaiting = await changed.render(waits, { locale: 'pl', now: clock.now() });
    expect(JSON.stringify(toldWaiting)).not.toContain('Wiem o zmianie');
    await send(ADA, press(`desk.seen:${id}:${String(sequence)}`));
    expect(textOf(await jan(`desk.people:${term}:0`))).not.toContain('wie o zmianie');
    await send(ANNA, press(`desk.seen:${id}:${String(sequence)}`));
    expect(textOf(await jan(`desk.people:${term}:0`))).toMatch(/Anna Kowalska.*wie o zmianie/u);
  });
});

describe('the form of a project', () => {
  it('is linked and never filled in here: the person sees whether it is there, a coordinator notes it', async () => {
    const all = await deskScene();
    const { storage, send, jan } = all;
    const formUrl = aProject().participantFormUrl!;
    await storage.calendar.saveProject(aProject());
    const event = await all.publish({ project: 'prj_1' });
    const { signUps } = registrationsDeps(storage, silentLog);
    const by = await all.works(ANNA);
    const doing = { by, isCoordinator: false, request: 'sign', at: all.clock.now() };
    const made = await signUps.signUp(doing, { term: event.terms[0]!.id });
    const id = made.ok ? made.value.registration.id : '';
    const mine = async () => JSON.stringify(await send(ANNA, command('moje')));
    expect(await mine()).toContain('Dokumenty: brak');
    expect(await mine()).toContain(formUrl);

    const page = await jan('desk.person', id);
    await send(ANNA, press(idOf(page, 'Dokumenty złożone')));
    expect(await mine()).toContain('Dokumenty: brak');
    for (let twice = 0; twice < 2; twice += 1) await jan(idOf(page, 'Dokumenty złożone'));
    expect(await mine()).toContain('Dokumenty: złożone');
    expect(await mine()).not.toContain(formUrl);
    const list = async () => textOf(await jan(`desk.people:${event.terms[0]!.id}:0`));
    expect(await list()).toContain('Anna Kowalska · OPS Opole · miejsce potwierdzone · dokumenty: złożone');
    await jan(idOf(await jan('desk.person', id), 'Dokumentów jednak brak'));
    expect(await list()).toContain('Anna Kowalska · OPS Opole · miejsce potwierdzone · dokumenty: brak');
    expect(await storage.units.documents(by)).toEqual([{ project: 'prj_1', state: 'missing' }]);
  });

  it('is asked for in the message about a place that others gave', async () => {
    const { jan, registrationOf, storage, features, event, clock } = await peopleScene('organiser');
    await storage.calendar.saveProject(aProject());
    const id = await registrationOf('Ola');
    await jan(`desk.approve:${id}`);
    const told = async () => {
      const kind = features.find(({ name }) => name === 'registrations')!.deliveries!['moved-up']!;
      return JSON.stringify(
        await kind.render({ registration: id, of: 2 }, { locale: 'pl', now: clock.now() }),
      );
    };
    expect(await told()).not.toContain('formularz');
    const before = (await storage.calendar.happening(event.id))!;
    const plan = aPlan({
      selection: 'organiser',
      project: 'prj_1',
      terms: [aTerm('2026-12-15', { capacity: 2 })],
    });
    expect(await storage.calendar.change({ before, plan, tell: [], at: clock.now() })).toBe(true);
    expect(await told()).toContain('https://projekt.example.org/formularz');
  });
});
