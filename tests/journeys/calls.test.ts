import { expect, it } from 'vitest';
import { type Day, type Instant, systemClock } from '../../src/core/clock.ts';
import { dayAfter, daysLater } from '../../src/core/day.ts';
import { instantOf, warsawDay } from '../../src/core/warsaw.ts';
import { weekday } from '../../src/core/weekday.ts';
import { onEveryPlatform } from './stand.ts';

const mondayAfter = (day: Day): Day => (weekday(day) === 1 ? day : mondayAfter(dayAfter(day)));

/** The Monday on which the first digest comes: not today. */
const MONDAY = mondayAfter(dayAfter(warsawDay(systemClock.now())));

const at = (day: Day, time: string): Instant => {
  const read = instantOf(day, time);
  if (!read.ok) throw new Error(`no ${time} on ${day}`);
  return read.value;
};

/** A deadline as a coordinator types it. */
const typed = (day: Day): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)} 12:00`;

const CALL = {
  tytul: 'Konkurs na asystentów rodziny',
  oglasza: 'Wojewoda Opolski',
  termin: typed(daysLater(MONDAY, 20)),
  adres: 'https://rops.example.org/konkurs',
  kwota: 'do 50 000 zł na jeden wniosek',
};

onEveryPlatform('a call for proposals', {}, ({ walk: onPlatform, goTo }) => {
  it(
    'is published by a coordinator, comes in the digest, and its moved deadline does not wait for the next',
    { timeout: 180_000 },
    async () => {
      const walk = onPlatform();
      const draft = await walk.fill('jan', [await walk.command('jan', 'nabory'), 'Nowy nabór'], CALL);
      expect(draft.text).toContain('To szkic');
      const published = await walk.press('jan', draft, 'Publikacja');
      expect(published.text).toContain('Nabór jest opublikowany');
      expect((await walk.command('anna', 'nabory')).text).toContain(CALL.tytul);

      const offered = await walk.command('anna', 'subskrypcje');
      await walk.fill('anna', [offered, 'Co tydzień: moje województwo'], {
        tresc: ['calls'],
        wojewodztwo: 'opolskie',
        powiat: '',
        tematy: '',
      });
      await goTo(at(MONDAY, '08:01'));
      const digest = await walk.told('anna', 'Przegląd tygodnia');
      expect(digest.text).toContain('Nabory i konkursy');
      expect((await walk.press('anna', digest, 'Szczegóły')).text).toContain(CALL.kwota);

      const moved = await walk.fill('jan', [published, 'Zmiana danych'], {
        ...CALL,
        termin: typed(daysLater(MONDAY, 27)),
      });
      expect(moved.text).toContain('termin zmieniony, poprzednio');
      await goTo(at(MONDAY, '10:06'));
      const told = await walk.told('anna', 'Zmiana tego, o czym pisaliśmy');
      expect(told.text).toContain(CALL.tytul);
    },
  );
});
