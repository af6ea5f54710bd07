import { expect, it } from 'vitest';
import { onEveryPlatform } from './stand.ts';

const BODY = 'Wzory obowiązują od środy.\n\nProsimy je rozdać. @everyone zostaje zwykłym tekstem.';

onEveryPlatform('the look of an announcement', {}, ({ walk }) => {
  it(
    'comes as one picture of Slack and Discord, with its words, to the author alone',
    { timeout: 120_000 },
    async () => {
      const list = await walk().command('jan', 'ogloszenie');
      const fresh = await walk().press('jan', list, 'Nowe ogłoszenie');
      const text = { tytul: 'Nowe wzory', tresc: BODY, link: 'https://example.org/wzory', plik: '' };
      const draft = await walk().fill('jan', [fresh, 'Własny tekst'], text);
      const seen = await walk().press('jan', draft, 'Wygląd na Slacku i Discordzie');
      expect(seen.text).toContain('Slack: jedna wiadomość');
      expect(seen.text).toContain('Discord: jedna wiadomość');
      expect(seen.text).toContain('nic nie jest skracane');

      const picture = Buffer.from(await walk().picture('jan'));
      expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(picture.readUInt32BE(16)).toBe(1680);

      const card = await walk().press('jan', seen, 'Karta ogłoszenia');
      expect(card.text).toContain('nikt nie jest wybrany');
      expect(walk().faults()).toEqual([]);
    },
  );
});
