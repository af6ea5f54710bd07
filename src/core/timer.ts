/** Waiting, so that tests can wait without time passing. */
export interface Timer {
  /** Resolves after that many milliseconds unless cancelled. */
  after(milliseconds: number): { readonly elapsed: Promise<void>; cancel(): void };
}

export const systemTimer: Timer = {
  after: (milliseconds) => {
    let handle: NodeJS.Timeout | undefined;
    const elapsed = new Promise<void>((resolve) => {
      handle = setTimeout(resolve, milliseconds);
    });
    return { elapsed, cancel: () => clearTimeout(handle) };
  },
};

export type Timely<T> = { readonly inTime: true; readonly value: T } | { readonly inTime: false };

/** The value, if it comes within that time; the promise goes on either way. */
export const within = async <T>(
  promise: Promise<T>,
  milliseconds: number,
  timer: Timer,
): Promise<Timely<T>> => {
  const deadline = timer.after(milliseconds);
  try {
    return await Promise.race([
      promise.then((value) => ({ inTime: true as const, value })),
      deadline.elapsed.then(() => ({ inTime: false as const })),
    ]);
  } finally {
    deadline.cancel();
  }
};
