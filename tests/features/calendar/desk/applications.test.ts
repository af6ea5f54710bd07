import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../src/chat/files.ts';
import type { Reply } from '../../../../src/chat/reply.ts';
import { anAccount } from '../../../support/context.ts';
import { aTerm } from '../../../support/calendar/an-event.ts';
import { ANNA, idOf, MARIA, press, textOf } from '../../handover/world.ts';
import { applicationsScene, GOOGLE } from './applications-scene.ts';

const ADA = '2026/11/20 9:15:00 AM GMT+1;Ada Lis;ada@ops.example;OPS Opole;pracownik socjalny;wegetariańska;';
const EWA = '2026/11/20 8:00:00 AM GMT+1;EWA MAJ;ewa@pcpr.example;PCPR Nysa;Kierownik;nie dotyczy;';
const IWO = '2026/11/20 1:30:00 PM GMT+1;Iwo Kot;;OPS Opole;;;';

/** Another coordinator. */
const OTHER = anAccount({ user: 'U77', name: 'Ola Druga', groups: ['S_KO'] });

const fieldsOf = (reply: Reply) => {
  if (reply.kind !== 'form' && reply.kind !== 'invalid') throw new Error(textOf(reply));
  return reply.form;
};

describe('applications that were collected elsewhere', () => {
  it('are shown first, and entered in the order in which they were sent, as far as there are seats', async () => {
    const { sendFile, enter, list, storage } = await applicationsScene();
    const shown = await sendFile([GOOGLE, ADA, EWA, IWO]);
    expect(textOf(shown)).toMatch(/Do wpisania: 3[\s\S]*w tym bez konta na czacie: 3/u);
    expect(await list()).toEqual([]);
    const done = await enter(shown);
    expect(await list()).toEqual(['Ewa Maj confirmed', 'Ada Lis confirmed', 'Iwo Kot waiting']);
    expect(textOf(done)).toMatch(
      /miejsce potwierdzone: 2[\s\S]*lista rezerwowa: 1[\s\S]*Bez konta na czacie: 3/u,
    );
    const [, ada] = await storage.applications.registered(
      (await storage.calendar.all({ from: 0, size: 1 })).happenings[0]!.id,
    );
    const registration = await storage.registrations.registration(ada!.registration);
    expect(registration?.needs).toEqual({ diet: 'wegetariańska' });
    expect(await storage.units.profile(ada!.person)).toMatchObject({
      firstName: 'Ada',
      email: 'ada@ops.example',
      units: [{ post: 'social-worker', relation: 'employee' }],
    });
  });

  it('are not entered twice: the same file again finds nobody new, whatever the spelling', async () => {
    const { sendFile, enter, list } = await applicationsScene();
    await enter(await sendFile([GOOGLE, ADA, EWA, IWO]));
    const again = await sendFile([GOOGLE, ADA.replace('Ada Lis', 'Lis  ADA'), EWA, IWO]);
    expect(textOf(again)).toContain('Już na liście: 3');
    expect(textOf(again)).toContain('wiersz 2: Lis Ada – ma już zgłoszenie');
    expect(() => idOf(again, 'Wpisz')).toThrow();
    expect(await list()).toHaveLength(3);
  });

  it('of two files confirmed at the same moment are entered once', async () => {
    const { sendFile, jan, settled, list } = await applicationsScene();
    const shown = [await sendFile([GOOGLE, ADA, EWA]), await sendFile([GOOGLE, EWA, ADA])];
    const pressed = await Promise.all(shown.map((one) => jan(idOf(one, 'Wpisz wszystkie'))));
    for (const one of pressed) await settled(one);
    expect((await list()).toSorted()).toEqual(['Ada Lis confirmed', 'Ewa Maj confirmed']);
  });

  it('of one person in two rows are one, and two colleagues who share an address are two', async () => {
    const { sendFile, enter, list } = await applicationsScene();
    const shown = await sendFile([
      GOOGLE,
      ADA,
      ADA.replace('Ada Lis', 'Ada Lis-Nowa'),
      ADA.replace('ada@ops.example', 'inny@poczta.example'),
      ADA.replace('Ada Lis', 'Jan Lis'),
    ]);
    expect(textOf(shown)).toContain('wiersz 3: Ada Lis-Nowa – jest już w wierszu 2');
    expect(textOf(shown)).toContain('wiersz 4: Ada Lis – jest już w wierszu 2');
    await enter(shown);
    expect(await list()).toEqual(['Ada Lis confirmed', 'Jan Lis confirmed']);
  });

  it('never bring a PESEL in: its column is not read, by its name or by what is in it', async () => {
    const { sendFile, storage, jan } = await applicationsScene();
    const shown = await sendFile([`${GOOGLE};Numer`, `${ADA}44051401359;44051401359`, `${IWO}02070803628;1`]);
    expect(textOf(shown)).toContain('dane wrażliwe: PESEL, Numer');
    const draft = idOf(shown, 'Nie wpisuj').split(':')[1]!;
    expect(JSON.stringify(await storage.imports.draft(draft))).not.toContain('44051401359');
    expect(textOf(await jan(idOf(shown, 'Nie wpisuj')))).toContain('Niczego nie wpisaliśmy');
    expect(await storage.imports.draft(draft)).toBeUndefined();
  });

  it('leave words out that name somebody, and rows that name nobody, and say which', async () => {
    const { sendFile, enter, list, storage, event } = await applicationsScene();
    const shown = await sendFile([
      GOOGLE,
      ADA.replace('wegetariańska', 'jak pani Anna Nowak, tel. 600 100 200'),
      EWA.replace('EWA MAJ', 'Ewa'),
      IWO.replace(';;OPS', ';iwo(at)ops;OPS'),
    ]);
    const text = textOf(shown);
    expect(text).toContain('wiersz 3, Imię i nazwisko (w jednej kolumnie): potrzebne jest imię i nazwisko');
    expect(text).toContain('wiersz 4, Adres e-mail: to nie jest adres e-mail');
    expect(text).toContain('rozpoznaliśmy dane osobowe (1 wiersz)');
    await enter(shown);
    expect(await list()).toEqual(['Ada Lis confirmed']);
    const [ada] = await storage.applications.registered(event.id);
    expect((await storage.registrations.registration(ada!.registration))?.needs).toEqual({});
  });

  it('of somebody with an account go to that account and leave the profile as it is', async () => {
    const { sendFile, enter, works, storage, event, list } = await applicationsScene();
    const anna = await works(ANNA);
    const before = await storage.units.profile(anna);
    const shown = await sendFile([GOOGLE, ';Kowalska Anna;anna@ops.example;OPS Opole;Kierownik;;']);
    expect(textOf(shown)).toContain('w tym bez konta na czacie: 0');
    await enter(shown);
    expect(await list()).toEqual(['Anna Kowalska confirmed']);
    const [registered] = await storage.applications.registered(event.id);
    expect(registered?.person).toBe(anna);
    expect(await storage.units.profile(anna)).toEqual(before);
  });
});

