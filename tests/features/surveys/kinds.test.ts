import { describe, expect, it } from 'vitest';
import { type Instant, shift } from '../../../src/core/clock.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { anAccount } from '../../support/context.ts';
import { command, form, idOf, JAN, press, textOf } from '../handover/world.ts';
import { HOUR, surveysScene } from './scene.ts';

const DAY = 24 * HOUR;

const own = (degree: number) => ({ q1: String(degree), q2: '3', q3: '3', q4: '3' });

describe('a test before and after', () => {
  it('compares the same people by pseudonyms, and destroys the key to them at the end', async () => {
    const all = await surveysScene(6);
    const { accounts, send, read, begun, released, told, tend, attended, passTo, session, storage } = all;
    const id = await begun('Test przed i po');
    const changed = await send(
      JAN,
      form(`surveys.edit:${id}:1:new`, {
        tresc: 'Kto prowadzi wywiad?',
        podpowiedz: '',
        rodzaj: 'one',
        odpowiedzi: 'Koordynator\n* Pracownik socjalny',
      }),
    );
    expect(textOf(changed)).toContain('poprawna: Pracownik socjalny');
    expect(textOf(await released(id))).toContain('Wysyłka: przed:');
    const answer = async (number: number, round: string, degree: number, option: string) => {
      const values = { ...own(degree), q5: option };
      const review = await send(accounts[number]!, form(`surveys.fill:${id}:${round}:0`, values));
      return read(accounts[number]!, press(idOf(review, 'Wysłanie odpowiedzi')));
    };
    expect((await told('invited')).map(({ user }) => user).toSorted()).toEqual([
      'P1',
      'P2',
      'P3',
      'P4',
      'P5',
      'P6',
    ]);
    for (const number of [0, 1, 2, 3, 4, 5]) await answer(number, 'pre', 2, '0');
    passTo(session.endsAt);
    await attended(1, 2, 3, 4, 5);
    await tend();
    expect((await told('invited'))[0]!.text).toContain('te same odpowiedzi co przed wydarzeniem');
    for (const number of [0, 1, 2, 3, 4])
      expect(await answer(number, 'post', 4, '1')).toContain('klucz do niego zostanie zniszczony');
    const keys = (await storage.surveys.sheets(id)).map(({ pairKey }) => pairKey);
    expect([keys.length, new Set(keys).size]).toEqual([11, 6]);
    expect(await storage.surveys.secret(id)).toMatch(/^[a-z2-9]{32}$/u);
    passTo(shift(session.endsAt, 7 * DAY));
    await tend();
    expect(await storage.surveys.secret(id)).toBeUndefined();
    const summary = (await told('summary'))[0]!.text;
    expect(summary).toContain('5 osób, które wypełniły obie części');
    expect(summary).toContain('średnia przed: 2,0');
    expect(summary).toContain('średnia po: 4,0');
    expect(summary).toContain('poprawnie przed: 0 (0%)');
    expect(summary).toContain('poprawnie po: 5 (100%)');
  });

  it('has no first part where the event has begun, and says so before it is sent', async () => {
    const { begun, send, passTo, session, told, tend, attended } = await surveysScene(2);
    passTo(shift(session.endsAt, HOUR));
    const id = await begun('Test przed i po');
    const asked = await send(JAN, press(`surveys.release:${id}:1`));
    expect(textOf(asked)).toContain('testu „przed” nie będzie');
    await send(JAN, press(idOf(asked, 'Tak, wysyłka')));
    await attended(1);
    await tend();
    expect((await told('invited')).map(({ text }) => text.includes('Test po wydarzeniu'))).toEqual([true]);
  });
});

describe('a survey of managers', () => {
  it('goes to the heads of units from which somebody was there', async () => {
    const { begun, released, attended, passTo, session, told, tend, works, storage, send, term } =
      await surveysScene(1);
    const [head, other, worker] = ['K1', 'K2', 'K3'].map((user) =>
      anAccount({ user, name: `Kierowniczka ${user}` }),
    );
    await works(head!, { isHead: true });
    await works(other!, { unit: 'DPS Inny', type: 'dps', isHead: true });
    const person = await works(worker!);
    const confirm = await send(worker!, press(`calendar.apply:${term.id}`));
    await send(worker!, press(idOf(confirm, 'Wysyłam zgłoszenie')));
    const all = await storage.registrations.ofTerm(term.id);
    const registration = all.find((one) => one.person === person)!;
    await released(await begun('Ankieta dla kierowników'));
    passTo(session.endsAt);
    await attended(1);
    await tend();
    expect(await told('invited')).toEqual([]);
    await storage.attendance.mark({
      session: session.id,
      registration: registration.id,
      presence: 'present',
      cause: 'list',
      by: person,
      at: session.endsAt,
    });
    await tend();
    expect((await told('invited')).map(({ user }) => user)).toEqual(['K1']);
  });
});

