import { expect, it } from 'vitest';
import type { Day, Instant } from '../../src/core/clock.ts';
import { systemClock } from '../../src/core/clock.ts';
import { dayAfter, daysLater } from '../../src/core/day.ts';
import { instantOf, warsawDay } from '../../src/core/warsaw.ts';
import { isWorkingDay } from '../../src/core/working-days.ts';
import { leaveUnit, onEveryPlatform, type Stand } from './stand.ts';
import type { Seen, Who } from './walks.ts';

const TITLE = 'Kontrakt socjalny od zgłoszenia do listy obecności';

/** The first of three working days, one after another, in the week to come. */
const firstDay = (from: Day): Day =>
  [0, 1, 2].every((days) => isWorkingDay(daysLater(from, days))) ? from : firstDay(dayAfter(from));

const MONDAY = firstDay(dayAfter(warsawDay(systemClock.now())));
const WEDNESDAY = daysLater(MONDAY, 2);

const on = (day: Day, time: string): Instant => {
  const at = instantOf(day, time);
  if (!at.ok) throw new RangeError(`no single moment: ${day} ${time}`);
  return at.value;
};

const profile = (firstName: string) => ({
  imie: firstName,
  nazwisko: 'Próbna',
  jednostka: 'OPS Kwiecisty',
  stanowisko: 'social-worker',
  forma: 'employee',
});

/** `13.01.2027` */
const typed = (day: Day): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** Two seats, on the day after tomorrow from nine to three. */
const publish = async ({ walk }: Stand): Promise<void> => {
  const jan = walk();
  const begun = await jan.fill('jan', [await jan.command('jan', 'wydarzenie'), 'Nowe wydarzenie'], {
    tytul: TITLE,
    forma: 'training',
    wojewodztwo: 'opolskie',
    organizator: 'ROPS w Opolu',
    cel: '',
  });
  const dated = await jan.fill('jan', [begun, 'Dalej: dodaj termin'], {
    zajecia: `${typed(WEDNESDAY)} 9-15`,
    miejsca: '2',
    przerwy: '30',
    nazwa: '',
    sala: '',
  });
  const place = { miejsce: 'Nysa, sala 2', powiat: 'nyski', adres: '', prowadzi: '', tematy: 'kontrakt' };
  const placed = await jan.fill('jan', [dated, 'Dalej: miejsce i tematy'], place);
  expect((await jan.press('jan', placed, 'Opublikuj')).text).toContain('przyjmuje zgłoszenia');
};

const apply = async ({ walk }: Stand, who: Who, firstName: string, send: string): Promise<Seen> => {
  const card = await walk().press(who, await walk().command(who, 'szkolenia'), 'Szczegóły');
  expect(card.text).toContain(TITLE);
  const asked = await walk().fill(who, [card, 'Zgłoszenie'], profile(firstName));
  return walk().press(who, asked, send);
};

/** The event as its coordinator opens it. */
const page = async ({ walk }: Stand): Promise<Seen> =>
  walk().press('jan', await walk().command('jan', 'wydarzenie', 'kontrakt'), 'Otwórz');

