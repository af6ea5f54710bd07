import { describe, expect, it } from 'vitest';
import { shift } from '../../../src/core/clock.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createEntering } from '../../../src/features/calendar/desk/applications/entering.ts';
import type { PlannedApplication } from '../../../src/features/calendar/desk/applications/domain.ts';
import type { ApplicationsStore } from '../../../src/features/calendar/desk/applications/store.ts';
import { createRuns } from '../../../src/features/imports/runs.ts';
import type { RunsStore } from '../../../src/features/imports/runs-store.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { registrationsDeps } from '../../../src/wiring/registrations.ts';
import { TODAY } from '../../support/calendar/an-event.ts';
import { type FreshDatabase, freshEngine } from '../../support/engines.ts';
import { seats, stageOn } from '../../support/registrations/stage.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Doubles {
  readonly applications?: (real: ApplicationsStore) => ApplicationsStore;
  readonly marks?: (real: RunsStore) => RunsStore;
}

/** Imports of applications over a real database; parts of the storage may fail on the way, as a dying program's do. */
const runsOn = (
  storage: Storage,
  { applications = (real) => real, marks = (real) => real }: Doubles = {},
) => {
  const store = marks(storage.importRuns);
  const entering = createEntering({
    store: applications(storage.applications),
    runs: store,
    signUps: registrationsDeps(storage, silentLog).signUps,
  });
  return createRuns({
    store,
    kinds: { applications: entering },
    addressOf: async (person) => (await storage.registrations.addresses([person])).get(person),
    log: silentLog,
  });
};

const NAMES = ['Ada', 'Ewa', 'Iwo', 'Jan', 'Ola', 'Tom'];

const applicationsStage = async (fresh: FreshDatabase) => {
  const stage = await stageOn(await freshEngine(fresh));
  const { storage } = stage;
  const by = await stage.person('C');
  const term = await stage.term(seats(4));
  const { event } = (await storage.registrations.facts(term))!;
  /** A confirmed file of these people; the same names are the same people. */
  const file = async (names: readonly string[] = NAMES): Promise<string> => {
    const id = newId('imp');
    await storage.imports.keep({ id, kind: 'applications', fileName: 'a.csv', content: {}, by, at: TODAY });
    const rows = names.map((firstName, index) => {
      const newcomer = { id: newId('per') as PersonId, firstName, lastName: 'Lis', who: `name:${firstName}` };
      const content: PlannedApplication = { term, newcomer, needs: {} };
      return { number: index + 1, row: index + 2, content };
    });
    await storage.importRuns.plan(id, rows);
    expect(await storage.importRuns.begin(id, TODAY)).toBe(true);
    return id;
  };
  const list = async (): Promise<readonly string[]> =>
    (await storage.applications.registered(event)).map(({ firstName, state }) => `${firstName} ${state}`);
  return { ...stage, by, event, file, list };
};

const ALL = [...NAMES.slice(0, 4).map((name) => `${name} confirmed`), 'Ola waiting', 'Tom waiting'];

/** The program dies when rows were entered and only those before this one were noted. */
const dyingAt =
  (row: number) =>
  (real: RunsStore): RunsStore => {
    let isDead = false;
    return {
      ...real,
      mark: async (id, marks) => {
        if (!isDead) await real.mark(id, marks.slice(0, row - 1));
        isDead = true;
        throw new Error('the program died');
      },
    };
  };

