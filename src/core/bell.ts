/** Tells whoever waits that something happened. It keeps nothing: a ring that nobody hears is gone. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring. */
  next(): Promise<void>;
  /** Calls at every ring, until the function it gives is called. */
  listen(listener: () => void): () => void;
}

export const createBell = (): Bell => {
  const listeners = new Set<() => void>();
  const listen = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    ring: () => {
      for (const listener of [...listeners]) listener();
    },
    next: () =>
      new Promise((resolve) => {
        const stop = listen(() => {
          stop();
          resolve();
        });
      }),
    listen,
  };
};
