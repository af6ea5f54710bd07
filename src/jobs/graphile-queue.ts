import { EventEmitter } from 'node:events';
import type { Runner, WorkerPool, WorkerUtils } from 'graphile-worker';
import { toError } from '../core/failure.ts';
import type { Log } from '../core/log.ts';
import type { Queue, Tasks } from './queue.ts';

/** The library's own tables stand apart from ours. */
const SCHEMA = 'pomocnik_queue';

/** How many subjects one program works on at once: as many as lanes of workspaces, and the schedules. */
const AT_ONCE = 10;

/**
 * How often jobs are looked for without being called, in milliseconds. The server calls; this is for the time after
 * its connection broke.
 */
const LOOK_EVERY = 10_000;

/** A job that fails is not tried again by the queue: the next minute wakes it anyway. */
const ONCE = { maxAttempts: 1 } as const;

/** Who has only just taken something up may not have shown yet that it lives. Seconds. */
const JUST_TAKEN = 5;

interface Subject {
  readonly subject: string;
}

/**
 * Jobs in PostgreSQL, by graphile-worker: taken up within milliseconds by whichever program is free. It is loaded only
 * where it is used.
 * @throws where the server is not reached or the user may not create the schema of the queue.
 */
export const openGraphileQueue = async (url: string, log: Log): Promise<Queue> => {
  const { Logger, makeWorkerUtils, run } = await import('graphile-worker');
  const logger = new Logger(() => (level, message, meta) => {
    const severity: string = level;
    if (severity === 'error')
      log.error('the job queue reports', { error: toError(meta?.['error'] ?? message) });
  });
  const shared = { connectionString: url, schema: SCHEMA, logger };
  const utils: WorkerUtils = await makeWorkerUtils({ ...shared, maxPoolSize: 2 });
  let runner: Runner | undefined;

  const taskList = (tasks: Tasks, announced: Promise<void>) =>
    Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        async (payload: unknown): Promise<void> => {
          await announced;
          await task((payload as Subject).subject);
        },
      ]),
    );

  return {
    start: async (tasks, announce) => {
      const events = new EventEmitter();
      const announced = new Promise<void>((resolve, reject) => {
        events.once('pool:create', ({ workerPool }: { readonly workerPool: WorkerPool }) => {
          announce(workerPool.id).then(resolve, reject);
        });
      });
      runner = await run({
        ...shared,
        events,
        taskList: taskList(tasks, announced),
        concurrency: AT_ONCE,
        // One connection more, which listens.
        maxPoolSize: AT_ONCE + 1,
        pollInterval: LOOK_EVERY,
        noHandleSignals: true,
      });
      await announced;
    },
    wake: async (task, subject) => {
      const payload: Subject = { subject };
      await utils.addJob(task, payload, { queueName: subject, jobKey: subject, ...ONCE });
    },
    giveBack: async (living) => {
      // Asked of the locks themselves: a dead program's last statement may take effect after it was found dead.
      const { rows } = await utils.withPgClient((client) =>
        client.query<{ readonly id: string }>(
          `select distinct locked_by as id from ${SCHEMA}.jobs
           where locked_by <> all($1::text[]) and locked_at < now() - make_interval(secs => $2)`,
          [living, JUST_TAKEN],
        ),
      );
      if (rows.length === 0) return 0;
      await utils.forceUnlockWorkers(rows.map(({ id }) => id));
      await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] });
      return rows.length;
    },
    rest: async () => {
      await runner?.stop();
      runner = undefined;
    },
    close: async () => {
      await utils.release();
    },
  };
};
