import { expect, it } from 'vitest';
import { onEveryPlatform } from './stand.ts';

const ASKED = { pytanie: 'Czy fotele kupujemy bez ustawy?', temat: 'zamowienia', zgoda: ['tak'] };

onEveryPlatform('one’s own data', {}, ({ walk }) => {
  it(
    'are shown, given as a file, and erased after a second look; the next word begins anew',
    { timeout: 120_000 },
    async () => {
      await walk().command('maria', 'pytania');
      await walk().fill('anna', 'doradca', ASKED);
      const shown = await walk().command('anna', 'moje-dane');
      expect(shown.text).toContain('Konto (');
      expect(shown.text).toContain('Pytania (2 wpisy)');
      expect(shown.text).toContain('aby na nie odpowiedzieć i uzupełnić bazę wiedzy.');

      const file = await walk().press('anna', shown, 'Plik JSON');
      expect(file.text).toContain('Plik zawiera wszystko');

      const asked = await walk().press('anna', shown, 'Usunięcie danych');
      expect(asked.text).toContain('Tego nie da się cofnąć.');
      const gone = await walk().press('anna', asked, 'Tak, usuń moje dane');
      expect(gone.text).toContain('Dane są usunięte.');

      const again = await walk().command('anna', 'moje-dane');
      expect(again.text).not.toContain('Pytania (');
      expect((await walk().command('maria', 'pytania')).text).not.toContain('Biorę');
    },
  );
});
