import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../../src/chat/reply.ts';
import type { PersonId } from '../../../../src/core/ids.ts';
import { links } from '../../../../src/features/consultations/links.ts';
import { NOW } from '../../../support/consultations/a-diary.ts';
import { idOf, press, textOf } from '../../handover/world.ts';
import { type Scene, scene } from './scene.ts';

const MATTER = { sprawa: 'Próg zamówienia przy dwóch częściach', dokument: '' };
const LOOKED = { topic: 'zamowienia', mode: 'phone' } as const;

/** Books the first free time by its buttons; gives the card. */
const booked = async ({ send, pressIn, fillIn }: Scene, person: PersonId): Promise<Reply> => {
  const slots = await send(person, press(links.slots(LOOKED)));
  return fillIn(person, await pressIn(person, slots, '8:00'), MATTER);
};

describe('a booked consultation', () => {
  it('is moved after one question, and its old time is free at once', async () => {
    const here = await scene();
    await here.adviser('U9', { name: 'Maria Doradcza' });
    const anna = await here.worker('U1', 'Anna');
    const card = await booked(here, anna);
    const times = await here.pressIn(anna, card, 'Zmiana terminu');
    expect(textOf(times)).toContain('Teraz: poniedziałek, 11 stycznia 2027 r., 8:00–9:00');
    const sure = await here.pressIn(anna, times, '15:00');
    expect(textOf(sure)).toContain('od razu się zwolni');
    const moved = await here.pressIn(anna, sure, 'Zmieniam termin');
    expect(textOf(moved)).toContain('Termin zmieniony');
    expect(textOf(moved)).toContain('15:00–16:00');
    const mine = await here.booking.ofPerson(anna, NOW);
    expect(mine.map(({ consultation }) => consultation.from)).toEqual(['15:00']);
    expect((await here.slots({ topic: 'zamowienia' }))[0]?.time).toBe('08:00');
  });

  it('promises only the reminders that can still come', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    expect(textOf(await booked(here, anna))).toContain('Przypomnimy godzinę przed.');
    const [mine] = await here.booking.ofPerson(anna, NOW);
    const shown = async () => textOf(await here.send(anna, press(links.view(mine?.consultation.id ?? ''))));
    here.pass(-10);
    expect(await shown()).toContain('Przypomnimy dzień wcześniej i godzinę przed.');
    here.pass(32.5);
    expect(await shown()).not.toContain('Przypomnimy');
    expect(await shown()).toContain('Konsultacja jest też w prywatnym kalendarzu');
  });

  it('cannot be moved by a button of an earlier card', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const card = await booked(here, anna);
    const times = await here.pressIn(anna, card, 'Zmiana terminu');
    const sure = await here.pressIn(anna, times, '15:00');
    await here.pressIn(anna, sure, 'Zmieniam termin');
    const again = textOf(await here.pressIn(anna, sure, 'Zmieniam termin'));
    expect(again).toMatch(/zmieniła się|nie można już zmienić/);
    expect(await here.booking.ofPerson(anna, NOW)).toHaveLength(1);
  });

  it('shows the nearest times where the one it was to be moved to is gone', async () => {
    const here = await scene();
    await here.adviser('U9');
    const [anna, piotr] = [await here.worker('U1', 'Anna'), await here.worker('U2', 'Piotr')];
    const card = await booked(here, anna);
    const times = await here.pressIn(anna, card, 'Zmiana terminu');
    const sure = await here.pressIn(anna, times, '15:00');
    const late = (await here.slots({ topic: 'zamowienia' }, 400)).find(({ time }) => time === '15:00');
    await here.booked(piotr, late!.startsAt, { wanted: LOOKED });
    const gone = await here.pressIn(anna, sure, 'Zmieniam termin');
    expect(textOf(gone)).toContain('Ten termin ktoś już zajął');
    expect(textOf(gone).match(/\[poniedziałek, 11 stycznia 2027 r\., /g)).toHaveLength(3);
  });

  it('is moved to another adviser only by name, and never to one whose time is gone', async () => {
    const here = await scene();
    await here.adviser('U8', { name: 'Maria Doradcza', topics: ['zamowienia'] });
    const [anna, piotr] = [await here.worker('U1', 'Anna'), await here.worker('U2', 'Piotr')];
    const card = await booked(here, anna);
    const ewa = await here.adviser('U9', { name: 'Ewa Radna', topics: ['zamowienia'] });
    const others = await here.pressIn(anna, await here.pressIn(anna, card, 'Zmiana terminu'), 'Inny doradca');
    const sure = await here.pressIn(anna, others, '15:00');
    expect(textOf(sure)).toContain('Doradca: Ewa Radna');
    const late = (await here.slots({ topic: 'zamowienia', adviser: ewa }, 400)).find(
      ({ time }) => time === '15:00',
    );
    await here.booked(piotr, late!.startsAt, { wanted: { ...LOOKED, adviser: ewa } });
    const gone = await here.pressIn(anna, sure, 'Zmieniam termin');
    expect(textOf(gone)).toContain('Ten termin ktoś już zajął');
    expect(textOf(gone)).not.toContain('Zmieniam termin');
  });

  it('is given up after one question, with a reason from a list, and can be booked anew', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const card = await booked(here, anna);
    const form = await here.pressIn(anna, card, 'Rezygnacja');
    expect(form.kind === 'form' && form.form.intro).toContain('termin od razu zwolni się dla innych');
    const done = await here.fillIn(anna, form, { powod: 'time' });
    expect(textOf(done)).toContain('Rezygnacja przyjęta');
    expect(await here.booking.ofPerson(anna, NOW)).toEqual([]);
    expect(textOf(await here.pressIn(anna, done, 'Nowy termin'))).toContain('Wolne terminy');
    expect(textOf(await here.fillIn(anna, form, { powod: 'time' }))).toContain('nie można już zmienić');
  });

  it('is passed on to a colleague of the unit, who has it then', async () => {
    const here = await scene();
    await here.adviser('U9');
    const [anna, piotr] = [await here.worker('U1', 'Anna'), await here.worker('U2', 'Piotr')];
    const card = await booked(here, anna);
    const form = await here.pressIn(anna, card, 'Przekazanie innej osobie');
    expect(textOf(await here.fillIn(anna, form, { osoba: 'per_obcy' }))).toContain('Prosimy wybrać osobę');
    expect(textOf(await here.fillIn(anna, form, { osoba: piotr }))).toContain('przyjdzie Piotr Próbna');
    expect(await here.booking.ofPerson(anna, NOW)).toEqual([]);
    expect(await here.booking.ofPerson(piotr, NOW)).toHaveLength(1);
  });

  it('shows itself to whoever it belongs to, and to nobody else', async () => {
    const here = await scene();
    await here.adviser('U9');
    const [anna, piotr] = [await here.worker('U1', 'Anna'), await here.worker('U2', 'Piotr')];
    const id = idOf(await booked(here, anna), 'Zmiana terminu').split(':')[1]!;
    const others = textOf(await here.send(piotr, press(links.view(id))));
    expect(others).toContain('należy do innej osoby');
    expect(others).not.toContain(MATTER.sprawa);
    expect(textOf(await here.send(piotr, press(links.cancel(id, 1))))).toContain('należy do innej osoby');
    expect(textOf(await here.send(anna, press(links.view(id))))).toContain(MATTER.sprawa);
  });

  it('waits for an earlier time when asked to, and stops when asked to', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const wished = await here.pressIn(
      anna,
      await booked(here, anna),
      'Powiadomienie o wcześniejszym terminie',
    );
    expect(textOf(wished)).toContain('Nic nie zmieni się bez Pani/Pana zgody');
    expect(await here.asking.wishesOf(anna)).toHaveLength(1);
    await here.pressIn(anna, wished, 'Wyłączenie powiadomienia');
    expect(await here.asking.wishesOf(anna)).toEqual([]);
  });

  it('is shown to wait for an earlier time, and the card then offers to stop', async () => {
    const here = await scene();
    await here.adviser('U9');
    const anna = await here.worker('U1', 'Anna');
    const before = await booked(here, anna);
    await here.pressIn(anna, before, 'Powiadomienie o wcześniejszym terminie');
    const again = await here.pressIn(anna, before, 'Powiadomienie o wcześniejszym terminie');
    expect(textOf(again)).toContain('Powiadomienie o wolnym terminie jest włączone');
    expect(await here.asking.wishesOf(anna)).toHaveLength(1);
    const [coming] = await here.store.comingOf(anna, NOW);
    const card = await here.send(anna, press(links.view(coming!.id)));
    expect(textOf(card)).toContain('Powiadomienie o wolnym terminie jest włączone');
    expect(() => idOf(card, 'Powiadomienie o wcześniejszym')).toThrow();
    await here.pressIn(anna, card, 'Wyłączenie powiadomienia');
    const after = await here.send(anna, press(links.view(coming!.id)));
    expect(textOf(after)).not.toContain('jest włączone');
    expect(idOf(after, 'Powiadomienie o wcześniejszym')).toContain('consultations.earlier');
  });
});
