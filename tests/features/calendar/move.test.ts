import { describe, expect, it } from 'vitest';
import type { SelectionMode } from '../../../src/features/calendar/domain.ts';
import { anAccount } from '../../support/context.ts';
import { aTerm } from '../../support/calendar/an-event.ts';
import { ANNA, command, idOf, MARIA, press, textOf } from '../handover/world.ts';
import { type Scene, scene } from './scene.ts';

const ZOFIA = anAccount({ user: 'U9', name: 'Zofia Nowak' });

const twoDates = (capacities: readonly [number, number], selection: SelectionMode = 'order') => ({
  selection,
  terms: [
    aTerm('2026-12-15', { number: 1, label: 'Opole', capacity: capacities[0] }),
    aTerm('2027-01-12', { number: 2, label: 'Nysa', capacity: capacities[1] }),
  ],
});

const applyFor = async ({ send }: Scene, who: typeof ANNA, label: string) => {
  const list = await send(who, command('szkolenia'));
  const card = await send(who, press(idOf(list, 'Szczegóły')));
  const confirm = await send(who, press(idOf(card, `Zgłoszenie: ${label}`)));
  const send2 = textOf(confirm).includes('listę rezerwową na miejsce') ? 'Wpis na listę' : 'Wysyłam';
  return send(who, press(idOf(confirm, send2)));
};

const takenOf = async ({ storage }: Scene, event: string) =>
  (await storage.calendar.happening(event))?.terms.map(({ taken }) => taken);

describe('changing to another of the alternative dates', () => {
  it('is offered with the application, and gives the place left to the next', async () => {
    const all = await scene();
    await all.works(ANNA);
    const event = await all.publish(twoDates([1, 1]));
    const applied = await applyFor(all, ANNA, 'Opole');
    const choice = await all.send(ANNA, press(idOf(applied, 'Zmiana terminu')));
    expect(textOf(choice)).toContain('Zgłoszenie dotyczy teraz terminu: Opole');
    expect(textOf(choice)).toContain('wtorek, 12 stycznia 2027 r.');
    const moved = await all.send(ANNA, press(idOf(choice, 'Przejście na termin: Nysa')));
    expect(textOf(moved)).toContain('Termin jest zmieniony.');
    expect(textOf(moved)).toContain('Nysa · miejsce potwierdzone');
    expect(await takenOf(all, event.id)).toEqual([0, 1]);
  });

  it('pressed again says what there is, and moves nobody twice', async () => {
    const all = await scene();
    await all.works(ANNA);
    const event = await all.publish(twoDates([1, 1]));
    const applied = await applyFor(all, ANNA, 'Opole');
    const choice = await all.send(ANNA, press(idOf(applied, 'Zmiana terminu')));
    const button = idOf(choice, 'Przejście na termin: Nysa');
    await all.send(ANNA, press(button));
    expect(textOf(await all.send(ANNA, press(button)))).toContain('Nysa · miejsce potwierdzone');
    expect(await takenOf(all, event.id)).toEqual([0, 1]);
  });

  it('keeps a place where the other date has none free', async () => {
    const all = await scene();
    for (const who of [ANNA, MARIA]) await all.works(who);
    const event = await all.publish(twoDates([1, 1]));
    const applied = await applyFor(all, ANNA, 'Opole');
    await applyFor(all, MARIA, 'Nysa');
    const choice = await all.send(ANNA, press(idOf(applied, 'Zmiana terminu')));
    expect(textOf(choice)).toContain('dotychczasowe miejsce zostaje');
    expect(() => idOf(choice, 'Przejście na termin: Nysa')).toThrow();
    expect(await takenOf(all, event.id)).toEqual([1, 1]);
  });

  it('leaves a waiting list for a place that was shown free, not for another list (F15)', async () => {
    const all = await scene();
    for (const who of [ANNA, MARIA, ZOFIA]) await all.works(who);
    await all.publish(twoDates([1, 1]));
    await applyFor(all, MARIA, 'Opole');
    const waits = await applyFor(all, ANNA, 'Opole');
    expect(textOf(waits)).toContain('lista rezerwowa, miejsce 1');
    const choice = await all.send(ANNA, press(idOf(waits, 'Zmiana terminu')));
    await applyFor(all, ZOFIA, 'Nysa');
    const told = await all.send(ANNA, press(idOf(choice, 'Przejście na termin: Nysa')));
    expect(textOf(told)).toContain('Zgłoszenie zostało bez zmian');
    expect(textOf(told)).toContain('miejsce na dotychczasowej liście przepadnie');
    expect(await all.read(ANNA, command('moje'))).toContain('lista rezerwowa, miejsce 1');
    const moved = await all.send(ANNA, press(idOf(told, 'Przejście na termin: Nysa')));
    expect(textOf(moved)).toContain('Nysa · lista rezerwowa, miejsce 1');
  });

  it('asks the head for the date that the application is for now', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.works(ZOFIA, { isHead: true, post: 'manager' });
    await all.publish({ ...twoDates([2, 2]), needsConsent: true });
    const applied = await applyFor(all, ANNA, 'Opole');
    const choice = await all.send(ANNA, press(idOf(applied, 'Zmiana terminu')));
    const moved = await all.send(ANNA, press(idOf(choice, 'Przejście na termin: Nysa')));
    expect(textOf(moved)).toContain('Nysa · czeka na zgodę kierownika jednostki');
    const asked = await all.send(ZOFIA, command('moje'));
    const agreed = await all.send(ZOFIA, press(idOf(asked, 'Zgadzam się')));
    expect(textOf(agreed)).toContain('Zgoda jest zapisana');
    expect(await all.read(ANNA, command('moje'))).toContain('miejsce potwierdzone');
  });

  it('is nothing that somebody else can press', async () => {
    const all = await scene();
    for (const who of [ANNA, MARIA]) await all.works(who);
    const event = await all.publish(twoDates([1, 1]));
    const applied = await applyFor(all, ANNA, 'Opole');
    const choice = await all.send(ANNA, press(idOf(applied, 'Zmiana terminu')));
    const said = await all.send(MARIA, press(idOf(choice, 'Przejście na termin: Nysa')));
    expect(textOf(said)).toContain('Nie ma już takiego zgłoszenia');
    expect(await takenOf(all, event.id)).toEqual([1, 0]);
  });
});
