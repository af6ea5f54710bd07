import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { newId } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { writeSmallKnowledge } from '../support/knowledge.ts';
import { type Program, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { walkOnPage } from './walk-local.ts';
import { type Walk, walkOnDiscord, walkOnSlack } from './walks.ts';

const NAME = 'Próbna grupa wspierania rodziny';

/** An institution, as an import would have left it. */
const leaveUnit = async (directory: string): Promise<void> => {
  const file = join(directory, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock: systemClock, log: silentLog });
  const place = { type: 'ops', region: 'opolskie', powiat: 'nyski', town: 'Nysa' } as const;
  const unit = { id: newId('uni'), name: 'Ośrodek Grupowy', ...place, isExample: false, isActive: true };
  await storage.units.save(unit, systemClock.now());
  await storage.close();
};

describe.each([
  ['Slack', walkOnSlack],
  ['Discord', walkOnDiscord],
  ['the page of the preview', walkOnPage],
] as const)('a thematic group on %s', (_platform, open) => {
  const knowledge = temporaryDirectory();
  const home = temporaryDirectory();
  let walk: Walk;
  let program: Program;

  beforeAll(async () => {
    writeSmallKnowledge(knowledge.path);
    await leaveUnit(home.path);
    walk = await open();
    program = await startProgram({ ...walk.settings, KNOWLEDGE_DIR: knowledge.path, DATA_DIR: home.path });
    await program.ready();
    walk.begin(program);
  }, 60_000);

  afterAll(async () => {
    await program.stop();
    await walk.close();
    knowledge.remove();
    home.remove();
    expect(walk.faults()).toEqual([]);
  });

  it(
    'is made, joined for a unit, called to a meeting, and answered with one tap',
    {
      timeout: 120_000,
    },
    async () => {
      const list = await walk.command('jan', 'grupy');
      const plan = { nazwa: NAME, cel: 'Wymiana doświadczeń', wojewodztwo: 'opolskie', powiat: '' };
      const made = await walk.fill('jan', [list, 'Nowa grupa'], { ...plan, udzial: 'open' });
      expect(made.text).toContain('jest gotowa');

      const work = { jednostka: 'Ośrodek Grupowy', stanowisko: 'manager', forma: 'employee' };
      const joined = await walk.fill('jan', [made, 'Dołączam'], work);
      expect(joined.text).toContain('Należy Pani/Pan do grupy');
      const called = await walk.fill('jan', [joined, 'Nowe spotkanie'], {
        tytul: NAME,
        dzien: daysLater(warsawDay(systemClock.now()), 14),
        godziny: '10.00–13.00',
        miejsce: 'sala 414',
        porzadek: '',
      });
      expect(called.text).toContain('Zawiadomienie dostanie: 1 osoba');
      const coming = await walk.press('jan', called, 'Będę');
      expect(coming.text).toContain('będzie Pani/Pan na spotkaniu');
      expect(coming.text).toContain('sala 414');
      expect((await walk.command('jan', 'moje')).text).toContain(NAME);
      expect((await walk.command('anna', 'grupy')).text).toContain(NAME);
    },
  );
});
