import { expect, it } from 'vitest';
import { DOCUMENTS } from '../support/sample-documents.ts';
import { onEveryPlatform } from './stand.ts';
import type { Seen } from './walks.ts';

const TITLE = 'Program szkolenia';
const BUTTON = 'Załącznik: Program szkolenia.pdf (2 kB)';
/** All bytes there are, so that a file that is changed on its way is told. */
const PDF = Buffer.concat([
  DOCUMENTS.pdf,
  Buffer.from(Array.from({ length: 2048 }, (_, index) => index % 256)),
]);

onEveryPlatform('an announcement with a file', {}, ({ walk }) => {
  const card = async (): Promise<Seen> => {
    for (let tries = 0; tries < 5; tries += 1) {
      const seen = await walk().press('jan', await walk().command('jan', 'ogloszenie'), 'Karta ogłoszenia');
      if (seen.text.includes('Adresaci') || seen.text.includes('Dostarczenie nie oznacza')) return seen;
    }
    throw new Error('the page of the announcement did not come');
  };

  it(
    'gives it once to whoever presses, in a conversation and on a channel, and no more once it is withdrawn',
    { timeout: 120_000 },
    async () => {
      await walk().press('anna', await walk().command('anna', 'konto'), 'podlaskie');
      const fresh = await walk().press('jan', await walk().command('jan', 'ogloszenie'), 'Nowe ogłoszenie');
      const text = { tytul: TITLE, tresc: 'Program jest w załączniku.', link: '', plik: '' };
      const draft = await walk().fill('jan', [fresh, 'Własny tekst'], text);
      const attached = await walk().fill('jan', [draft, 'Załączniki'], {
        plik1: { name: 'Program szkolenia.pdf', bytes: PDF },
        plik2: { name: 'plan.xlsx', bytes: Buffer.from(DOCUMENTS.xlsx) },
      });
      expect(attached.text).toContain('takie same przyciski będą pod treścią');
      expect(await walk().take('jan', attached, 'Załącznik: plan.xlsx (1 kB)')).toHaveLength(1);
      const workers = { wojewodztwa: ['podlaskie'], powiaty: '', typy: [], stanowiska: [] };
      const addressed = await walk().fill('jan', [await card(), 'Adresaci: osoby z jednostek'], workers);
      await walk().fill('jan', [addressed, 'Kanały'], { kanaly: [walk().channel] });
      const asked = await walk().press('jan', await card(), 'Wysłanie');
      const isClosed = asked.text.includes('nie są godziny pracy');
      await walk().press(
        'jan',
        asked,
        isClosed ? 'Wysłanie mimo to teraz' : 'Wysłanie teraz do 1 osoby i 1 kanału',
      );

      await walk().told('jan', 'Załatwione: 2 z 2');

      const program = [{ name: 'program-szkolenia.pdf', bytes: PDF }];
      const told = await walk().told('anna', TITLE);
      expect(await walk().take('anna', told, BUTTON)).toEqual(program);
      const onChannel = await walk().onChannel(TITLE);
      expect(await walk().take('maria', onChannel, BUTTON)).toEqual(program);
      expect(await walk().take('anna', onChannel, 'Załącznik: plan.xlsx (1 kB)')).toEqual([
        { name: 'plan.xlsx', bytes: Buffer.from(DOCUMENTS.xlsx) },
      ]);

      await walk().fill('jan', [await card(), 'Zmiana załączników'], {
        plik1: { name: 'program szkolenia.pdf', bytes: Buffer.from(DOCUMENTS.pdf) },
        zmiana: 'Nowy program.',
        wiadomosc: 'nie',
      });
      const changed = await walk().told('anna', 'Zmiana: Nowy program.');
      const [newer] = await walk().take('anna', changed, 'Załącznik: program szkolenia.pdf (1 kB)');
      expect(newer?.bytes.equals(DOCUMENTS.pdf)).toBe(true);
      const late = await walk().press('anna', told, BUTTON);
      expect(late.text).toContain('usunięty albo zastąpiony');

      await walk().fill('jan', [await card(), 'Wycofanie'], { powod: 'Pomyłka.' });
      const gone = await walk().told('anna', 'zostało wycofane');
      expect(gone.text).not.toContain('Załącznik');
      expect((await walk().press('anna', changed, 'Załącznik: plan.xlsx (1 kB)')).text).toContain(
        'zostało wycofane',
      );
    },
  );
});
