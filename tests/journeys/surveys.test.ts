import { expect, it } from 'vitest';
import { daysLater } from '../../src/core/day.ts';
import { onEveryPlatform } from './stand.ts';
import { at, DAY, leaveTraining, SHORT_DAY, TITLE, workingFrom } from './training.ts';

/** The day on which it closes. */
const CLOSING = workingFrom(daysLater(DAY, 7));

onEveryPlatform(
  'a survey',
  { prepare: leaveTraining, begins: () => at(DAY, '08:00') },
  ({ walk: onPlatform, goTo }) => {
    it(
      'is begun in two taps, answered in two forms, and told of on the day it closes',
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
        const given = await onPlatform().press('anna', asked, 'Wysyłam zgłoszenie');
        expect(given.text).toContain('Miejsce potwierdzone');

        const events = await onPlatform().press(
          'jan',
          await onPlatform().command('jan', 'ankiety'),
          'Ankieta do wydarzenia',
        );
        const label = `${SHORT_DAY}.${DAY.slice(0, 4)} · ${TITLE}`;
        const kinds = await onPlatform().press('jan', events, label);
        const draft = await onPlatform().press('jan', kinds, 'Ankieta po wydarzeniu');
        expect(draft.text).toContain('Szkic jest gotowy');
        const sure = await onPlatform().press('jan', draft, 'Wysyłka');
        expect(sure.text).toContain('zostanie wysłana po wydarzeniu');
        expect((await onPlatform().press('jan', sure, 'Tak, wysyłka')).text).toContain('Ankieta ruszyła');

        await goTo(at(DAY, '12:05'));
        const list = await onPlatform().press(
          'jan',
          await onPlatform().command('jan', 'obecnosc'),
          `${SHORT_DAY}, 10:00 · ${TITLE}`,
        );
        await onPlatform().press('jan', list, 'Wszyscy obecni');

        await goTo(at(DAY, '12:10'));
        const invited = await onPlatform().told('anna', 'Dziękujemy za udział');
        expect(invited.text).toContain('Odpowiedzi są anonimowe');
        const first = { q1: '5', q2: '4', q3: '5', q4: '4', q5: '0' };
        const kept = await onPlatform().fill('anna', [invited, 'Wypełnienie ankiety'], first);
        expect(kept.text).toContain('Część 1 z 2 jest zapisana');
        const review = await onPlatform().fill('anna', [kept, 'Część 2'], {
          q6: 'ćwiczenia',
          q7: '',
          q8: '',
        });
        expect(review.text).toContain('Odpowiedzi nie są jeszcze wysłane');
        const thanks = await onPlatform().press('anna', review, 'Wysłanie odpowiedzi');
        expect(thanks.text).toContain('Dziękujemy, odpowiedzi są przyjęte');
        expect((await onPlatform().press('anna', invited, 'Wypełnienie ankiety')).text).toContain(
          'już wysłane',
        );

        await goTo(at(CLOSING, '14:05'));
        const summary = await onPlatform().told('jan', 'Wyniki: Ankieta po wydarzeniu');
        expect(summary.text).toContain('Wysłane: 1, zwrócone: 1 (100%)');
        expect(summary.text).toContain('mniej niż pięć osób');
        expect(summary.text).not.toContain('ćwiczenia');
        expect(onPlatform().countTold('anna', TITLE)).toBe(1);
      },
    );
  },
);
