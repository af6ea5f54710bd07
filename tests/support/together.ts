import { AsyncLocalStorage } from 'node:async_hooks';
import { meetingOf } from './meeting.ts';

type Answers<Parties extends readonly (() => Promise<unknown>)[]> = {
  [Index in keyof Parties]: Awaited<ReturnType<Parties[Index]>>;
};

/** Those who race. In a twin without guards nobody writes before everybody has looked: they surely meet. */
export interface Racing {
  /** Starts all of them at once; the answers come in their order. */
  readonly together: <const Parties extends readonly (() => Promise<unknown>)[]>(
    parties: Parties,
  ) => Promise<Answers<Parties>>;
  /** Called between a look and its write: lasts until each of those who race has looked or is done. */
  readonly looked: () => Promise<void>;
}

export const racing = (): Racing => {
  const arriving = new AsyncLocalStorage<() => Promise<void>>();

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
    return (await Promise.all(answers)) as Answers<typeof parties>;
  };

  return { together, looked: async () => arriving.getStore()?.() };
};
