import { type Clock, toEpoch } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { ok, refuse } from '../core/result.ts';
import type { Timer } from '../core/timer.ts';
import type { FromAi } from '../features/answers/ai-port.ts';
import { createBreaker } from './breaker.ts';
import type { Budget } from './budget.ts';
import { type Failure, failureOf } from './failure-of.ts';

export interface CallerDeps {
  readonly budget: Budget;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
}

/** What a call gave, and what it cost where the server says so. */
export interface Used<T> {
  readonly value: T;
  readonly tokens?: number | undefined;
}

/** Makes a call that may cost about so many tokens. Never throws: every failure is a refusal with its reason. */
export type Caller = <T>(tokens: number, signal: AbortSignal, call: () => Promise<Used<T>>) => FromAi<T>;

const BEFORE_RETRY = 250;

/**
 * Calls a server with care: not while it is paused, not beyond the budget, once more after a passing failure, and
 * never longer than the signal allows. Nothing of what was sent or received goes to the log.
 */
export const createCaller = (method: string, { budget, clock, timer, log }: CallerDeps): Caller => {
  const breaker = createBreaker(clock);

  const attempt = async <T>(
    signal: AbortSignal,
    call: () => Promise<Used<T>>,
  ): Promise<{ readonly used: Used<T> } | { readonly failure: Failure }> => {
    try {
      return { used: await call() };
    } catch (thrown) {
      return { failure: failureOf(thrown, signal) };
    }
  };

  const twice = async <T>(signal: AbortSignal, call: () => Promise<Used<T>>) => {
    const first = await attempt(signal, call);
    if (!('failure' in first) || !first.failure.isPassing) return first;
    await timer.after(BEFORE_RETRY).elapsed;
    return signal.aborted ? first : attempt(signal, call);
  };

  return async (tokens, signal, call) => {
    if (signal.aborted) return refuse('slow');
    if (!breaker.isClosed()) return refuse('paused');
    if (!(await budget.reserve(tokens))) {
      log.warn('the daily budget of the model is spent', { method });
      return refuse('budget');
    }
    const start = toEpoch(clock.now());
    const result = await twice(signal, call);
    const milliseconds = toEpoch(clock.now()) - start;
    if ('failure' in result) {
      const { why, status, pause } = result.failure;
      breaker.failed(pause);
      log.warn('a model did not help', { method, outcome: why, milliseconds, ...(status ? { status } : {}) });
      return refuse(why);
    }
    breaker.worked();
    const spent = result.used.tokens ?? tokens;
    await budget.settle(tokens, spent);
    log.debug('a model answered', { method, count: spent, milliseconds });
    return ok(result.used.value);
  };
};
