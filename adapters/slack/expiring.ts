import { type Clock, type Instant, shift } from '../../src/core/clock.ts';

/** How many values are remembered; then the oldest is forgotten. */
const MOST = 5000;

/**
 * Remembers what was loaded for a key during `keepFor` milliseconds. Those who ask while it is being loaded share
 * one load; a failed load is passed on to them and not remembered.
 */
export const createExpiring = <T>(
  load: (key: string) => Promise<T>,
  keepFor: number,
  clock: Clock,
): ((key: string) => Promise<T>) => {
  const kept = new Map<string, { readonly value: Promise<T>; readonly until: Instant }>();
  return (key) => {
    const known = kept.get(key);
    if (known && clock.now() < known.until) return known.value;
    const value = load(key);
    kept.delete(key);
    kept.set(key, { value, until: shift(clock.now(), keepFor) });
    value.catch(() => {
      if (kept.get(key)?.value === value) kept.delete(key);
    });
    const oldest = kept.size > MOST ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return value;
  };
};
