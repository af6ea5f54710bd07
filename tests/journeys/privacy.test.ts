import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSmallKnowledge } from '../support/knowledge.ts';
import { type Program, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { walkOnPage } from './walk-local.ts';
import { type Walk, walkOnDiscord, walkOnSlack } from './walks.ts';

const ASKED = { pytanie: 'Czy fotele kupujemy bez ustawy?', temat: 'zamowienia', zgoda: ['tak'] };

describe.each([
  ['Slack', walkOnSlack],
  ['Discord', walkOnDiscord],
  ['the page of the preview', walkOnPage],
] as const)('one’s own data on %s', (_platform, open) => {
  const knowledge = temporaryDirectory();
  let walk: Walk;
  let program: Program;

  beforeAll(async () => {
    writeSmallKnowledge(knowledge.path);
    walk = await open();
    program = await startProgram({ ...walk.settings, KNOWLEDGE_DIR: knowledge.path });
    await program.ready();
    walk.begin(program);
  }, 60_000);

  afterAll(async () => {
    await program.stop();
    await walk.close();
    knowledge.remove();
    expect(walk.faults()).toEqual([]);
  });

  it(
    'are shown, given as a file, and erased after a second look; the next word begins anew',
    { timeout: 120_000 },
    async () => {
      await walk.command('maria', 'pytania');
      await walk.fill('anna', 'doradca', ASKED);
      const shown = await walk.command('anna', 'moje-dane');
      expect(shown.text).toContain('Konto (');
      expect(shown.text).toContain('Pytania (2 wpisy)');
      expect(shown.text).toContain('aby na nie odpowiedzieć i uzupełnić bazę wiedzy.');

      const file = await walk.press('anna', shown, 'Plik JSON');
      expect(file.text).toContain('Plik zawiera wszystko');

      const asked = await walk.press('anna', shown, 'Usunięcie danych');
      expect(asked.text).toContain('Tego nie da się cofnąć.');
      const gone = await walk.press('anna', asked, 'Tak, usuń moje dane');
      expect(gone.text).toContain('Dane są usunięte.');

      const again = await walk.command('anna', 'moje-dane');
      expect(again.text).not.toContain('Pytania (');
      expect((await walk.command('maria', 'pytania')).text).not.toContain('Biorę');
    },
  );
});
