import { expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { leaveUnit, onEveryPlatform } from './stand.ts';

const TITLE = 'Rozmowa o pieniądzach';

const PROFILE = {
  imie: 'Anna',
  nazwisko: 'Próbna',
  jednostka: 'OPS Kwiecisty',
  stanowisko: 'social-worker',
  forma: 'employee',
};

const BASICS = {
  tytul: TITLE,
  forma: 'training',
  wojewodztwo: 'opolskie',
  organizator: 'ROPS w Opolu',
  cel: 'Jak mówić o długach bez wstydu.',
};

const PLACE = { miejsce: 'Nysa, sala 2', powiat: 'nyski', adres: '', prowadzi: '', tematy: 'długi' };

/** Four days from now, as a coordinator types it: before all examples. */
const timetable = (): string => {
  const day = daysLater(warsawDay(systemClock.now()), 4);
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)} 9-15`;
};

onEveryPlatform('an event that is run', { prepare: leaveUnit('OPS Kwiecisty') }, ({ walk: onPlatform }) => {
  it(
    'is described step by step, published, applied for, and called off with one message to each',
    { timeout: 150_000 },
    async () => {
      const walk = onPlatform();
      const list = await walk.command('jan', 'wydarzenie');
      const begun = await walk.fill('jan', [list, 'Nowe wydarzenie'], BASICS);
      expect(begun.text).toContain('Szkic jest zapisany');
      const dated = await walk.fill('jan', [begun, 'Dalej: dodaj termin'], {
        zajecia: timetable(),
        miejsca: '12',
        przerwy: '30',
        nazwa: '',
        sala: '',
      });
      const placed = await walk.fill('jan', [dated, 'Dalej: miejsce i tematy'], PLACE);
      expect(placed.text).toContain('Nysa, sala 2');
      expect(placed.text).toContain('Wolne miejsca: 12 z 12');
      const published = await walk.press('jan', placed, 'Opublikuj');
      expect(published.text).toContain('przyjmuje zgłoszenia');

      const found = await walk.command('anna', 'szkolenia');
      expect(found.text).toContain(TITLE);
      const card = await walk.press('anna', found, 'Szczegóły');
      const asked = await walk.fill('anna', [card, 'Zgłoszenie'], PROFILE);
      await walk.press('anna', asked, 'Wysyłam zgłoszenie');

      const again = await walk.command('jan', 'wydarzenie', 'pieniądzach');
      const page = await walk.press('jan', again, 'Otwórz');
      expect(page.text).toContain('zajęte miejsca: 1 z 12');
      const people = await walk.press('jan', page, 'Lista osób');
      expect(people.text).toContain('Anna Próbna');
      const off = await walk.fill('jan', [page, 'Odwołaj'], { powod: 'choroba prowadzącej' });
      expect(off.text).toContain('Wiadomości o tym: 1');
      const told = await walk.told('anna', 'Odwołane wydarzenie');
      expect(told.text).toContain('choroba prowadzącej');
      expect(walk.countTold('anna', 'Odwołane wydarzenie')).toBe(1);
    },
  );
});
