import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { APPLICATIONS, createEntering } from '../features/calendar/desk/applications/entering.ts';
import { createEventsEntering, EVENTS } from '../features/calendar/desk/events-entering.ts';
import { createRuns, type ImportRuns } from '../features/imports/runs.ts';
import type { SignUps } from '../features/registrations/service.ts';
import { createUnitsEntering, UNITS } from '../features/units/import-entering.ts';
import { createTicker } from '../jobs/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import type { Part } from './life.ts';

/** Imports that are entered row by row; one of these a program, so that none is entered by two of its parts. */
export const importRuns = (storage: Storage, signUps: SignUps, log: Log): ImportRuns =>
  createRuns({
    store: storage.importRuns,
    kinds: {
      [APPLICATIONS]: createEntering({ store: storage.applications, runs: storage.importRuns, signUps }),
      [EVENTS]: createEventsEntering(storage.desk),
      [UNITS]: createUnitsEntering(storage.units),
    },
    addressOf: async (person) => (await storage.registrations.addresses([person])).get(person),
    log,
  });

/** Goes on with imports that a program did not finish: at the start, and every minute. */
export const createImportsPart = (runs: ImportRuns, clock: Clock, log: Log): Part => {
  let going: Promise<void> | undefined;
  const goOn = (): void => {
    going ??= runs
      .resume(clock.now())
      .catch((thrown: unknown) => log.error('going on with imports failed', { error: toError(thrown) }))
      .finally(() => {
        going = undefined;
      });
  };
  const ticker = createTicker(goOn);
  return {
    name: 'imports',
    start: () => {
      ticker.start();
      goOn();
      return Promise.resolve();
    },
    stop: async () => {
      ticker.stop();
      await runs.stop();
    },
  };
};
