import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Takes one of the points of a key. Seconds to wait where there is none left; undefined where it may go on. */
export const waitOf = async (limiter: RateLimiterMemory, key: string): Promise<number | undefined> => {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) return Math.max(1, Math.ceil(thrown.msBeforeNext / 1000));
    throw thrown;
  }
};
