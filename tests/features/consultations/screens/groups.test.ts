import { describe, expect, it } from 'vitest';
import { formFaults } from '../../../../src/chat/form.ts';
import { links } from '../../../../src/features/consultations/links.ts';
import { NOW } from '../../../support/consultations/a-diary.ts';
import { laterBy } from '../../../support/consultations/stage.ts';
import { press, textOf } from '../../handover/world.ts';
import { scene } from './scene.ts';

const THEME = 'grupa-ksiegowosc';
const MONDAY = laterBy(23);
const LOOKED = { topic: THEME, mode: 'online' } as const;

describe('group consultations', () => {
  it('list their themes with sessions, seats and the least number', async () => {
    const here = await scene();
    await here.adviser('U9', { topics: [THEME] });
    const anna = await here.worker('U1', 'Anna');
    const list = await here.send(anna, press(links.groups()));
    expect(textOf(list)).toContain('Księgowość projektu');
    expect(textOf(list)).toContain('Do 12 osób, odbywa się od 3 osób.');
    expect(textOf(list)).toContain('Nie ma jeszcze umówionego terminu');
  });

  it('are opened by the first, joined by several of a unit, and left by one alone', async () => {
    const here = await scene();
    await here.adviser('U9', { topics: [THEME] });
    const [anna, piotr, ewa] = [
      await here.worker('U1', 'Anna'),
      await here.worker('U2', 'Piotr'),
      await here.worker('U3', 'Ewa'),
    ];
    const slots = await here.send(anna, press(links.slots(LOOKED)));
    const form = await here.pressIn(anna, slots, '8:00');
    if (form.kind !== 'form') throw new Error(textOf(form));
    expect(formFaults(form.form)).toEqual([]);
    expect(form.form.intro).toContain('Zajęte miejsca: 0 z 12');
    const joined = await here.fillIn(anna, form, { sprawa: '', dokument: '', osoby: [piotr] });
    expect(textOf(joined)).toContain('2 z 12, odbędzie się od 3 osób');

    const list = await here.send(ewa, press(links.groups()));
    expect(textOf(list)).toContain('wolne miejsca: 10 z 12');
    const own = await here.fillIn(ewa, await here.pressIn(ewa, list, 'Zapis'), { sprawa: '', dokument: '' });
    expect(textOf(own)).toContain('3 z 12, odbędzie się na pewno');
    expect(textOf(await here.send(ewa, press(links.groups())))).toContain('jest Pani/Pan na liście');

    // Ewa has joined since: Anna's card is of an earlier revision, the list leads to the one of now.
    const again = await here.pressIn(anna, await here.send(anna, press(links.groups())), 'Szczegóły');
    const left = await here.fillIn(anna, await here.pressIn(anna, again, 'Rezygnacja'), {});
    expect(textOf(left)).toContain('Miejsce w grupie jest już wolne');
    expect(await here.booking.ofPerson(anna, NOW)).toEqual([]);
    expect(await here.booking.ofPerson(piotr, NOW)).toHaveLength(1);
    expect(await here.booking.ofPerson(ewa, NOW)).toHaveLength(1);
  });

  it('take more people of the unit later, without asking those who have a seat again', async () => {
    const here = await scene();
    await here.adviser('U9', { topics: [THEME] });
    const [anna, piotr, ewa] = [
      await here.worker('U1', 'Anna'),
      await here.worker('U2', 'Piotr'),
      await here.worker('U3', 'Ewa'),
    ];
    await here.booked(anna, MONDAY, { wanted: LOOKED, matter: 'Wkład własny' });
    await here.booked(piotr, MONDAY, { wanted: LOOKED, matter: 'Stawka ryczałtowa' });
    const list = await here.send(anna, press(links.groups()));
    const card = await here.pressIn(anna, list, 'Szczegóły');
    // Everybody reads their own words.
    expect(textOf(card)).toContain('Pytania do omówienia: Wkład własny');
    expect(textOf(card)).not.toContain('Stawka ryczałtowa');
    const form = await here.pressIn(anna, card, 'Kolejne osoby z jednostki');
    if (form.kind !== 'form') throw new Error(textOf(form));
    expect(form.form.fields.map(({ id }) => id)).toEqual(['osoby']);
    const [others] = form.form.fields;
    expect(others?.kind === 'choices' && others.options.map(({ value }) => value)).toEqual([ewa]);
    const refused = await here.fillIn(anna, form, {});
    expect(refused).toMatchObject({
      faults: [{ field: 'osoby', text: 'Prosimy wybrać co najmniej jedną osobę.' }],
    });
    expect(textOf(await here.fillIn(anna, form, { osoby: [ewa] }))).toContain('Osoba jest dopisana');
    expect(await here.booking.ofPerson(ewa, NOW)).toHaveLength(1);
    const nobody = await here.pressIn(anna, card, 'Kolejne osoby z jednostki');
    expect(textOf(nobody)).toContain('nie ma kogo dopisać');
  });

  it('are not moved by one of the group, who is led to the other sessions', async () => {
    const here = await scene();
    await here.adviser('U9', { topics: [THEME] });
    const anna = await here.worker('U1', 'Anna');
    const { consultation } = await here.booked(anna, MONDAY, { wanted: LOOKED });
    const refused = await here.send(
      anna,
      press(
        links.moved(consultation.id, consultation.revision, {
          startsAt: laterBy(27),
          adviser: consultation.adviser,
        }),
      ),
    );
    expect(textOf(refused)).toContain('To spotkanie całej grupy');
    expect(textOf(await here.pressIn(anna, refused, 'Inne spotkania'))).toContain('Księgowość projektu');
    expect(await here.booking.ofPerson(anna, NOW)).toMatchObject([{ consultation: { startsAt: MONDAY } }]);
  });

  it('keep their seats, and that they take place for certain, when their adviser moves them', async () => {
    const here = await scene();
    const leads = await here.adviser('U9', { topics: [THEME] });
    const view = await here.booked(await here.worker('U1', 'Anna'), MONDAY, { wanted: LOOKED });
    const kept = await here.deciding.keepGroup(here.changing(view, leads));
    if (!kept.ok) throw new Error(kept.refusal.kind);
    const topic = (await here.store.topics()).find(({ id }) => id === THEME)!;
    await here.storage.duty.saveTopic({ ...topic, group: { seats: 2, minimum: 2 } }, false);
    const moved = await here.booking.move({
      ...here.changing(kept.value, leads),
      startsAt: laterBy(27),
      despiteClash: true,
    });
    expect(moved).toMatchObject({
      ok: true,
      value: { consultation: { startsAt: laterBy(27), group: { seats: 12, minimum: 3, runsAnyway: true } } },
    });
  });
});
