/** Starts to measure; the function it gives tells how many seconds went by, whatever became of the clock meanwhile. */
export const startStopwatch = (now: () => number = () => performance.now()): (() => number) => {
  const begun = now();
  return () => Math.max(0, now() - begun) / 1000;
};
