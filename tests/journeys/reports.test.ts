import { expect, it } from 'vitest';
import { hasPdfReader, readPdf } from '../support/read-pdf.ts';
import { onEveryPlatform } from './stand.ts';
import { at, DAY, leaveTraining, SHORT_DAY, TITLE } from './training.ts';

const ASKED = `opolskie ${DAY} ${DAY}`;

onEveryPlatform(
  'a report',
  { prepare: leaveTraining, begins: () => at(DAY, '08:00') },
  ({ walk: onPlatform, goTo }) => {
    const report = () => onPlatform().command('jan', 'raport', ASKED);
    const more = async (label: string) => onPlatform().press('jan', await report(), label);

    it(
      'opens the list behind a figure, asks for what is missing, and keeps what it said, with the difference since',
      { timeout: 300_000 },
      async () => {
        const card = await onPlatform().press(
          'anna',
          await onPlatform().command('anna', 'szkolenia'),
          'Szczegóły',
        );
        const asked = await onPlatform().fill('anna', [card, 'Zgłoszenie'], {
          imie: 'Anna',
          nazwisko: 'Próbna',
          jednostka: 'OPS Kwiecisty',
          stanowisko: 'social-worker',
          forma: 'employee',
        });
        await onPlatform().press('anna', asked, 'Wysyłam zgłoszenie');

        await goTo(at(DAY, '12:05'));
        const meetings = await onPlatform().command('jan', 'obecnosc');
        const list = await onPlatform().press('jan', meetings, `${SHORT_DAY}, 10:00 · ${TITLE}`);
        await onPlatform().press('jan', list, 'Wszyscy obecni');

        expect((await report()).text).toContain('odmowa odpowiedzi: 0, bez danych: 1');
        const people = await more('Osoby');
        expect(people.text).toContain('Próbna Anna');
        expect(people.text).toContain('OPS Kwiecisty');
        expect((await more('Jak liczone')).text).toContain('Każda osoba liczy się raz');

        const incomplete = await more('Kompletność danych');
        expect(incomplete.text).toContain('płeć (także odmowa odpowiedzi)');
        const sure = await onPlatform().press('jan', incomplete, 'Przypomnienie: 1 osoba');
        const sent = await onPlatform().press('jan', sure, 'Wyślij przypomnienia');
        expect(sent.text).toContain('Przypomnienia są w kolejce dla 1 osoby');

        const frozen = await onPlatform().fill(
          'jan',
          [await more('Zamrożone raporty'), 'Zamrożenie raportu'],
          { powod: '' },
        );
        expect(frozen.text).toContain('Zamrożony raport nr 1');
        expect(frozen.text).toContain('Skrót SHA-256');
        expect(frozen.text).toContain('Dzisiejsze liczby są takie same');

        const reminder = await onPlatform().told('anna', 'Brakuje danych do sprawozdania');
        await onPlatform().fill('anna', [reminder, 'Uzupełnienie danych'], { plec: 'woman' });
        expect((await more('Kompletność danych')).text).toContain('są kompletne');

        const corrected = await onPlatform().fill(
          'jan',
          [await more('Zamrożone raporty'), 'Nowa wersja (korekta)'],
          { powod: 'uzupełniono płeć' },
        );
        expect(corrected.text).toContain('Zamrożony raport nr 2');
        expect(corrected.text).toContain('Zmiany wobec nr 1');
        expect(corrected.text).toContain('kobiety: 1, mężczyźni: 0');

        expect((await more('Porównanie okresów i projektów')).text).toContain('Osoby, każda raz');
        expect((await more('Pliki do publikacji (bez małych liczebności)')).text).toContain('są ukryte');
        if (!hasPdfReader()) return;
        const paper = readPdf(await onPlatform().pdf());
        expect(paper).toMatch(/Kobiety\s+ukryto/u);
      },
    );
  },
);
