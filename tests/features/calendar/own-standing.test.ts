import { describe, expect, it } from 'vitest';
import { aTerm } from '../../support/calendar/an-event.ts';
import { ANNA, command, idOf, JAN, MARIA, press, textOf } from '../handover/world.ts';
import { type Scene, scene } from './scene.ts';

const DAY = 24 * 60 * 60 * 1000;
const list = command('szkolenia');

/** The two taps, from the list. */
const signUp = async ({ send }: Scene, who: typeof ANNA): Promise<void> => {
  const confirm = await send(who, press(idOf(await send(who, list), 'Zgłoszenie')));
  await send(who, press(idOf(confirm, /Wysyłam|Wpis na listę/u.exec(textOf(confirm))![0])));
};

/** Anna has the only seat, Maria is the first who waits. */
const full = async (): Promise<Scene> => {
  const all = await scene();
  await all.works(ANNA);
  await all.works(MARIA);
  await all.publish({ terms: [aTerm('2026-12-15', { capacity: 1 })] });
  await signUp(all, ANNA);
  await signUp(all, MARIA);
  return all;
};

describe('/szkolenia, for somebody who has signed up', () => {
  it('says how they stand, and offers them no second application', async () => {
    const { read } = await full();
    expect(await read(ANNA, list)).toContain('Pani/Pana zgłoszenie: miejsce potwierdzone');
    expect(await read(MARIA, list)).toContain('Pani/Pana zgłoszenie: lista rezerwowa, miejsce 1');
    for (const who of [ANNA, MARIA]) expect(await read(who, list)).not.toContain('[Zgłoszenie]');
    const others = await read(JAN, list);
    expect(others).not.toContain('Pani/Pana zgłoszenie');
    expect(others).toContain('[Zgłoszenie]');
  });

  it('names the date of several that they chose, and keeps to it on the card', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({
      terms: [aTerm('2026-12-15'), aTerm('2027-01-12', { number: 2, label: 'Nysa' })],
    });
    const confirm = await all.send(
      ANNA,
      press(idOf(await all.send(ANNA, list), 'Zgłoszenie: 12 stycznia 2027 r.')),
    );
    await all.send(ANNA, press(idOf(confirm, 'Wysyłam')));
    const shown = await all.send(ANNA, list);
    expect(textOf(shown)).toContain('Pani/Pana zgłoszenie: Nysa · miejsce potwierdzone');
    const card = await all.read(ANNA, press(idOf(shown, 'Szczegóły')));
    expect(card).toContain('[Rezygnuję z udziału]');
    expect(card).not.toContain('[Zgłoszenie');
  });

  it('lets them answer an offer where they see it', async () => {
    const all = await full();
    const own = await all.send(ANNA, command('moje'));
    const sure = await all.send(ANNA, press(idOf(own, 'Rezygnuję')));
    await all.send(ANNA, press(idOf(sure, 'Tak, rezygnuję')));
    const shown = await all.send(MARIA, list);
    expect(textOf(shown)).toContain('Pani/Pana zgłoszenie: zwolniło się miejsce');
    await all.send(MARIA, press(idOf(shown, 'Potwierdzam')));
    expect(await all.read(MARIA, list)).toContain('Pani/Pana zgłoszenie: miejsce potwierdzone');
  });
});

describe('resigning', () => {
  it('offers to keep what one has: the seat, or the place on the list', async () => {
    const { send } = await full();
    const asked = async (who: typeof ANNA, label: string) =>
      textOf(await send(who, press(idOf(await send(who, command('moje')), label))));
    const ofSeat = await asked(ANNA, 'Rezygnuję');
    expect(ofSeat).toContain('[Zachowuję miejsce]');
    expect(ofSeat).not.toContain('Zostaję na liście');
    expect(await asked(MARIA, 'Rezygnuję')).toContain('[Zostaję na liście]');
  });

  it('is not offered any more once it has begun, and nothing is when it is over', async () => {
    const { send, clock, read } = await full();
    expect(await read(ANNA, command('moje'))).toContain('[Rezygnuję z udziału]');
    clock.pass(24 * DAY);
    for (const who of [ANNA, MARIA]) {
      const mine = textOf(await send(who, command('moje')));
      expect(mine).toMatch(/Zakończone[\s\S]*15 grudnia 2026 r., /u);
      expect(mine).not.toContain('Rezygnuję');
      expect(mine).toContain('[Szczegóły]');
      const card = await read(who, press(idOf(await send(who, command('moje')), 'Szczegóły')));
      expect(card).not.toContain('Rezygnuję');
    }
  });
});

describe('/moje, when everything is over', () => {
  it('does not say that there never was an application', async () => {
    const all = await scene();
    await all.works(ANNA);
    await all.publish({ terms: [aTerm('2026-11-25')] });
    expect(await all.read(ANNA, command('moje'))).toContain('Nie ma tu jeszcze żadnego zgłoszenia');
    await signUp(all, ANNA);
    all.clock.pass(7 * DAY);
    const later = await all.read(ANNA, command('moje'));
    expect(later).toContain('Nie ma teraz zgłoszenia na nic, co dopiero będzie');
    expect(later).not.toContain('Nie ma tu jeszcze żadnego zgłoszenia');
  });
});
