import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { type Day, systemClock } from '../../src/core/clock.ts';
import { daysLater } from '../../src/core/day.ts';
import { newId } from '../../src/core/ids.ts';
import { silentLog } from '../../src/core/log.ts';
import { warsawDay } from '../../src/core/warsaw.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { aNewEvent, aTerm } from '../support/calendar/an-event.ts';
import { writeSmallKnowledge } from '../support/knowledge.ts';
import { type Program, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { walkOnPage } from './walk-local.ts';
import { type Seen, type Walk, walkOnDiscord, walkOnSlack, type Who } from './walks.ts';

const TITLE = 'Kontrakt socjalny w praktyce';

/** An institution, and an event in four days, before all examples, with one seat, as a coordinator would have left them. */
const leaveAnEvent = async (directory: string): Promise<void> => {
  const at = systemClock.now();
  const day: Day = daysLater(warsawDay(at), 4);
  const file = join(directory, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock: systemClock, log: silentLog });
  const unit = {
    id: newId('uni'),
    name: 'OPS Kwiecisty',
    type: 'ops',
    region: 'opolskie',
    powiat: 'nyski',
  } as const;
  await storage.units.save({ ...unit, town: 'Nysa', isExample: false, isActive: true }, at);
  const { calendar } = storage;
  const terms = [aTerm(day, { capacity: 1 })];
  const id = await calendar.create({ ...aNewEvent({ title: TITLE, terms }), at });
  const before = (await calendar.happening(id))!;
  await calendar.publish({ before, as: 'published', tell: [], at });
  await storage.close();
};

const profile = (firstName: string) => ({
  imie: firstName,
  nazwisko: 'Próbna',
  jednostka: 'OPS Kwiecisty',
  stanowisko: 'social-worker',
  forma: 'employee',
});

describe.each([
  ['Slack', walkOnSlack],
  ['Discord', walkOnDiscord],
  ['the page of the preview', walkOnPage],
] as const)('a training on %s', (_platform, open) => {
  const knowledge = temporaryDirectory();
  const home = temporaryDirectory();
  let walk: Walk;
  let program: Program;

  beforeAll(async () => {
    writeSmallKnowledge(knowledge.path);
    await leaveAnEvent(home.path);
    walk = await open();
    program = await startProgram({
      ...walk.settings,
      KNOWLEDGE_DIR: knowledge.path,
      DATA_DIR: home.path,
    });
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

  /** Finds the event, opens its card and applies; the profile is asked for at the first application. */
  const apply = async (who: Who, firstName: string): Promise<Seen> => {
    const list = await walk.command(who, 'szkolenia');
    expect(list.text).toContain(TITLE);
    const card = await walk.press(who, list, 'Szczegóły');
    expect(card.text).toContain('Decyduje kolejność zgłoszeń');
    return walk.fill(who, [card, 'Zgłoszenie'], profile(firstName));
  };

  it(
    'is found, applied for with the profile asked once, waited for, and given up',
    { timeout: 120_000 },
    async () => {
      const anna = await apply('anna', 'Anna');
      const maria = await apply('maria', 'Maria');
      expect(maria.text).toContain('to zgłoszenie od razu daje miejsce');
      const given = await walk.press('anna', anna, 'Wysyłam zgłoszenie');
      expect(given.text).toContain('Miejsce potwierdzone');
      const told = await walk.press('maria', maria, 'Wysyłam zgłoszenie');
      expect(told.text).toContain('Przed chwilą zajęto ostatnie wolne miejsce');
      const waiting = await walk.press('maria', told, 'Wpis na listę rezerwową');
      expect(waiting.text).toContain('na liście rezerwowej, miejsce 1');

      const mine = await walk.command('anna', 'moje');
      expect(mine.text).toContain('miejsce potwierdzone');
      const home = await walk.home('anna');
      if (home !== undefined) expect(home).toContain(TITLE);
      const sure = await walk.press('anna', mine, 'Rezygnuję z udziału');
      expect(sure.text).toContain('Miejsce od razu zwolni się dla następnej osoby');
      await walk.press('anna', sure, 'Tak, rezygnuję');
      expect((await walk.command('maria', 'moje')).text).toContain('zwolniło się miejsce');
      expect((await walk.command('anna', 'moje')).text).not.toContain('miejsce potwierdzone');
    },
  );
});
