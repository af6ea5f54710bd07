import type { Clock } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import { createRecallService } from '../features/recall/service.ts';
import type { Storage } from '../storage/storage.ts';
import type { Coordinators } from './coordinators.ts';
import type { Part } from './life.ts';
import type { OpenKnowledge } from './open-knowledge.ts';
import { recallDeps } from './recall-deps.ts';

/** Looks for changed facts at the start and whenever the knowledge was replaced. Nobody waits for it. */
export const createRecallWatch = (
  storage: Storage,
  coordinators: Coordinators,
  { answering, onChange }: Pick<OpenKnowledge, 'answering' | 'onChange'>,
  clock: Clock,
  log: Log,
): Part => {
  const service = createRecallService(recallDeps(storage, coordinators, () => answering().base));
  let looking = Promise.resolve();
  const look = (): void => {
    looking = looking
      .then(() => service.look(clock.now()))
      .catch((thrown: unknown) => log.error('looking for changed facts failed', { error: toError(thrown) }));
  };
  return {
    name: 'recall',
    start: () => {
      onChange(look);
      look();
      return Promise.resolve();
    },
    stop: () => looking,
  };
};
