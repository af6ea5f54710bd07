import { expect, it } from 'vitest';
import { onEveryPlatform } from './stand.ts';
import type { Seen } from './walks.ts';

const TITLE = 'Nowe wzory sprawozdań';
const HOSTILE = 'Uwaga @everyone @channel <!channel> *to* https://example.org';

onEveryPlatform('an announcement', {}, ({ walk }) => {
  const isCard = ({ text }: Seen): boolean =>
    text.includes('Dostarczenie nie oznacza') ||
    text.includes('Razem dotrze do') ||
    text.includes('Adresaci');

  /** The page of the announcement; the message about its progress may change at the same moment, and is not it. */
  const card = async (): Promise<Seen> => {
    for (let tries = 0; tries < 5; tries += 1) {
      const seen = await walk().press('jan', await walk().command('jan', 'ogloszenie'), 'Karta ogłoszenia');
      if (isCard(seen)) return seen;
    }
    throw new Error('the page of the announcement did not come');
  };

  /** The hour at which the test runs decides which of the two is offered. */
  const sendNow = async (): Promise<void> => {
    const asked = await walk().press('jan', await card(), 'Wysłanie');
    const label = asked.text.includes('nie są godziny pracy')
      ? 'Wysłanie mimo to teraz'
      : 'Wysłanie teraz do 1 osoby';
    await walk().press('jan', asked, label);
  };

  it(
    'is written, tried, sent once, confirmed, changed where it stands, and withdrawn',
    { timeout: 120_000 },
    async () => {
      await walk().press('anna', await walk().command('anna', 'konto'), 'podlaskie');
      const list = await walk().command('jan', 'ogloszenie');
      const fresh = await walk().press('jan', list, 'Nowe ogłoszenie');
      const text = { tytul: TITLE, tresc: HOSTILE, link: 'https://example.org/wzory', plik: '' };
      const draft = await walk().fill('jan', [fresh, 'Własny tekst'], text);
      expect(draft.text).toContain('nikt nie jest wybrany');
      const settings = {
        pilne: 'nie',
        potwierdzenie: '30.11.2036 12:00',
        wzmianka: 'nie',
        publikacja: 'nie',
      };
      await walk().fill('jan', [draft, 'Ustawienia'], settings);
      const choice = { wojewodztwa: ['podlaskie'], powiaty: '', typy: [], stanowiska: [] };
      const addressed = await walk().fill('jan', [await card(), 'Adresaci: osoby z jednostek'], choice);
      expect(addressed.text).toContain('Razem dotrze do 1 osoby');

      await sendNow();
      const told = await walk().told('anna', 'Prosimy o potwierdzenie przeczytania');
      expect(told.text).toContain(TITLE);
      await walk().told('jan', 'Załatwione: 1 z 1');
      const thanks = await walk().press('anna', told, 'Potwierdzenie przeczytania');
      expect(thanks.text).toContain('potwierdzenie jest zapisane');
      const acks = await walk().press('jan', await card(), 'Potwierdzenia przeczytania');
      expect(acks.text).toContain('Potwierdziło: 1 z 1 osoby');

      const change = {
        tytul: TITLE,
        tresc: 'Wzory obowiązują od środy.',
        zmiana: 'Nowy dzień.',
        wiadomosc: 'nie',
      };
      await walk().fill('jan', [await card(), 'Zmiana treści'], change);
      const changed = await walk().told('anna', 'Zmiana: Nowy dzień.');
      expect(changed.text).toContain('Wzory obowiązują od środy.');
      expect(walk().countTold('anna', TITLE)).toBe(1);

      await walk().fill('jan', [await card(), 'Wycofanie'], { powod: 'Pomyłka.' });
      const gone = await walk().told('anna', 'zostało wycofane');
      expect(gone.text).toContain('Powód: Pomyłka.');
      expect(walk().countTold('anna', TITLE)).toBe(1);
    },
  );
});
