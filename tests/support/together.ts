import { AsyncLocalStorage } from 'node:async_hooks';
import { expect } from 'vitest';
import { meetingOf } from './meeting.ts';

type Answers<Parties extends readonly (() => Promise<unknown>)[]> = {
  [Index in keyof Parties]: Awaited<ReturnType<Parties[Index]>>;
};

/** Those who race. In a twin without guards nobody writes before everybody has looked: they surely meet. */
export interface Racing {
  /** Starts all of them at once; the answers come in their order. One alone is the step whose guard the twin lacks. */
  readonly together: <const Parties extends readonly (() => Promise<unknown>)[]>(
    parties: Parties,
  ) => Promise<Answers<Parties>>;
  /** Called between a look and its write: lasts until each of those who race has looked or is done. */
  readonly looked: () => Promise<void>;
  /** Whether those who raced have all been answered. */
  readonly isOver: () => boolean;
}

export const racing = (): Racing => {
  const arriving = new AsyncLocalStorage<() => Promise<void>>();

  let isOver = false;

  const together: Racing['together'] = async (parties) => {
    const arrive = meetingOf(parties.length);
    const answers = parties.map((party) => {
      let everybody: Promise<void> | undefined;
      const once = () => (everybody ??= arrive());
      return arriving.run(once, async () => {
        try {
          return await party();
        } finally {
          void once();
        }
      });
    });
    const all = (await Promise.all(answers)) as Answers<typeof parties>;
    isOver = true;
    return all;
  };

  return { together, looked: async () => arriving.getStore()?.(), isOver: () => isOver };
};

/** For a twin without guards: what is run breaks its promise, and does so by racing, not in what leads up to it. */
export const breaksByRacing = async (run: Promise<void>, { isOver }: Racing): Promise<void> => {
  await expect(run).rejects.toMatchObject({ name: 'AssertionError' });
  expect(isOver(), 'what came before the race failed').toBe(true);
};