onEveryPlatform(
  'the whole life of a training',
  { prepare: leaveUnit('OPS Kwiecisty'), begins: () => on(MONDAY, '10:00') },
  (stand) => {
    it(
      'leads from the first form to the mark of attendance, with one message to each person of each change',
      { timeout: 300_000 },
      async () => {
        const { walk, goTo } = stand;
        await publish(stand);
        expect((await apply(stand, 'anna', 'Anna', 'Wysyłam zgłoszenie')).text).toContain(
          'Miejsce potwierdzone',
        );
        expect((await apply(stand, 'maria', 'Maria', 'Wysyłam zgłoszenie')).text).toContain(
          'Miejsce potwierdzone',
        );
        const waiting = await apply(stand, 'ewa', 'Ewa', 'Wpis na listę rezerwową');
        expect(waiting.text).toContain('na liście rezerwowej, miejsce 1');

        // Anna resigns; Ewa has four hours to answer, because it begins in two days.
        const sure = await walk().press('anna', await walk().command('anna', 'moje'), 'Rezygnuję z udziału');
        const resigned = await walk().press('anna', sure, 'Tak, rezygnuję');
        const again = await walk().press('anna', resigned, 'Zapis ponownie');
        expect(again.text).toContain('Zgłoszenie trafi na listę rezerwową');
        const offer = await walk().told('ewa', 'Jest miejsce dla Pani/Pana');
        expect(walk().countTold('ewa', 'Jest miejsce dla Pani/Pana')).toBe(1);
        expect(walk().countTold('maria', 'Jest miejsce dla Pani/Pana')).toBe(0);
        expect(offer.text).toMatch(/Miejsce czeka na odpowiedź do: .*godz\. 14:\d\d/u);
        expect((await walk().press('ewa', offer, 'Przyjmuję miejsce')).text).toContain(
          'miejsce jest Pani/Pana',
        );

        // The hours change within 48 hours of the start.
        const draft = await walk().press('jan', await page(stand), 'Zmień');
        const hours = { zajecia: `${typed(WEDNESDAY)} 8-12`, przerwy: '', nazwa: '', sala: '' };
        const moved = await walk().fill('jan', [draft, 'Termin 1'], hours);
        expect(moved.text).toContain('2 osoby');
        await walk().press('jan', moved, 'Zapisz i powiadom (2)');
        for (const who of ['maria', 'ewa'] as const)
          expect((await walk().told(who, 'Zmiana w wydarzeniu')).text).toContain('godz. 8:00–12:00');
        const told = await walk().told('ewa', 'Zmiana w wydarzeniu');
        const counted = (words: string) =>
          (['anna', 'maria', 'ewa'] as const).map((who) => walk().countTold(who, words));
        expect(counted('Zmiana w wydarzeniu')).toEqual([0, 1, 1]);
        expect((await walk().press('ewa', told, 'Wiem o zmianie')).text).toContain('Dziękujemy');
        const people = await walk().press('jan', await page(stand), 'Lista osób');
        expect(people.text).toMatch(/Ewa Próbna.*wie o zmianie/u);
        expect(people.text).toMatch(/Maria Próbna.*bez potwierdzenia zmiany/u);

        // A working day later Maria is asked once more, Ewa is not.
        await goTo(on(daysLater(MONDAY, 1), '11:11'));
        await walk().told('maria', 'Prosimy o potwierdzenie zmiany');
        expect(counted('Prosimy o potwierdzenie zmiany')).toEqual([0, 1, 0]);

        // In the room: Maria by the code, Ewa by the coordinator's list.
        await goTo(on(WEDNESDAY, '08:05'));
        const meetings = await walk().command('jan', 'obecnosc');
        const line = `${String(Number(WEDNESDAY.slice(8)))}.${WEDNESDAY.slice(5, 7)}, 8:00 · ${TITLE}`;
        const list = await walk().press('jan', meetings, line);
        const shown = await walk().press('jan', list, 'Kod na salę');
        const code = /\/obecnosc ([A-Z2-9]{6})/u.exec(shown.text)![1]!;
        expect((await walk().enter('maria', code)).text).toContain('Obecność zapisana');
        const marked = await walk().press(
          'jan',
          await walk().press('jan', meetings, line),
          'Pozostali obecni',
        );
        expect(marked.text).toContain('obecność: 2 osoby');
        expect((await walk().press('jan', marked, 'Lista (Excel)')).text).toContain('Lista obecności');

        await goTo(on(daysLater(WEDNESDAY, 1), '10:00'));
        for (const who of ['maria', 'ewa'] as const)
          expect((await walk().command(who, 'moje')).text).toContain(
            'miejsce potwierdzone, obecność potwierdzona',
          );
        expect((await walk().command('anna', 'moje')).text).not.toContain('obecność potwierdzona');
      },
    );
  },
);