describe('a survey of needs', () => {
  it('asks people of the chosen kinds of units, and says what to plan for whom in which form', async () => {
    const { works, send, read, told, tend, clock, storage } = await surveysScene(0);
    const people = Array.from({ length: 14 }, (_, index) =>
      anAccount({ user: `N${String(index)}`, name: `Pracowniczka ${String(index)}` }),
    );
    for (const [index, account] of people.entries())
      await works(
        account,
        index < 6 ? {} : index < 12 ? { unit: 'DPS Nysa', type: 'dps' } : { unit: 'PUP Nysa', type: 'pup' },
      );
    const card = await send(
      JAN,
      form('surveys.needs', { jednostki: ['ops', 'dps'], wojewodztwo: 'opolskie' }),
    );
    expect(textOf(card)).toContain('Ośrodek pomocy społecznej, dom pomocy społecznej (opolskie)');
    const asked = await send(JAN, press(idOf(card, 'Wysyłka')));
    expect(textOf(asked)).toContain('dostanie od razu: 12 osób');
    await send(JAN, press(idOf(asked, 'Tak, wysyłka')));
    expect(await told('invited')).toHaveLength(12);
    const id = idOf(card, 'Wysyłka').split(':')[1]!;
    for (const [index, account] of people.slice(0, 12).entries()) {
      const topics = index < 6 ? ['3', '0'] : index < 11 ? ['3'] : ['3', '12'];
      const values = { q1: topics, q2: index % 2 === 0 ? '0' : '1', q3: '1', q4: '' };
      const review = await send(account, form(`surveys.fill:${id}:once:0`, values));
      await send(account, press(idOf(review, 'Wysłanie odpowiedzi')));
    }
    expect(await read(people[13]!, press(`surveys.fill:${id}:once:0`))).toContain(
      'z wybranych rodzajów jednostek',
    );
    clock.pass(15 * DAY);
    await tend();
    const summary = (await told('summary'))[0]!.text;
    expect(summary).toContain('Przeciwdziałanie przemocy domowej: 12 (100%)');
    expect(summary).toContain('jednostki: dom pomocy społecznej: 6, ośrodek pomocy społecznej: 6');
    expect(summary).toContain('forma: Szkolenie stacjonarne: 6, Szkolenie online: 6');
    expect(summary.indexOf('przemocy domowej: 12')).toBeLessThan(
      summary.indexOf('przepisach o pomocy społecznej: 6'),
    );
    // One person alone wants it.
    expect(summary).not.toContain('Superwizja i przeciwdziałanie wypaleniu');
    expect(await storage.surveys.sheets(id)).toHaveLength(12);
  });
});

describe('a draft', () => {
  it('is changed question by question, and not from a form that another change has made old', async () => {
    const { begun, send, read } = await surveysScene(1);
    const id = await begun('Ankieta po wydarzeniu');
    const typed = {
      tresc: 'Tempo zajęć',
      podpowiedz: '1 – za wolne',
      rodzaj: 'scale',
      odpowiedzi: '',
      dzialanie: 'save',
    };
    expect(await read(JAN, form(`surveys.edit:${id}:1:q1`, typed))).toContain('1. Tempo zajęć (ocena 1–5)');
    expect(await read(JAN, form(`surveys.edit:${id}:1:q2`, typed))).toContain(
      'W międzyczasie coś się tu zmieniło',
    );
    const removed = await read(JAN, form(`surveys.edit:${id}:2:q1`, { ...typed, dzialanie: 'remove' }));
    expect(removed).not.toContain('Tempo zajęć');
    const faulty = await send(
      JAN,
      form(`surveys.edit:${id}:3:new`, {
        ...typed,
        tresc: 'PESEL 44051401359',
        rodzaj: 'one',
        odpowiedzi: 'jedna',
      }),
    );
    expect(faulty.kind === 'invalid' && faulty.faults.map(({ field }) => field)).toEqual([
      'tresc',
      'odpowiedzi',
    ]);
  });

  it('is tried without anything being kept, and is one for each event and kind', async () => {
    const { begun, send, storage, read } = await surveysScene(1);
    const id = await begun('Ankieta po wydarzeniu');
    const opened = await send(JAN, press(`surveys.try:${id}:0`));
    expect(opened.kind === 'form' && opened.form.title).toBe('Ankieta: część 1 z 2');
    const tried = await read(
      JAN,
      form(`surveys.try:${id}:0`, { q1: '5', q2: '5', q3: '5', q4: '5', q5: '0' }),
    );
    expect(tried).toContain('Nic nie zostało zapisane');
    expect(await storage.surveys.sheets(id)).toEqual([]);
    expect(await begun('Ankieta po wydarzeniu')).toBe(id);
    const asked = await send(JAN, press(idOf(await send(JAN, press(`surveys.card:${id}`)), 'Usunięcie')));
    expect(await read(JAN, press(idOf(asked, 'Tak')))).toContain('Nie ma jeszcze żadnej ankiety');
  });

  it('is for coordinators only, whatever button somebody else has', async () => {
    const { begun, accounts, read } = await surveysScene(1);
    const id = await begun('Ankieta po wydarzeniu');
    for (const verb of [
      'list',
      'new',
      'needs',
      `card:${id}`,
      `release:${id}:1`,
      `released:${id}:1`,
      `results:${id}:1`,
      `try:${id}:0`,
    ])
      expect(await read(accounts[0]!, press(`surveys.${verb}`))).toContain(
        'Ankiety przygotowuje koordynacja',
      );
    expect(await read(accounts[0]!, command('ankiety'))).toContain('nie czeka żadna ankieta');
    expect(await read(accounts[0]!, form(`surveys.edit:${id}:1:q1`, { dzialanie: 'remove' }))).toContain(
      '/ankiety',
    );
  });
});

