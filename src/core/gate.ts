/** Lets so many through at once; the others wait, and go in the order in which they came. */
export interface Gate {
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether whoever came now would have to wait. */
  readonly isFull: () => boolean;
}

/** A gate (pl. *bramka*) for work that all goes to one place, where a crowd only gets in its own way. */
export const createGate = (most: number): Gate => {
  const waiting: (() => void)[] = [];
  let inside = 0;

  const enter = (): Promise<void> | undefined => {
    if (inside < most) {
      inside += 1;
      return undefined;
    }
    return new Promise((next) => waiting.push(next));
  };
  /** Whoever leaves gives the place to the next, so that nobody who comes meanwhile overtakes. */
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else inside -= 1;
  };

  return {
    isFull: () => inside >= most,
    pass: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
