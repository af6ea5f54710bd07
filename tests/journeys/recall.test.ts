import { expect, it } from 'vitest';
import { onEveryPlatform } from './stand.ts';

onEveryPlatform('a correction', {}, ({ walk, startAgain }) => {
  it(
    'reaches the one who was told once, after two people decided and the program was started again',
    { timeout: 120_000 },
    async () => {
      expect((await walk().command('anna', 'pytanie', 'ile wynosi próg zamówień')).text).toContain(
        '150 000 zł',
      );
      await walk().command('jan', 'pytania');
      await startAgain((text) => text.replace('pln: 150000', 'pln: 155000'));

      const notice = await walk().told('jan', 'Prosimy zdecydować, czy wysłać sprostowanie');
      const seen = await walk().press('jan', notice, 'Zobacz');
      expect(seen.text).toContain('Dotyczy 1 osoby.');
      expect((await walk().press('jan', seen, 'Podgląd wiadomości')).text).toContain('Tak będzie wyglądać');
      const proposed = await walk().press('jan', seen, 'Proponuję wysłanie do 1 osoby');
      expect(proposed.text).toContain('Wysłanie zatwierdza druga osoba');

      const second = await walk().press('maria', await walk().command('maria', 'sprostowania'), 'Zobacz');
      const sent = await walk().press('maria', second, 'Wyślij sprostowanie do 1 osoby');
      expect(sent.text).toContain('Wysyłamy sprostowanie do 1 osoby');

      const told = await walk().told('anna', 'Sprostowanie do odpowiedzi');
      expect(told.text).toMatch(/Podaliśmy:?\s*\n?.*150 000 zł/u);
      expect(told.text).toMatch(/Prawidłowo:?\s*\n?.*155 000 zł/u);
      expect((await walk().press('anna', told, 'Zobacz odpowiedź teraz')).text).toContain('155 000 zł');
      const off = await walk().press('anna', told, 'Bez wiadomości o zmianach');
      expect(off.text).toContain('nie będziemy pisać');

      await startAgain();
      await walk().command('jan', 'sprostowania');
      expect(walk().countTold('anna', 'Sprostowanie do odpowiedzi')).toBe(1);
    },
  );
});
