import { expect, it } from 'vitest';
import { cut } from '../../src/chat/cut.ts';
import { type Day, systemClock } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { instantOf, warsawDay } from '../../src/core/warsaw.ts';
import { formatDay } from '../../src/i18n/format.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { leaveUnit, onEveryPlatform } from './stand.ts';

const TOPIC = 'Kadry w projekcie: umowy, płace, ZUS, podatki (grupa)';

const PROFILE = {
  imie: 'Anna',
  nazwisko: 'Próbna',
  jednostka: 'OPS Kwiecisty',
  stanowisko: 'social-worker',
  forma: 'employee',
};

const TERMS = {
  nazwa: 'Maria Poradna',
  tematy: ['zamowienia', 'grupa-kadry'],
  wojewodztwo: 'opolskie',
  powiaty: '',
  baza: 'Opole',
};

const typedDay = (day: Day): string => day.split('-').reverse().join('.');

/** A day on which no clock changes, and its evening. */
const DAY = daysLater(warsawDay(systemClock.now()), 3);
const evening = (): ReturnType<typeof systemClock.now> => {
  const at = instantOf(DAY, '18:00');
  if (!at.ok) throw new Error('no such evening');
  return at.value;
};

const prepare = async (storage: Storage): Promise<void> => {
  await leaveUnit('OPS Kwiecisty')(storage);
  await leaveUnit('OPS Daleki')(storage);
};

onEveryPlatform('advising', { prepare, isWithoutPreview: true }, ({ walk: onPlatform, goTo }) => {
  it(
    'begins with two forms, opens a group, notes what came of it and a long call, and is seen by the coordinators',
    { timeout: 240_000 },
    async () => {
      const walk = onPlatform();
      const start = await walk.command('maria', 'dyzur');
      expect(start.text).toContain('Wystarczą dwa kroki');
      const terms = await walk.fill('maria', [start, 'Zakres doradztwa'], TERMS);
      expect(terms.text).toContain('całe województwo opolskie');
      const hours = await walk.fill('maria', [terms, 'Godziny dyżuru'], { godziny: 'pn–pt 8–16 telefon' });
      expect(hours.text).toContain('Godziny zapisane');

      const page = await walk.command('maria', 'dyzur');
      const topics = await walk.press('maria', page, 'Konsultacja grupowa');
      const opened = await walk.fill('maria', [topics, TOPIC], {
        dzien: typedDay(DAY),
        godziny: '9:00–12:00',
        forma: 'online',
        miejsce: 'https://spotkania.example/kadry',
      });
      expect(opened.text).toContain('Konsultacja grupowa otwarta');

      const groups = await walk.press('anna', await walk.command('anna', 'doradztwo'), 'Konsultacje grupowe');
      expect(groups.text).toContain('9:00–12:00');
      // The profile is asked once; then the times of the topic are shown.
      expect((await walk.fill('anna', [groups, 'Zapis'], PROFILE)).text).toContain('Wolne terminy');
      const joined = await walk.fill('anna', [groups, 'Zapis'], {
        sprawa: 'Umowy w projekcie',
        dokument: '',
      });
      expect(joined.text).toContain('Termin potwierdzony');
      expect(joined.text).toContain('Maria Poradna');

      const today = await walk.press('maria', await walk.command('maria', 'dyzur'), 'Ten tydzień');
      expect(today.text).toContain('Od');
      // Somebody has signed up since her card was shown: she sees that first.
      const now = await walk.press('maria', opened, 'Odbędzie się mimo to');
      expect(now.text).toContain('1 z 12');
      const card = await walk.press('maria', now, 'Odbędzie się mimo to');
      expect(card.text).toContain('Odbędzie się bez względu na liczbę osób.');

      await goTo(evening());
      const after = await walk.command('maria', 'dyzur');
      expect(after.text).toContain('bez wyniku');
      const line = cut(`${formatDay(DAY, 'pl')}, 9:00–12:00 · ${TOPIC}`, 75);
      const held = await walk.press('maria', after, line);
      const noted = await walk.fill('maria', [held, 'Wynik'], {
        minuty: '150',
        osoby: '6',
        temat: 'grupa-kadry',
        forma: 'online',
        dalej: 'Wysłać wzór umowy',
      });
      expect(noted.text).toContain('150 min, 6 osób');

      const lengths = await walk.press('maria', after, 'Zamówienia publiczne');
      const call = await walk.fill('maria', [lengths, 'Inny czas'], { minuty: '75' });
      expect(call.text).toContain('75 min');
      const unit = await walk.fill('maria', [call, 'Jednostka'], { jednostka: 'OPS Kwiecisty' });
      expect(unit.text).toContain('OPS Kwiecisty');

      const picture = await walk.command('jan', 'obraz-doradztwa');
      expect(picture.text).toMatch(/Usługi:?\s*2/u);
      expect(picture.text).toMatch(/Osoby:?\s*7/u);
      const list = await walk.press('jan', picture, 'Usługi grupowe');
      expect(list.text).toContain('Kadry w projekcie');

      const reach = await walk.command('jan', 'zasieg');
      expect(reach.text).toContain('Objęte: 1 z 2');
      expect(reach.text).toContain('OPS Daleki');
      const far = await walk.press('jan', reach, 'OPS Daleki');
      const given = await walk.press('jan', far, 'Maria Poradna');
      expect(given.text).toContain('Kontakt przydzielony');
      const result = await walk.press('jan', given, 'nie wie o ofercie');
      expect((await walk.press('jan', result, 'Chce skorzystać')).text).toContain('Wynik rozmowy zapisany');
    },
  );
});