export const applicationsContract = (fresh: FreshDatabase): void => {
  describe('applications of a file', () => {
    it('are entered in their order, once, and taken back with everything that came with them', async () => {
      const { storage, file, list } = await applicationsStage(fresh);
      const id = await file();
      const runs = runsOn(storage);
      await runs.drive(id, TODAY);
      await runs.drive(id, TODAY);
      expect(await list()).toEqual(ALL);
      expect(await storage.applications.standings(id)).toEqual({
        states: { confirmed: 4, waiting: 2 },
        withoutAccount: 6,
      });
      expect(await storage.importRuns.beginUndo(id)).toBe(true);
      expect(await storage.importRuns.beginUndo(id)).toBe(false);
      await runs.drive(id, TODAY);
      expect(await list()).toEqual([]);
      expect(await storage.registrations.miscounted()).toEqual([]);
      expect((await storage.importRuns.run(id))?.counts).toMatchObject({ undone: 6, kept: 0, done: 0 });
    });

    it.each([1, 2, 4, 6])(
      'are whole again after the program died at row %i, entering and taking back',
      async (row) => {
        const { storage, file, list } = await applicationsStage(fresh);
        const id = await file();
        await runsOn(storage, { marks: dyingAt(row) }).drive(id, TODAY);
        expect(await storage.importRuns.underWay()).toEqual([id]);
        await runsOn(storage).resume(TODAY);
        expect(await list()).toEqual(ALL);
        await storage.importRuns.beginUndo(id);
        await runsOn(storage, { marks: dyingAt(row) }).drive(id, TODAY);
        expect(await storage.importRuns.underWay()).toEqual([id]);
        await runsOn(storage).resume(TODAY);
        expect(await list()).toEqual([]);
        expect(await storage.importRuns.underWay()).toEqual([]);
        expect(await storage.registrations.miscounted()).toEqual([]);
      },
    );

    /** Two files name the same people and are entered at the same moment. */
    const race = async (applications?: Doubles['applications']) => {
      const { storage, file, list } = await applicationsStage(fresh);
      const files = [await file(['Ada', 'Ewa']), await file(['Ada', 'Ewa'])];
      await Promise.all(
        files.map((id) => runsOn(storage, applications ? { applications } : {}).drive(id, TODAY)),
      );
      return (await list()).map((line) => line.split(' ')[0]).toSorted();
    };

    it('that two files name at the same moment are entered once', async () => {
      expect(await race()).toEqual(['Ada', 'Ewa']);
    });

    it('would be entered twice if nothing told the people apart (the guard off)', async () => {
      const unguarded = (real: ApplicationsStore): ApplicationsStore => ({
        ...real,
        welcome: (newcomer, id, at) => real.welcome({ ...newcomer, who: newcomer.id }, id, at),
      });
      expect(await race(unguarded)).toEqual(['Ada', 'Ada', 'Ewa', 'Ewa']);
    });

    it('stay where something else happened to them, and their people with them', async () => {
      const { storage, file, list, by, event } = await applicationsStage(fresh);
      const id = await file(['Ada', 'Ewa', 'Iwo']);
      const runs = runsOn(storage);
      await runs.drive(id, TODAY);
      const [ada, ewa] = await storage.applications.registered(event);
      const before = (await storage.registrations.registration(ada!.registration))!;
      await storage.registrations.amend(before, { diet: 'bez laktozy' }, by, [], TODAY);
      await storage.units.noteDocument(ewa!.person, { project: 'prj_1', state: 'handed-in' }, by, TODAY);
      await storage.importRuns.beginUndo(id);
      await runs.drive(id, TODAY);
      expect(await list()).toEqual(['Ada confirmed']);
      expect((await storage.importRuns.run(id))?.counts).toMatchObject({ undone: 2, kept: 1 });
      // Ewa's paper is noted, so she is not forgotten.
      expect((await storage.units.profile(ewa!.person)).firstName).toBe('Ewa');
      expect((await storage.units.profile(ada!.person)).firstName).toBe('Ada');
    });

    it('are told of in the end to whoever confirmed them, once', async () => {
      const { storage, file } = await applicationsStage(fresh);
      const id = await file(['Ada']);
      await Promise.all([runsOn(storage).drive(id, TODAY), runsOn(storage).drive(id, TODAY)]);
      expect((await storage.ledger.counts('desk.entered', `${id}:done`)).pending).toBe(1);
    });

    it('are forgotten as a file after a while, though not while they are being entered', async () => {
      const { storage, file, list } = await applicationsStage(fresh);
      const id = await file(['Ada']);
      await storage.imports.forget(shift(TODAY, DAY));
      await runsOn(storage).drive(id, TODAY);
      expect(await list()).toEqual(['Ada confirmed']);
      await storage.imports.forget(shift(TODAY, DAY));
      expect(await storage.importRuns.rows(id, 'done', 9)).toEqual([]);
      expect(await storage.importRuns.beginUndo(id)).toBe(false);
    });
  });
};
