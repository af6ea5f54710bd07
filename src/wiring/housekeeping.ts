import { type Clock, shift } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { FIRST_TOPICS } from '../features/consultations/first-topics.ts';
import { CONSULTATION_WORDS_KEPT } from '../features/consultations/working.ts';
import { createHandoverService } from '../features/handover/service.ts';
import { RECALLED_WITHIN } from '../features/recall/limits.ts';
import type { Storage } from '../storage/storage.ts';
import type { Part } from './life.ts';

const HOUR = 3_600_000;
/** Handled inputs are remembered this long: platforms redeliver within minutes, outages within a day. */
const KEEP = 7 * 24 * HOUR;

/**
 * Forgets what need not be remembered: at the start and every six hours; and puts in what every region begins with.
 * @param questionsKept how long questions without an answer are kept, in milliseconds
 */
export const createHousekeeping = (storage: Storage, clock: Clock, log: Log, questionsKept: number): Part => {
  let timer: NodeJS.Timeout | undefined;
  const clean = async (): Promise<void> => {
    try {
      const count = await storage.purge(shift(clock.now(), -KEEP));
      log.debug('forgot old inputs', { count });
      const erased = await createHandoverService(storage.handover).forget(clock.now());
      log.debug('erased old questions', { count: erased });
      const unanswered = await storage.curation.forget(shift(clock.now(), -questionsKept));
      log.debug('forgot old questions without an answer', { count: unanswered });
      const consulted = await storage.consultations.forget(
        shift(clock.now(), -CONSULTATION_WORDS_KEPT),
        clock.now(),
      );
      log.debug('forgot the words of old consultations', { count: consulted });
      const forgotten = await storage.recall.forget(shift(clock.now(), -RECALLED_WITHIN));
      log.debug('forgot who was told what', { count: forgotten });
    } catch (thrown) {
      log.error('forgetting old inputs failed', { error: toError(thrown) });
    }
  };
  return {
    name: 'housekeeping',
    start: async () => {
      await storage.consultations.seedTopics(FIRST_TOPICS);
      await clean();
      timer = setInterval(() => void clean(), 6 * HOUR);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
};
