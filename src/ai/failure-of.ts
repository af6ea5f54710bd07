import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import type { AiRefusal } from '../features/answers/ai-port.ts';

/** What a failed call means, and what to do about it. */
export interface Failure {
  readonly why: Extract<AiRefusal, 'slow' | 'unreachable' | 'refused' | 'garbage'>;
  readonly status?: number;
  /** Trying once more may help. */
  readonly isPassing: boolean;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly pause?: number;
}

/** What came is not what was asked for. */
export class Garbage extends Error {
  override readonly name = 'Garbage';
}

const MINUTE = 60_000;
/** A key, an address or a model's name that is wrong does not heal by itself. */
const PAUSE_FOR_SETTINGS = 15 * MINUTE;
/** Where a server asks for a pause but does not say how long. */
const PAUSE_FOR_LIMIT = MINUTE;
const LONGEST_PAUSE = 60 * MINUTE;

const retryAfter = (headers: Headers | undefined): number => {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds * 1000, LONGEST_PAUSE) : PAUSE_FOR_LIMIT;
};

const refusal = (status: number, headers: Headers | undefined): Failure => {
  if (status === 429) return { why: 'refused', status, isPassing: false, pause: retryAfter(headers) };
  if (status === 401 || status === 403 || status === 404)
    return { why: 'refused', status, isPassing: false, pause: PAUSE_FOR_SETTINGS };
  return { why: 'refused', status, isPassing: status >= 500 };
};

/** Reads what a call to the server threw. The error itself is not kept: its text may repeat the question. */
export const failureOf = (thrown: unknown, signal: AbortSignal): Failure => {
  if (signal.aborted || thrown instanceof APIUserAbortError) return { why: 'slow', isPassing: false };
  if (thrown instanceof Garbage) return { why: 'garbage', isPassing: false };
  if (thrown instanceof APIConnectionError) return { why: 'unreachable', isPassing: true };
  if (thrown instanceof APIError && typeof thrown.status === 'number')
    return refusal(thrown.status, thrown.headers as Headers | undefined);
  // A connection that breaks off while the answer is read throws what the runtime throws, and half an event
  // throws a SyntaxError.
  return { why: 'unreachable', isPassing: true };
};
