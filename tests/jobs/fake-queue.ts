import type { Queue, Tasks } from '../../src/jobs/queue.ts';

interface Waiting {
  readonly task: string;
  readonly subject: string;
}

/** A database server's queue in memory: named subjects one at a time, and locks that outlive who took them. */
export const createFakeQueues = () => {
  const waiting = new Map<string, Waiting>();
  const locks = new Map<string, string>();
  const programs = new Map<string, Tasks>();
  let started = 0;

  const takerOf = (task: string): readonly [string, Tasks] | undefined => {
    const free = [...programs].filter(([, tasks]) => task in tasks);
    return free[started % Math.max(1, free.length)];
  };

  const dispatch = (): void => {
    for (const job of [...waiting.values()]) {
      const taker = takerOf(job.task);
      if (!taker || locks.has(job.subject)) continue;
      const [id, tasks] = taker;
      waiting.delete(job.subject);
      locks.set(job.subject, id);
      void tasks[job.task]!(job.subject).finally(() => {
        if (locks.get(job.subject) === id) locks.delete(job.subject);
        dispatch();
      });
    }
  };

  return {
    /** The queue as one program has it. */
    connect: (id: string): Queue => ({
      start: async (tasks, announce) => {
        await announce(id);
        programs.set(id, tasks);
        started += 1;
        dispatch();
      },
      wake: (task, subject) => {
        waiting.set(subject, { task, subject });
        dispatch();
        return Promise.resolve();
      },
      giveBack: (living) => {
        const dead = [...locks].filter(([, by]) => !living.includes(by));
        for (const [subject] of dead) locks.delete(subject);
        dispatch();
        return Promise.resolve(new Set(dead.map(([, by]) => by)).size);
      },
      rest: () => {
        programs.delete(id);
        return Promise.resolve();
      },
      close: () => Promise.resolve(),
    }),
    /** The program takes up nothing any more, and lets go of nothing. */
    freeze: (id: string): void => void programs.delete(id),
    locked: (): readonly string[] => [...locks.keys()],
  };
};
