/** Lets so many through at once; the others wait, and go in the order in which they came. */
export interface Gate {
  readonly pass: <T>(work: () => Promise<T>) => Promise<T>;
  /** Whether whoever came now would have to wait. */
  readonly isFull: () => boolean;
}

/**
 * A gate (pl. *bramka*) for work that all goes to one place, where a crowd only gets in its own way. `beforeNext`: what
 * those who wait wait for besides a free place.
 */
export const createGate = (most: number, beforeNext?: () => Promise<void>): Gate => {
  const waiting: (() => void)[] = [];
  let inside = 0;
  let isOpening = false;

  const isFull = (): boolean => inside >= most || waiting.length > 0;

  const enter = (): Promise<void> | undefined => {
    if (isFull()) return new Promise((next) => waiting.push(next));
    inside += 1;
    return undefined;
  };
  const open = async (): Promise<void> => {
    if (isOpening) return;
    isOpening = true;
    if (beforeNext) await beforeNext();
    for (const next of waiting.splice(0, most - inside)) {
      inside += 1;
      next();
    }
    isOpening = false;
  };
  const leave = (): void => {
    inside -= 1;
    if (waiting.length > 0) void open();
  };

  return {
    isFull,
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
