import type { Timer } from './timer.ts';
import { nextTurn } from './turns.ts';

/** The longest that work waits for those who are still coming, in milliseconds: a crowd without end is answered too. */
const LONGEST = 2000;

/** Who is just being told that they were heard. */
export interface Hearing {
  /** Somebody came; the promise is over when they were told so. */
  readonly hear: <T>(telling: Promise<T>) => Promise<T>;
  /** Resolves when everybody who came was told and a look at the connections brings nobody new, or after two seconds. */
  readonly quiet: () => Promise<void>;
}

/**
 * Keeps a crowd's work behind its acknowledgements. Both run on the one event loop, so that work begun too soon makes
 * those wait who are not told yet, and a platform shows them an error.
 */
export const createHearing = (timer: Timer, turn = nextTurn): Hearing => {
  let came = 0;
  let beingTold = 0;

  return {
    hear: async (telling) => {
      came += 1;
      beingTold += 1;
      try {
        return await telling;
      } finally {
        beingTold -= 1;
      }
    },
    quiet: async () => {
      const patience = timer.after(LONGEST);
      let isOver = false as boolean;
      void patience.elapsed.then(() => (isOver = true));
      let before: number;
      do {
        before = came;
        // The first turn ends the one we are in; the second has looked at the connections.
        await turn();
        await turn();
      } while (!isOver && (beingTold > 0 || came > before));
      patience.cancel();
    },
  };
};
