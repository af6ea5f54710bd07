import { describe, expect, it } from 'vitest';
import type { Form } from '../../../src/chat/form.ts';
import { anAccount } from '../../support/context.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { ANNA, command, DAY, form, idOf, press, textOf } from '../handover/world.ts';
import { scene } from './scene.ts';

const HEAD = anAccount({ user: 'U7', name: 'Helena Kierownicza' });
const ADA = anAccount({ user: 'U8', name: 'Ada Lis' });
const EVERYBODY = ['Anna Kowalska', 'Ada Lis', 'Ewa Maj'];
const EWA = anAccount({ user: 'U9', name: 'Ewa Maj' });

/** Helena heads the unit in which Anna, Ada and Ewa work; an event with that many seats is coming. */
const unitScene = async (capacity: number) => {
  const all = await scene();
  await all.works(HEAD, { isHead: true, post: 'manager' });
  const people = [await all.works(ANNA), await all.works(ADA), await all.works(EWA)];
  const event = await all.publish({ terms: [aTerm('2026-12-15', { capacity })] });
  const card = () => all.send(HEAD, press(`calendar.show:${event.id}`));
  const openForm = async (label: string) => {
    const opened = await all.send(HEAD, press(idOf(await card(), label)));
    if (opened.kind !== 'form') throw new Error(textOf(opened));
    return opened.form;
  };
  /** Chooses a line of the unit's menu on the card. */
  const choose = async (label: string) => {
    const shown = await card();
    const blocks = 'message' in shown ? shown.message.blocks : [];
    const menu = blocks.find((block) => block.kind === 'menu');
    const line = menu?.options.find((option) => option.label.startsWith(label));
    if (!menu || !line) throw new Error(`there is no „${label}” in the menu of: ${textOf(shown)}`);
    return all.send(HEAD, press(menu.id, line.value));
  };
  const chooseForm = async (label: string) => {
    const opened = await choose(label);
    if (opened.kind !== 'form') throw new Error(textOf(opened));
    return opened.form;
  };
  return { ...all, people, event, card, openForm, choose, chooseForm };
};

/** These people as the form's own list has them. */
const among = ({ fields }: Form, ...names: readonly string[]): { osoby: readonly string[] } => {
  const [field] = fields;
  const options = field?.kind === 'choices' ? field.options : [];
  return { osoby: names.map((name) => options.find(({ label }) => label === name)!.value) };
};