describe('what a file calls in its own way', () => {
  it('is asked about: columns without a known name, and what was chosen is kept', async () => {
    const { sendFile, janSends } = await applicationsScene();
    const asked = fieldsOf(await sendFile(['Kto;Skąd', 'Ada Lis;OPS Opole']));
    expect(asked.fields.map(({ id }) => id)).toEqual(['fullName', 'firstName', 'lastName', 'email', 'unit']);
    const none = { fullName: '-1', firstName: '-1', lastName: '-1', email: '-1', unit: '1' };
    const refused = await janSends(asked.id, none);
    expect(refused).toMatchObject({ kind: 'invalid', faults: [{ field: 'fullName' }] });
    expect(fieldsOf(refused).fields.at(-1)).toMatchObject({ id: 'unit', value: '1' });
    expect(textOf(await janSends(asked.id, { ...none, fullName: '0' }))).toContain('Do wpisania: 1');
  });

  it('is asked about: units, with those that are like them, or without one', async () => {
    const { sendFile, jan, janSends, enter, storage, event, units } = await applicationsScene();
    const shown = await sendFile([
      GOOGLE,
      ADA.replace('OPS Opole', 'Ośrodek Pomocy Społecznej w Opolu'),
      IWO.replace('OPS Opole', 'Fundacja Zupełnie Inna'),
      EWA.replace('PCPR Nysa', 'PCPR w Nysie'),
    ]);
    expect(textOf(shown)).toContain('Nie rozpoznaliśmy po nazwie: 3 jednostki');
    expect(() => idOf(shown, 'Wpisz')).toThrow();
    const asked = fieldsOf(await jan(idOf(shown, 'Rozpoznaj')));
    const chosen = Object.fromEntries(
      asked.fields.map((field) => [field.id, field.kind === 'choice' ? field.value! : 'no menu']),
    );
    const labels = asked.fields.map(({ label }) => label);
    expect(labels.toSorted()).toEqual([
      expect.stringContaining('Fundacja Zupełnie'),
      expect.stringContaining('Ośrodek Pomocy'),
      'PCPR w Nysie (1 osoba)',
    ]);
    await enter(await janSends(asked.id, chosen));
    const people = await storage.applications.registered(event.id);
    expect(Object.fromEntries(people.map(({ lastName, units: theirs }) => [lastName, theirs]))).toEqual({
      Maj: [units.pcpr],
      Lis: [units.ops],
      Kot: [],
    });
  });

  it('is known by its NIP, and told by the term that a column names', async () => {
    const { sendFile, enter, list } = await applicationsScene({
      terms: [aTerm('2026-12-15', { capacity: 1 }), aTerm('2026-12-17', { number: 2, capacity: 1 })],
    });
    const shown = await sendFile(
      [
        'Imię;Nazwisko;E-mail;NIP;Jednostka;Wybrany termin',
        'Ada;Lis;ada@ops.example;754-000-00-05;to i owo;17.12.2026 r.',
        'Iwo;Kot;iwo@ops.example;;OPS Opole;1',
        'Ewa;Maj;ewa@ops.example;;OPS Opole;w lecie',
      ],
      { termin: 'plik' },
    );
    expect(textOf(shown)).toContain('wiersz 4, Termin: nie wiemy, o który z otwartych terminów chodzi');
    await enter(shown);
    expect(await list()).toEqual(['Iwo Kot confirmed', 'Ada Lis confirmed']);
  });
});