describe('before a survey is sent', () => {
  it('says from when people are asked, where it is night or a day off', async () => {
    const { send, works, passTo } = await surveysScene(0);
    await works(anAccount({ user: 'N1', name: 'Pracowniczka' }));
    const asked = async () =>
      textOf(
        await send(
          JAN,
          press(
            idOf(
              await send(JAN, form('surveys.needs', { jednostki: [], wojewodztwo: 'opolskie' })),
              'Wysyłka',
            ),
          ),
        ),
      );
    passTo('2026-12-04T20:30:00.000Z' as Instant);
    expect(await asked()).toContain(
      'Ankietę dostanie po ciszy nocnej lub dniach wolnych (poniedziałek, 7 grudnia 2026 r., godz. 7:30): 1 osoba.',
    );
    passTo('2026-12-07T06:30:00.000Z' as Instant);
    expect(await asked()).toContain('Ankietę dostanie od razu: 1 osoba.');
  });

  it('tells a test from a survey, and all kinds of units from some', async () => {
    const { begun, send, read } = await surveysScene(1);
    const test = await begun('Test przed i po');
    const card = await send(JAN, press(`surveys.card:${test}`));
    expect(await read(JAN, press(idOf(card, 'Wysyłka')))).toContain(
      'Test po wydarzeniu zostanie wysłany, gdy się ono skończy (wtorek, 15 grudnia 2026 r., godz. 15:00), osobom obecnym.',
    );
    const needs = textOf(await send(JAN, form('surveys.needs', { jednostki: [], wojewodztwo: 'wszystkie' })));
    expect(needs).toContain('Temat: Wszystkie rodzaje jednostek');
    expect(needs).toContain('Dla kogo: osoby ze wszystkich rodzajów jednostek');
  });
});

describe('the list of events to ask about', () => {
  it('has them in the order of their days, with the year', async () => {
    const { publish, send } = await surveysScene(0);
    for (const day of ['2027-01-05', '2026-12-20', '2026-12-16'] as const)
      await publish({ title: `Zajęcia ${day}`, terms: [aTerm(day)] });
    const shown = textOf(await send(JAN, press('surveys.new')));
    expect(shown.match(/\d+\.\d\d\.\d{4} · /gu)).toEqual([
      '15.12.2026 · ',
      '16.12.2026 · ',
      '20.12.2026 · ',
      '5.01.2027 · ',
    ]);
  });
});

describe('whoever has two surveys to fill in', () => {
  it('has them in one order, and is shown the other one when the first is sent', async () => {
    const { accounts, begun, released, send, read, passTo, attended, tend, session } = await surveysScene(2);
    const test = await begun('Test przed i po');
    await released(test);
    await released(await begun('Ankieta po wydarzeniu'));
    passTo(session.endsAt);
    await attended(1, 2);
    await tend();
    for (const account of accounts) {
      const shown = await read(account, command('ankiety'));
      expect(shown.indexOf('Ankieta po wydarzeniu:')).toBeLessThan(shown.indexOf('Test po wydarzeniu:'));
    }
    const review = await send(accounts[0]!, form(`surveys.fill:${test}:post:0`, own(3)));
    const thanks = textOf(await send(accounts[0]!, press(idOf(review, 'Wysłanie odpowiedzi'))));
    expect(thanks).toContain('Dziękujemy, odpowiedzi są przyjęte.');
    expect(thanks).toContain('Ankieta po wydarzeniu: Dialog motywujący w pracy socjalnej');
    expect(thanks).not.toContain('Test po wydarzeniu:');
  });
});
