import { expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { aNewEvent, aTerm } from '../support/calendar/an-event.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { leaveUnit, onEveryPlatform } from './stand.ts';
import type { Seen, Who } from './walks.ts';

const TITLE = 'Kontrakt socjalny w praktyce';

/** An institution, and an event in four days, before all examples, with one seat, as a coordinator would have left them. */
const leaveAnEvent = async (storage: Storage): Promise<void> => {
  await leaveUnit('OPS Kwiecisty')(storage);
  const at = systemClock.now();
  const { calendar } = storage;
  const terms = [aTerm(daysLater(warsawDay(at), 4), { capacity: 1 })];
  const id = await calendar.create({ ...aNewEvent({ title: TITLE, terms }), at });
  const before = (await calendar.happening(id))!;
  await calendar.publish({ before, as: 'published', tell: [], at });
};

const profile = (firstName: string) => ({
  imie: firstName,
  nazwisko: 'Próbna',
  jednostka: 'OPS Kwiecisty',
  stanowisko: 'social-worker',
  forma: 'employee',
});

onEveryPlatform('a training', { prepare: leaveAnEvent }, ({ walk: onPlatform }) => {
  /** Finds the event, opens its card and applies; the profile is asked for at the first application. */
  const apply = async (who: Who, firstName: string): Promise<Seen> => {
    const walk = onPlatform();
    const list = await walk.command(who, 'szkolenia');
    expect(list.text).toContain(TITLE);
    const card = await walk.press(who, list, 'Szczegóły');
    expect(card.text).toContain('Decyduje kolejność zgłoszeń');
    return walk.fill(who, [card, 'Zgłoszenie'], profile(firstName));
  };

  it(
    'is found, applied for with the profile asked once, waited for, and given up',
    { timeout: 120_000 },
    async () => {
      const walk = onPlatform();
      const anna = await apply('anna', 'Anna');
      const maria = await apply('maria', 'Maria');
      expect(maria.text).toContain('to zgłoszenie od razu daje miejsce');
      const given = await walk.press('anna', anna, 'Wysyłam zgłoszenie');
      expect(given.text).toContain('Miejsce potwierdzone');
      const told = await walk.press('maria', maria, 'Wysyłam zgłoszenie');
      expect(told.text).toContain('Przed chwilą zajęto ostatnie wolne miejsce');
      const waiting = await walk.press('maria', told, 'Wpis na listę rezerwową');
      expect(waiting.text).toContain('na liście rezerwowej, miejsce 1');

      const mine = await walk.command('anna', 'moje');
      expect(mine.text).toContain('miejsce potwierdzone');
      const home = await walk.home('anna');
      if (home !== undefined) expect(home).toContain(TITLE);
      const sure = await walk.press('anna', mine, 'Rezygnuję z udziału');
      expect(sure.text).toContain('Miejsce od razu zwolni się dla następnej osoby');
      await walk.press('anna', sure, 'Tak, rezygnuję');
      expect((await walk.command('maria', 'moje')).text).toContain('zwolniło się miejsce');
      expect((await walk.command('anna', 'moje')).text).not.toContain('miejsce potwierdzone');
    },
  );
});
