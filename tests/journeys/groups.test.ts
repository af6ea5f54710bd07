import { expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { leaveUnit, onEveryPlatform } from './stand.ts';

const NAME = 'Próbna grupa wspierania rodziny';

onEveryPlatform('a thematic group', { prepare: leaveUnit('Ośrodek Grupowy') }, ({ walk: onPlatform }) => {
  it(
    'is made, joined for a unit, called to a meeting, and answered with one tap',
    {
      timeout: 120_000,
    },
    async () => {
      const walk = onPlatform();
      const list = await walk.command('jan', 'grupy');
      const plan = { nazwa: NAME, cel: 'Wymiana doświadczeń', wojewodztwo: 'opolskie', powiat: '' };
      const made = await walk.fill('jan', [list, 'Nowa grupa'], { ...plan, udzial: 'open' });
      expect(made.text).toContain('jest gotowa');

      const work = { jednostka: 'Ośrodek Grupowy', stanowisko: 'manager', forma: 'employee' };
      const joined = await walk.fill('jan', [made, 'Dołączam'], work);
      expect(joined.text).toContain('Należy Pani/Pan do grupy');
      const called = await walk.fill('jan', [joined, 'Nowe spotkanie'], {
        tytul: NAME,
        dzien: daysLater(warsawDay(systemClock.now()), 14),
        godziny: '10.00–13.00',
        miejsce: 'sala 414',
        porzadek: '',
      });
      expect(called.text).toContain('Zawiadomienie dostanie: 1 osoba');
      const coming = await walk.press('jan', called, 'Będę');
      expect(coming.text).toContain('będzie Pani/Pan na spotkaniu');
      expect(coming.text).toContain('sala 414');
      expect((await walk.command('jan', 'moje')).text).toContain(NAME);
      expect((await walk.command('anna', 'grupy')).text).toContain(NAME);
    },
  );
});
