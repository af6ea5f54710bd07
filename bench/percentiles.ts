/** The value below which that share of the measurements lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Middle, 99th percentile and worst of measurements in milliseconds, as one line. */
export const summary = (milliseconds: readonly number[]): string => {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const show = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  return `n ${sorted.length}, p50 ${show(percentile(sorted, 0.5))} ms, p99 ${show(percentile(sorted, 0.99))} ms, max ${show(sorted.at(-1) ?? Number.NaN)} ms`;
};

/** Memory the process holds now, in MB. */
export const memory = (): string => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `rss ${Math.round(rss / 1e6)} MB, heap ${Math.round(heapUsed / 1e6)} MB`;
};
