import { expect, it } from 'vitest';
import { onEveryPlatform } from './stand.ts';

const QUESTION = 'Czy fotele do kawiarenki kupujemy bez ustawy?';
const ASKED = { pytanie: QUESTION, temat: 'zamowienia', zgoda: ['tak'] };

onEveryPlatform('a question to an adviser', {}, ({ walk }) => {
  it(
    'is told to the advisers, taken by one, answered, asked further, and becomes a draft that names nobody',
    { timeout: 120_000 },
    async () => {
      for (const who of ['maria', 'ewa', 'jan'] as const) await walk().command(who, 'pytania');
      const passedOn = await walk().fill('anna', 'doradca', ASKED);
      expect(passedOn.text).toContain('Pytanie jest przekazane doradcy.');

      const toMaria = await walk().told('maria', 'Nowe pytanie do doradcy');
      const toEwa = await walk().told('ewa', 'Nowe pytanie do doradcy');
      expect(toMaria.text).not.toContain('fotele');
      const open = await walk().press('maria', toMaria, 'Otwórz pytanie');
      expect(open.text).toContain(QUESTION);
      const seenByEwa = await walk().press('ewa', toEwa, 'Otwórz pytanie');
      const taken = await walk().press('maria', open, 'Biorę');
      expect(taken.text).toContain('Pytanie jest Pani/Pana.');
      expect((await walk().press('ewa', seenByEwa, 'Biorę')).text).toContain('prowadzi już ktoś inny');
      expect((await walk().command('anna', 'moje')).text).toContain('doradca przygotowuje odpowiedź');

      const reply = { odpowiedz: 'Tak, poniżej progu.', podstawa: 'art. 2 Pzp' };
      expect((await walk().fill('maria', [taken, 'Odpowiedz'], reply)).text).toContain(
        'Odpowiedź jest wysłana',
      );
      const answered = await walk().told('anna', 'Tak, poniżej progu.');
      expect(answered.text).toContain('a nie sprawdzona odpowiedź z bazy wiedzy');
      const more = await walk().fill('anna', [answered, 'Dopytuję'], { pytanie: 'A krzesła?' });
      expect(more.text).toContain('Dopytanie trafiło do tego samego doradcy');
      const again = await walk().told('maria', 'Jest dopytanie do Pani/Pana odpowiedzi');
      const second = await walk().press('maria', again, 'Otwórz pytanie');
      await walk().fill('maria', [second, 'Odpowiedz'], { odpowiedz: 'Krzesła też.', podstawa: '' });
      const last = await walk().told('anna', 'Krzesła też.');
      const home = await walk().home('anna');
      if (home !== undefined) expect(home).toContain('jest odpowiedź');
      expect((await walk().press('anna', last, 'To pomogło')).text).toContain('Pytanie jest zamknięte');

      const list = await walk().command('ewa', 'pytania');
      expect(list.text).toContain('Odpowiedzi do sprawdzenia');
      const draft = await walk().press('ewa', list, 'Zobacz');
      expect(`${draft.text}${list.text}`).not.toMatch(/anna/i);
      const reviewed = await walk().press('ewa', draft, 'Sprawdzam');
      const published = await walk().press('ewa', reviewed, 'Przyjmij do bazy');
      expect(published.text).toContain('# UZUPEŁNIĆ');
      expect(published.text).not.toMatch(/anna|maria/i);
      for (const told of ['Nowe pytanie do doradcy', 'Jest dopytanie'])
        expect(walk().countTold('maria', told), told).toBe(1);
    },
  );
});
