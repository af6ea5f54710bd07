import { expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { newId, type PersonId } from '../../src/core/ids.ts';
import type { Adviser, Mode } from '../../src/features/consultations/domain.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { leaveUnit, onEveryPlatform } from './stand.ts';

const MODES: readonly Mode[] = ['in-person', 'phone', 'online', 'at-unit'];
const MATTER = 'Próg przy dwóch dostawach w roku';

/** An institution, and somebody who advises on public orders every day of the week, as their screens would have left them. */
const leaveAnAdviser = async (storage: Storage): Promise<void> => {
  const at = systemClock.now();
  await leaveUnit('OPS Rozmowny')(storage);
  const person = newId('per') as PersonId;
  const account = { platform: 'local', workspace: 'proba', user: 'olga', name: 'Olga' } as const;
  await storage.people.welcome({ person, account: newId('acc'), ...account, at });
  const adviser: Adviser = {
    person,
    name: 'Olga Poradna',
    topics: ['zamowienia'],
    region: 'opolskie',
    powiaty: [],
    phone: '77 000 00 00',
    noticeHours: 24,
    horizonDays: 30,
    dailyMinutes: 480,
    bufferBefore: 0,
    bufferAfter: 0,
    confirmsByHand: false,
    isActive: true,
    isExample: false,
    revision: 1,
  };
  await storage.duty.saveTerms(undefined, adviser, at);
  const [saved] = await storage.duty.advisers();
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    id: newId('hrs'),
    weekday,
    from: '08:00',
    to: '16:00',
    modes: MODES,
  }));
  await storage.duty.saveHours(saved!, hours, at);
};

const PROFILE = {
  imie: 'Anna',
  nazwisko: 'Próbna',
  jednostka: 'OPS Rozmowny',
  stanowisko: 'social-worker',
  forma: 'employee',
};

onEveryPlatform('a consultation', { prepare: leaveAnAdviser }, ({ walk }) => {
  it(
    'is found by topic, way and time, booked with the profile asked once, moved, and given up',
    { timeout: 120_000 },
    async () => {
      const topics = await walk().command('anna', 'doradztwo');
      expect(topics.text).toContain('temat, forma i termin');
      const modes = await walk().press('anna', topics, 'Zamówienia publiczne');
      expect(modes.text).toContain('W jakiej formie?');
      const slots = await walk().fill('anna', [modes, 'Telefonicznie'], PROFILE);
      expect(slots.text).toContain('Wolne terminy');

      const booked = await walk().fill('anna', [slots, '8:00'], { sprawa: MATTER, dokument: '' });
      expect(booked.text).toContain('Termin potwierdzony');
      expect(booked.text).toContain('77 000 00 00');
      expect(booked.text).toContain(MATTER);
      expect(booked.text).toContain('Olga Poradna');

      const times = await walk().press('anna', booked, 'Zmiana terminu');
      const sure = await walk().press('anna', times, '15:00');
      expect(sure.text).toContain('od razu się zwolni');
      const moved = await walk().press('anna', sure, 'Zmieniam termin');
      expect(moved.text).toContain('15:00–16:00');

      const mine = await walk().command('anna', 'moje');
      expect(mine.text).toContain('15:00–16:00');
      const own = await walk().home('anna');
      if (own !== undefined) expect(own).toContain('Zamówienia publiczne');
      const ended = await walk().fill('anna', [moved, 'Rezygnacja'], { powod: 'time' });
      expect(ended.text).toContain('Rezygnacja przyjęta');
      // What was on the screen at once was not said again.
      expect(walk().countTold('anna', 'Konsultacja jest umówiona')).toBe(0);
      // The list that was sent first still leads somewhere.
      expect((await walk().press('anna', slots, 'Późniejsze terminy')).text).toContain('Wolne terminy');
    },
  );

  it('goes to the coordinators where nobody advises on the topic', { timeout: 120_000 }, async () => {
    const topics = await walk().command('anna', 'doradztwo');
    const nobody = await walk().press('anna', topics, 'Kontrola i audyt projektu (grupa)');
    expect(nobody.text).toContain('nikt jeszcze nie prowadzi dyżurów');
    const sent = await walk().fill('anna', [nobody, 'Zgłoszenie do koordynatorów'], {
      sprawa: 'Przygotowanie do kontroli projektu',
      pory: ['mon-am'],
      forma: 'any',
      dokument: '',
    });
    expect(sent.text).toContain('Zgłoszenie jest u koordynatorów');
    expect((await walk().command('anna', 'moje')).text).toContain('czeka na koordynatora');
  });
});