describe('the head of a unit', () => {
  it('enrols several colleagues at once, and each of them finds it in /moje', async () => {
    const { send, openForm, people, read, card } = await unitScene(5);
    const { id, fields } = await openForm('Zgłoszenie osób');
    expect(fields[0]?.kind === 'choices' && fields[0].options.map(({ label }) => label)).toContain('Ada Lis');
    const done = textOf(await send(HEAD, form(id, { osoby: people })));
    expect(done).toContain('Zgłoszone: 3 osoby');
    expect(done).toContain('Ada Lis · miejsce potwierdzone');
    expect(await read(ADA, command('moje'))).toContain('miejsce potwierdzone');
    expect(textOf(await card())).toContain('Ada Lis · miejsce potwierdzone');
  });

  it('reaches everybody of a large unit: people stand in several lists, by their letters', async () => {
    const { send, works, openForm, chooseForm, read } = await unitScene(40);
    const names = Array.from({ length: 27 }, (_, index) => `Osoba ${'ABCDEFGHIJKLMNOPQRSTUVWXYZŻ'[index]!}`);
    for (const [index, name] of names.entries()) await works(anAccount({ user: `U1${index}`, name }));
    const zofia = anAccount({ user: 'U200', name: 'Zofia Ząb' });
    const last = await works(zofia);
    const { id, fields } = await openForm('Zgłoszenie osób');
    expect(fields.map((field) => `${field.id}: ${field.label}`)).toEqual([
      'osoby: Osoby, w kolejności z listy (A–O)',
      'osoby2: Osoby, w kolejności z listy (O–Z)',
    ]);
    const first = fields[0]?.kind === 'choices' ? fields[0].options[0]!.value : '';
    expect(textOf(await send(HEAD, form(id, { osoby: [], osoby2: [] })))).toContain(
      'przynajmniej jedną osobę',
    );
    expect(textOf(await send(HEAD, form(id, { osoby: [first], osoby2: [last] })))).toContain(
      'Zgłoszone: 2 osoby',
    );
    expect(await read(zofia, command('moje'))).toContain('miejsce potwierdzone');
    const instead = await chooseForm('Zastępstwo: Zofia Ząb');
    const [one, other] = instead.fields.map((field) =>
      field.kind === 'choice' ? field.options[0]!.value : '',
    ) as [string, string];
    const both = textOf(await send(HEAD, form(instead.id, { osoba: one, osoba2: other })));
    expect(both).toContain('Prosimy wybrać jedną osobę');
    expect(textOf(await send(HEAD, form(instead.id, { osoba: '', osoba2: other })))).toContain('Osoba');
    expect(await read(zofia, command('moje'))).not.toContain('miejsce potwierdzone');
  });

  it('finds the people of the unit in /moje, event by event, until the event is over', async () => {
    const { send, openForm, people, read, publish, clock } = await unitScene(2);
    const { id } = await openForm('Zgłoszenie osób');
    await send(HEAD, form(id, { osoby: people.slice(0, 2) }));
    const earlier = await publish({ title: 'Superwizja', terms: [aTerm('2026-12-01')] });
    const term = earlier.terms[0]!;
    const confirm = await send(EWA, press(`calendar.apply:${term.id}:${String(earlier.revision)}`));
    await send(EWA, press(idOf(confirm, 'Wysyłam')));
    expect(await read(HEAD, command('moje'))).toMatch(
      /Zgłoszenia jednostki: OPS Opole[\s\S]*Superwizja[\s\S]*Ewa Maj · miejsce potwierdzone[\s\S]*Dialog[\s\S]*Anna Kowalska · miejsce[\s\S]*Ada Lis · miejsce/u,
    );
    expect(await read(ADA, command('moje'))).not.toContain('Zgłoszenia jednostki');
    clock.pass(10 * DAY);
    expect(await read(HEAD, command('moje'))).not.toContain('Superwizja');
  });

  it('confirms the split where there are fewer seats than names; until then nobody is enrolled', async () => {
    const { send, openForm, people, read } = await unitScene(2);
    const asked = await openForm('Zgłoszenie osób');
    const split = await send(HEAD, form(asked.id, { osoby: people }));
    if (split.kind !== 'invalid') throw new Error(textOf(split));
    expect(split.faults[0]?.text).toContain('miejsce: Anna Kowalska, Ada Lis');
    expect(split.faults[0]?.text).toContain('lista rezerwowa, w tej kolejności: Ewa Maj');
    expect(await read(ANNA, command('moje'))).not.toContain('miejsce potwierdzone');
    await send(HEAD, form(split.form.id, { osoby: people }));
    expect(await read(ANNA, command('moje'))).toContain('miejsce potwierdzone');
    expect(await read(EWA, command('moje'))).toContain('lista rezerwowa, miejsce 1');
  });

  it('reads by name who has another event at the same time, and enrols them only after saying so', async () => {
    const { send, openForm, people, read, publish, storage, event } = await unitScene(5);
    const other = await publish({ title: 'Superwizja', terms: [aTerm('2026-12-15')] });
    const confirm = await send(EWA, press(`calendar.apply:${other.terms[0]!.id}`));
    await send(EWA, press(idOf(confirm, 'Wysyłam')));
    const asked = await openForm('Zgłoszenie osób');
    const warned = await send(HEAD, form(asked.id, { osoby: people }));
    if (warned.kind !== 'invalid') throw new Error(textOf(warned));
    expect(warned.faults[0]?.text.split('\n')[1]).toBe(
      'Ewa Maj: „Superwizja” (wtorek, 15 grudnia 2026 r., godz. 9:00)',
    );
    expect((await storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(0);
    expect(warned.form.submit).toBe('Zgłaszam mimo to');
    expect(textOf(await send(HEAD, form(warned.form.id, among(warned.form, ...EVERYBODY))))).toContain(
      'Zgłoszone: 3 osoby',
    );
    expect(await read(EWA, command('moje'))).toMatch(/Superwizja[\s\S]*Dialog|Dialog[\s\S]*Superwizja/u);
  });

  it('reads anew who has another event, where one came in between the warning and the „mimo to”', async () => {
    const { send, openForm, people, publish, storage, event } = await unitScene(5);
    const other = await publish({ title: 'Superwizja', terms: [aTerm('2026-12-15')] });
    const goes = async (who: typeof EWA) => {
      const confirm = await send(who, press(`calendar.apply:${other.terms[0]!.id}`));
      await send(who, press(idOf(confirm, 'Wysyłam')));
    };
    await goes(EWA);
    const warned = await send(HEAD, form((await openForm('Zgłoszenie osób')).id, { osoby: people }));
    if (warned.kind !== 'invalid') throw new Error(textOf(warned));
    await goes(ADA);
    const again = await send(HEAD, form(warned.form.id, among(warned.form, ...EVERYBODY)));
    if (again.kind !== 'invalid') throw new Error(textOf(again));
    expect(again.faults[0]?.text.split('\n').slice(1)).toEqual([
      'Ada Lis: „Superwizja” (wtorek, 15 grudnia 2026 r., godz. 9:00)',
      'Ewa Maj: „Superwizja” (wtorek, 15 grudnia 2026 r., godz. 9:00)',
    ]);
    expect((await storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(0);
    const done = await send(HEAD, form(again.form.id, among(again.form, 'Anna Kowalska', 'Ewa Maj')));
    expect(textOf(done)).toContain('Zgłoszone: 2 osoby');
  });

  it('keeps both confirmations, where somebody has another event and there are fewer seats than names', async () => {
    const { send, openForm, people, read, publish } = await unitScene(2);
    const other = await publish({ title: 'Superwizja', terms: [aTerm('2026-12-15')] });
    const confirm = await send(EWA, press(`calendar.apply:${other.terms[0]!.id}`));
    await send(EWA, press(idOf(confirm, 'Wysyłam')));
    const osoby = [people[2]!, people[0]!, people[1]!];
    const names = ['Ewa Maj', 'Anna Kowalska', 'Ada Lis'];
    const warned = await send(HEAD, form((await openForm('Zgłoszenie osób')).id, { osoby }));
    if (warned.kind !== 'invalid') throw new Error(textOf(warned));
    const split = await send(HEAD, form(warned.form.id, among(warned.form, ...names)));
    if (split.kind !== 'invalid') throw new Error(textOf(split));
    expect(split.faults[0]?.text).toContain('miejsce: Ewa Maj, Anna Kowalska');
    expect(textOf(await send(HEAD, form(split.form.id, among(split.form, ...names))))).toContain(
      'Zgłoszone: 3 osoby',
    );
    expect(await read(ADA, command('moje'))).toContain('lista rezerwowa, miejsce 1');
  });

  it('holds seats, names one later, and gives one back', async () => {
    const { send, openForm, choose, chooseForm, people, read, storage, event } = await unitScene(5);
    const { id, fields } = await openForm('Zatrzymanie');
    expect(fields).toContainEqual(expect.objectContaining({ id: 'dzien', value: '14.12.2026' }));
    const wrong = await send(HEAD, form(id, { liczba: '2', dzien: '24.12.2026' }));
    expect(textOf(wrong)).toContain(
      'na przykład 14.12.2026. Ostatni możliwy to poniedziałek, 14 grudnia 2026 r.',
    );
    const none = await send(HEAD, form(id, { liczba: '2', dzien: '31.11.2026' }));
    expect(none.kind === 'invalid' && none.faults).toEqual([
      { field: 'dzien', text: 'Takiego dnia nie ma w kalendarzu. Prosimy sprawdzić datę.' },
    ]);
    const held = await send(HEAD, form(id, { liczba: '2', dzien: '4.12.2026' }));
    expect(textOf(held)).toContain('2 miejsca');
    expect((await send(HEAD, press(idOf(held, 'Nazwisko na miejsce')))).kind).toBe('form');
    expect(textOf(await send(HEAD, press(idOf(held, 'Karta wydarzenia'))))).toContain('Dialog');
    expect((await storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(2);
    expect(await read(HEAD, command('moje'))).toContain(
      'miejsce jednostki, bez nazwiska, nazwisko do: piątek, 4 grudnia 2026 r., godz. 20:00',
    );
    const naming = await chooseForm('Nazwisko na miejsce jednostki (bez nazwiska: 2)');
    expect(textOf(await send(HEAD, form(naming.id, { osoba: people[1]! })))).toContain('Ada Lis');
    expect(await read(ADA, command('moje'))).toContain('miejsce potwierdzone');
    await choose('Zwolnienie miejsca jednostki (bez nazwiska: 1)');
    expect((await storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(1);
  });

  it('is offered only those who have no application yet', async () => {
    const { send, openForm, chooseForm, people, card } = await unitScene(5);
    await send(HEAD, form((await openForm('Zgłoszenie osób')).id, { osoby: people.slice(0, 2) }));
    const left = ({ fields: [field] }: Form) =>
      field?.kind === 'choices' || field?.kind === 'choice' ? field.options.map(({ label }) => label) : [];
    expect(left(await openForm('Zgłoszenie osób'))).toEqual(['Ewa Maj', 'Helena Kierownicza']);
    expect(left(await chooseForm('Zastępstwo: Ada'))).toEqual(['Ewa Maj', 'Helena Kierownicza']);
    const rest = among(await openForm('Zgłoszenie osób'), 'Ewa Maj', 'Helena Kierownicza');
    await send(HEAD, form((await openForm('Zgłoszenie osób')).id, rest));
    const nobody = await send(HEAD, press(idOf(await card(), 'Zgłoszenie osób')));
    expect(textOf(nobody)).toContain('Wszystkie osoby z jednostki mają już zgłoszenie');
  });

  it('cannot hold seats without names the day before, and is led to enrolling', async () => {
    const { openForm, send, clock } = await unitScene(5);
    const { id } = await openForm('Zatrzymanie');
    clock.pass(21 * DAY);
    const late = await send(HEAD, form(id, { liczba: '1', dzien: '14.12.2026' }));
    expect(textOf(late)).toContain('zostało za mało czasu');
    expect(idOf(late, 'Zgłoszenie osób')).toContain('calendar.enrol:');
  });

  it('lets a colleague take the place of another without losing it', async () => {
    const { send, openForm, chooseForm, people, read } = await unitScene(1);
    await send(HEAD, form((await openForm('Zgłoszenie osób')).id, { osoby: [people[0]!] }));
    const { id } = await chooseForm('Zastępstwo: Anna Kowalska');
    expect(textOf(await send(HEAD, form(id, { osoba: people[2]! })))).toContain('Ewa Maj');
    expect(await read(EWA, command('moje'))).toContain('miejsce potwierdzone');
    expect(await read(ANNA, command('moje'))).not.toContain('miejsce potwierdzone');
  });

  it('is the only one who can: a colleague is told so, whatever button they forge', async () => {
    const { read, event, people, storage } = await unitScene(5);
    const term = event.terms[0]!.id;
    const unit = (await storage.units.profile(people[0]!)).units[0]!.unit;
    expect(textOf(await (await unitScene(1)).card())).toContain('Zgłoszenie osób');
    expect(await read(ANNA, press(`calendar.show:${event.id}`))).not.toContain('Zgłoszenie osób');
    for (const id of [`calendar.enrol:${term}:${unit}`, `calendar.hold:${term}:${unit}`])
      expect(await read(ANNA, press(id))).toContain('kierują tą jednostką');
    const sent = await read(ANNA, form(`calendar.enrol:${term}:${unit}:2`, { osoby: people }));
    expect(sent).toContain('kierują tą jednostką');
    expect((await storage.calendar.happening(event.id))?.terms[0]?.taken).toBe(0);
  });
});
