import type { Clock, Instant } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { silentTally } from '../core/tally.ts';
import { createSurveys } from '../features/surveys/service.ts';
import { createTicker } from '../jobs/ticker.ts';
import type { Storage } from '../storage/storage.ts';
import { consultationsSweep } from './consultations.ts';
import type { Coordinators } from './coordinators.ts';
import type { Part } from './life.ts';
import { registrationsDeps } from './registrations.ts';
import { surveysDeps } from './surveys.ts';

/**
 * Every minute, and at the start, does what time or a crash left to be done for registrations, consultations and surveys.
 * It may run in several programs at once: each change is made by one of them.
 */
export const createSweep = (storage: Storage, coordinators: Coordinators, clock: Clock, log: Log): Part => {
  const { signUps } = registrationsDeps(storage, log, silentTally, coordinators);
  const sweepConsultations = consultationsSweep(storage, clock);
  const surveys = createSurveys(surveysDeps(storage, coordinators));
  let sweeping: Promise<void> | undefined;

  /** What fails for one keeps the other going. */
  const swept = (what: string, work: (at: Instant) => Promise<void>): Promise<void> =>
    work(clock.now()).catch((thrown: unknown) =>
      log.error('sweeping failed', { method: what, error: toError(thrown) }),
    );

  const sweep = (): void => {
    sweeping ??= swept('registrations', (at) => signUps.sweep(at))
      .then(() => swept('consultations', sweepConsultations))
      .then(() => swept('surveys', (at) => surveys.tendAll(at)))
      .finally(() => {
        sweeping = undefined;
      });
  };
  const ticker = createTicker(sweep);
  return {
    name: 'sweep',
    start: () => {
      ticker.start();
      sweep();
      return Promise.resolve();
    },
    stop: async () => {
      ticker.stop();
      await sweeping;
    },
  };
};