describe('the rules of an event', () => {
  const rules = { eligibility: { unitTypes: ['ops'] } } as const;

  it('are told of each row, and the coordinator takes only those who qualify', async () => {
    const { sendFile, enter, list } = await applicationsScene(rules);
    const shown = await sendFile([GOOGLE, ADA, EWA]);
    expect(textOf(shown)).toContain('Warunków udziału nie spełnia lub nie można ich sprawdzić: 1 osoba.');
    expect(textOf(shown)).toMatch(/wiersz 3: Ewa Maj – .*ośrodek pomocy społecznej/u);
    await enter(shown, 'Wpisz spełniające warunki (1)');
    expect(await list()).toEqual(['Ada Lis confirmed']);
  });

  it('are waived for all where the coordinator says so, and so is a deadline that is over', async () => {
    const { sendFile, enter, list, clock, event } = await applicationsScene({
      ...rules,
      deadline: '2026-11-24T11:00:00.000Z' as never,
    });
    clock.pass(3 * 24 * 60 * 60 * 1000);
    expect(event.deadline! < clock.now()).toBe(true);
    const shown = await sendFile([GOOGLE, ADA, EWA]);
    expect(textOf(shown)).toContain('Termin zgłoszeń już minął');
    await enter(shown, 'Wpisz wszystkie (2)');
    expect((await list()).toSorted()).toEqual(['Ada Lis confirmed', 'Ewa Maj confirmed']);
  });

  it('let nobody in when the event is called off', async () => {
    const { sendFile, enter, jan, list, storage, event, clock } = await applicationsScene();
    const shown = await sendFile([GOOGLE, ADA]);
    await storage.calendar.cancel({ before: event, reason: 'choroba', tell: [], at: clock.now() });
    for (const reply of [
      await enter(shown),
      await sendFile([GOOGLE, ADA]),
      await jan(`desk.applications:${event.id}`),
    ])
      expect(textOf(reply)).toContain('Wydarzenie jest odwołane, więc nie można wczytać zgłoszeń.');
    expect(await list()).toEqual([]);
  });
});

describe('people without an account', () => {
  it('are on the list with a word that nothing can be sent to them, and in a file with their addresses', async () => {
    const { sendFile, enter, jan, term } = await applicationsScene();
    const done = await enter(await sendFile([GOOGLE, ADA, IWO]));
    const people = await jan(`desk.people:${term}:0`);
    expect(textOf(people)).toMatch(
      /Bez konta na czacie: 2[\s\S]*Ada Lis · OPS Opole · miejsce potwierdzone/u,
    );
    const reply = await jan(idOf(done, 'Bez konta'));
    const [file] = 'message' in reply ? (reply.message.files ?? []) : [];
    const [head, ...rows] = await readSheet(Buffer.from(bytesOf(file!)));
    expect(head).toContain('E-mail');
    expect(rows).toEqual([
      [1, 'Lis', 'Ada', 'ada@ops.example', 'OPS Opole', 1, 'miejsce potwierdzone'],
      [2, 'Kot', 'Iwo', null, 'OPS Opole', 1, 'miejsce potwierdzone'],
    ]);
  });

  it('are joined with the account that they have later, once, when a coordinator agrees', async () => {
    const { sendFile, enter, works, jan, storage, watch, told, event } = await applicationsScene();
    await enter(await sendFile([GOOGLE, ';Anna Kowalska;;OPS Opole;;;']));
    await watch();
    expect(await told('desk.same-person')).toEqual([]);
    const anna = await works(ANNA);
    await works(MARIA);
    await watch();
    await watch();
    const [asked, ...others] = await told('desk.same-person');
    expect(others).toEqual([]);
    expect(textOf(asked!)).toContain('Anna Kowalska: jest na liście wczytanej z pliku');
    const question = await jan(idOf(asked!, 'Połącz'));
    expect(textOf(await jan(idOf(question, 'Tak, to ta sama')))).toContain('Połączone: Anna Kowalska');
    expect((await storage.applications.registered(event.id)).map(({ person }) => person)).toEqual([anna]);
    expect(textOf(await jan(idOf(question, 'Tak, to ta sama')))).toContain('są już połączone');
    expect(await told('desk.same-person')).toEqual([]);
  });
});

