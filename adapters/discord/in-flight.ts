/** What is under way, so that stopping can wait for it. */
export const createInFlight = (onFailure: (thrown: unknown) => void) => {
  const running = new Set<Promise<void>>();
  return {
    track: (work: Promise<void>): void => {
      const tracked = work.catch(onFailure).finally(() => running.delete(tracked));
      running.add(tracked);
    },
    /** Resolves when everything that was under way has ended, well or not. */
    settled: async (): Promise<void> => {
      await Promise.all(running);
    },
  };
};
