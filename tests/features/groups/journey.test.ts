import { describe, expect, it } from 'vitest';
import { ANNA, command, EWA, form, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';
import { groupsScene, MEETING, TYPED, WEEK } from './scene.ts';

describe('a thematic group', () => {
  it('is made by a coordinator, found with a word, and joined for a unit by a button', async () => {
    const { send, read, works } = await groupsScene();
    await works(ANNA);
    const made = await send(JAN, form('groups.create', TYPED));
    expect(textOf(made)).toContain('Grupa „Przeciwdziałanie przemocy” jest gotowa');
    const card = await send(ANNA, command('grupy', { szukaj: 'przemocy' }));
    expect(textOf(card)).toContain('można dołączyć przyciskiem');
    const joined = await send(ANNA, press(idOf(card, 'Dołączam')));
    expect(textOf(joined)).toContain('Należy Pani/Pan do grupy');
    expect(textOf(joined)).toContain('OPS Opole');
    expect(await read(ANNA, command('moje'))).toContain('Przeciwdziałanie przemocy');
    const left = await send(ANNA, press(idOf(await send(ANNA, press(idOf(joined, 'Opuszczam'))), 'Tak')));
    expect(textOf(left)).toContain('Nie należy już Pani/Pan');
  });

  it('asks for the unit first, and for which one where somebody works in two', async () => {
    const { send, created, works } = await groupsScene();
    const group = await created();
    expect((await send(MARIA, press(`groups.join:${group}`))).kind).toBe('form');
    await works(ANNA);
    await works(ANNA, { unit: 'PCPR Nysa', type: 'pcpr' });
    const which = await send(ANNA, press(`groups.join:${group}`));
    expect(textOf(which)).toContain('Którą jednostkę');
    const foreign = await send(ANNA, press(`groups.joinfor:${group}`, 'uni_of_others'));
    expect(textOf(foreign)).toContain('Do grupy należy się w imieniu jednostki');
  });

  it('by invitation is entered by those who were asked; each is written to once', async () => {
    const { send, read, created, works, outbox, storage } = await groupsScene();
    const anna = await works(ANNA);
    await works(EWA);
    const group = await created({ udzial: 'invitation' });
    expect(await read(EWA, press(`groups.join:${group}`))).toContain('na zaproszenie koordynatora');
    const units = await send(JAN, form(`groups.invite:${group}`, { jednostka: 'opole' }));
    const unit = (await storage.units.profile(anna)).units[0]!.unit;
    const people = await send(JAN, press(idOf(units, 'Jednostka'), unit));
    expect(people.kind).toBe('form');
    const invited = form(`groups.invited:${group}:${unit}`, { osoby: [anna, 'per_foreign'] });
    expect(await read(JAN, invited)).toContain('Zaproszenie dostaną: 1 osoba');
    expect(await read(JAN, invited)).toContain('Bez ponownego zaproszenia');
    const [told, ...more] = await outbox('invited');
    expect([told?.user, more]).toEqual([ANNA.user, []]);
    expect(told?.text).toContain('zaprasza do grupy');
    expect(await read(ANNA, press(idOf(told!.reply, 'Przyjmuję')))).toContain('Należy Pani/Pan do grupy');
    const list = await send(JAN, press(`groups.people:${group}`));
    expect(textOf(list)).toContain('Anna Kowalska, OPS Opole: w grupie');
    const asked = await send(JAN, press(idOf(list, 'Usuń'), (await storage.groups.ofPerson(anna))[0]!.id));
    expect(await read(JAN, press(idOf(asked, 'Usuń')))).toContain('Usunięte z grupy: Anna Kowalska');
    expect(await storage.groups.ofPerson(anna)).toEqual([]);
  });

  it('is run by coordinators only, whatever button somebody else has', async () => {
    const { read, created, called } = await groupsScene();
    const group = await created();
    const event = await called(group);
    for (const verb of ['create', `call:${group}`, `people:${group}`, `units:${event}`, `mark:${event}`])
      expect(await read(ANNA, press(`groups.${verb}`))).toContain('osoby z koordynacji');
    for (const verb of ['create', `edit:${group}:1`, `minutes:${event}`, `invite:${group}`])
      expect(await read(ANNA, form(`groups.${verb}`, TYPED))).toContain('osoby z koordynacji');
  });

  it('is not changed from a form that somebody else’s change has made old', async () => {
    const { read, created, storage } = await groupsScene();
    const group = await created();
    const change = (nazwa: string) => form(`groups.edit:${group}:1`, { ...TYPED, nazwa });
    expect(await read(JAN, change('Pierwsza'))).toContain('Zapisaliśmy zmianę');
    expect(await read(JAN, change('Druga'))).toContain('Ktoś zmienił tę grupę');
    expect((await storage.groups.group(group))?.name).toBe('Pierwsza');
    expect(await read(JAN, form('groups.create', { ...TYPED, cel: 'PESEL 44051401359' }))).toContain(
      'numerów osób',
    );
  });
});

describe('a meeting of a group', () => {
  const withMembers = async () => {
    const base = await groupsScene();
    await base.works(ANNA);
    await base.works(MARIA, { unit: 'PCPR Nysa', type: 'pcpr' });
    const group = await base.created();
    for (const who of [ANNA, MARIA]) await base.send(who, press(`groups.join:${group}`));
    return { ...base, group };
  };

  it('is told to each of its people once, and takes one tap to answer', async () => {
    const { send, read, outbox, group } = await withMembers();
    const key = 'the-same-input';
    const said = textOf(await send(JAN, form(`groups.call:${group}`, MEETING), { key }));
    expect(said).toContain('Zawiadomienie dostanie: 2 osoby');
    await send(JAN, form(`groups.call:${group}`, MEETING), { key });
    const told = await outbox('meeting');
    expect(told.map(({ user }) => user).toSorted()).toEqual([ANNA.user, MARIA.user]);
    expect(told[0]?.text).toContain('wtorek, 1 grudnia 2026 r., godz. 10:00–13:00');
    expect(told[0]?.text).toContain('sala 414');
    const yes = press(idOf(told.find(({ user }) => user === ANNA.user)!.reply, 'Będę'));
    expect(await read(ANNA, yes)).toContain('będzie Pani/Pan na spotkaniu');
    expect(await read(ANNA, yes)).toContain('Jest Pani/Pan już na liście');
    expect(await read(ANNA, command('moje'))).toContain('Spotkanie grupy: Przeciwdziałanie przemocy');
  });

  it('refuses those who do not belong to the group, on its card in the calendar, too', async () => {
    const { read, group, called, works, storage } = await withMembers();
    const event = await called(group);
    await works(EWA);
    expect(await read(EWA, press(`groups.come:${event}:2`))).toContain('osoby z grupy');
    const { terms, revision } = (await storage.calendar.happening(event))!;
    const applied = await read(EWA, press(`calendar.apply:${terms[0]!.id}:${String(revision)}`));
    expect(applied).toContain('przynależność do grupy tematycznej (dołącza się w /grupy): niespełniony');
    expect(await storage.registrations.ofTerm(terms[0]!.id)).toEqual([]);
  });

  it('shows afresh what was changed since its notice, and tells those who had not answered once', async () => {
    const { read, group, called, outbox, storage, clock, features } = await withMembers();
    const event = await called(group);
    const before = (await storage.calendar.happening(event))!;
    await read(ANNA, press(`groups.come:${event}:${String(before.revision)}`));
    await storage.calendar.cancel({ before, reason: 'choroba prowadzącej', tell: [], at: clock.now() });
    const changes = features.find(({ name }) => name === 'groups')!.jobs!.changes!;
    const run = () =>
      changes({
        schedule: 'groups.changes',
        content: null,
        due: clock.now(),
        day: '2026-11-23' as never,
        time: '09:00',
      });
    await run();
    await run();
    const told = await outbox('changed');
    expect(told.map(({ user }) => user)).toEqual([MARIA.user]);
    expect(told[0]?.text).toContain('odwołane');
    expect(told[0]?.text).toContain('choroba prowadzącej');
    const late = await read(MARIA, press(`groups.come:${event}:${String(before.revision)}`));
    expect(late).toContain('nie można się już zapisać');
  });

  it('lists the units that come and are silent, then those that were there and are absent', async () => {
    const { send, read, group, called, storage, clock } = await withMembers();
    const event = await called(group);
    const { revision } = (await storage.calendar.happening(event))!;
    await read(ANNA, press(`groups.come:${event}:${String(revision)}`));
    const before = await read(JAN, press(`groups.units:${event}`));
    expect(before).toMatch(
      /Zapowiedziane: 1 jednostka[^]*OPS Opole[^]*Bez odpowiedzi: 1 jednostka[^]*PCPR Nysa/,
    );
    expect(await read(JAN, press(`groups.mark:${event}`))).toContain('od początku spotkania');
    clock.pass(2 * WEEK);
    const form_ = await send(JAN, press(`groups.mark:${event}`));
    expect(form_.kind === 'form' && form_.form.fields.map(({ kind }) => kind)).toEqual(['choices']);
    const unit = (await storage.units.search({ words: 'nysa' }, { from: 0, most: 1 })).units[0]!.id;
    const after = await read(JAN, form(`groups.mark:${event}`, { jednostka0: [unit, 'uni_foreign'] }));
    expect(after).toMatch(/Nieobecne: 1 jednostka[^]*OPS Opole[^]*Obecne: 1 jednostka[^]*PCPR Nysa/);
  });

  it('has minutes at an https address, of which its people hear once', async () => {
    const { read, group, called, outbox, clock, send } = await withMembers();
    const event = await called(group);
    clock.pass(2 * WEEK);
    expect(await read(JAN, form(`groups.minutes:${event}`, { adres: 'http://x' }))).toContain('https://');
    const saved = form(`groups.minutes:${event}`, { adres: 'https://rops.example.org/notatka' });
    await send(JAN, saved);
    await send(JAN, saved);
    const told = await outbox('minutes');
    expect(told.map(({ user }) => user).toSorted()).toEqual([ANNA.user, MARIA.user]);
    expect(told[0]?.text).toContain('notatka ze spotkania');
    expect(await read(ANNA, press(`groups.show:${group}`))).toContain('Notatka ze spotkania');
  });

  it('keeps a form with faults open and says what is wrong at each field', async () => {
    const { send, group } = await withMembers();
    const wrong = await send(
      JAN,
      form(`groups.call:${group}`, { ...MEETING, dzien: 'jutro', godziny: '13-10' }),
    );
    expect(wrong.kind === 'invalid' && wrong.faults.map(({ field }) => field)).toEqual(['dzien']);
  });
});