describe('an import that was a mistake', () => {
  it('is taken back at once, after a question, and its people are forgotten', async () => {
    const { sendFile, enter, jan, settled, list, storage, event } = await applicationsScene();
    const done = await enter(await sendFile([GOOGLE, ADA, EWA, IWO]));
    const { person } = (await storage.applications.registered(event.id))[0]!;
    const asked = await jan(idOf(done, 'Cofnięcie'));
    expect(textOf(asked)).toContain('Zakończymy 3 zgłoszenia');
    expect(await list()).toHaveLength(3);
    const undone = await settled(await jan(idOf(asked, 'Tak, cofnij')));
    expect(textOf(undone)).toContain('Cofnięte: 3 zgłoszenia.');
    expect(await list()).toEqual([]);
    expect(await storage.units.profile(person)).toEqual({ person, units: [] });
    expect(textOf(await jan(idOf(asked, 'Tak, cofnij')))).toContain('Cofnięte: 3 zgłoszenia.');
  });

  it('leaves those as they are to whom something happened since', async () => {
    const { sendFile, enter, jan, settled, list, storage, event } = await applicationsScene();
    const done = await enter(await sendFile([GOOGLE, ADA, EWA, IWO]));
    const iwo = (await storage.applications.registered(event.id)).find(({ lastName }) => lastName === 'Kot')!;
    await jan(`desk.capacity:${iwo.term}`);
    await storage.registrations.amend(
      (await storage.registrations.registration(iwo.registration))!,
      { diet: 'bez laktozy' },
      iwo.person,
      [],
      '2026-11-23T10:00:00.000Z' as never,
    );
    const undone = await settled(await jan(idOf(await jan(idOf(done, 'Cofnięcie')), 'Tak, cofnij')));
    expect(textOf(undone)).toContain('Bez zmian: 1');
    expect((await list()).map((line) => line.split(' ')[1])).toEqual(['Kot']);
  });

  it('is nobody else’s to confirm, and nothing for a worker; any coordinator finds it and takes it back', async () => {
    const { sendFile, send, enter, list } = await applicationsScene();
    const shown = await sendFile([GOOGLE, ADA]);
    const sure = idOf(shown, 'Wpisz wszystkie');
    expect(textOf(await send(ANNA, press(sure)))).toContain('/wydarzenie');
    expect(textOf(await send(OTHER, press(sure)))).toContain('Tego pliku już nie ma');
    expect(await list()).toEqual([]);
    const done = await enter(shown);
    expect(textOf(await send(ANNA, press('desk.import-files')))).toContain('/wydarzenie');
    const files = await send(OTHER, press('desk.import-files'));
    expect(textOf(files)).toContain('zgloszenia.csv · 1 zgłoszenie · ');
    const seen = await send(
      OTHER,
      press(idOf(files, 'Plik do obejrzenia'), idOf(done, 'Cofnięcie').split(':')[1]!),
    );
    const asked = await send(OTHER, press(idOf(seen, 'Cofnięcie')));
    expect(await list()).toEqual(['Ada Lis confirmed']);
    await send(OTHER, press(idOf(asked, 'Tak, cofnij')));
    expect(await list()).toEqual([]);
    expect(textOf(await send(OTHER, press('desk.import-files')))).toContain('zgloszenia.csv · cofnięte · ');
  });
});

describe('a name that several units have in common', () => {
  it('is proposed with all of them, and none is chosen beforehand', async () => {
    const { sendFile, jan } = await applicationsScene();
    const shown = await sendFile([GOOGLE, ADA.replace('OPS Opole', 'ośrodek pomocy')]);
    const [field] = fieldsOf(await jan(idOf(shown, 'Rozpoznaj'))).fields;
    expect(field).not.toHaveProperty('value');
    expect(field?.kind === 'choice' && field.options.map(({ label }) => label)).toEqual([
      'OPS Opole (Opole)',
      'OPS Prudnik (Prudnik)',
      'PCPR Nysa (Nysa)',
      '(bez jednostki)',
    ]);
  });
});
