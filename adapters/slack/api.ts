import { type Logger, webApi } from '@slack/bolt';
import { PlatformError, UnreachableError, toError } from '../../src/core/failure.ts';
import type { Method } from './methods.ts';

/** Slack's Web API, as far as we call it. */
export interface SlackApi {
  /**
   * Calls a method once; retrying is the caller's decision.
   * @throws {PlatformError} when Slack says no. @throws {UnreachableError} when its answer did not come.
   */
  call(method: Method, args?: Record<string, unknown>): Promise<object>;
}

/** How long we wait for one answer, in milliseconds. */
export const CALL_TIMEOUT = 10_000;

/** Slack's error codes; anything else in that place is a page of some proxy. */
const CODE = /^[a-z0-9_.-]{1,80}$/;

/** What went wrong, in our own terms, with the library's error as the cause. */
export const translateError = (method: string, thrown: unknown): Error => {
  const cause = toError(thrown);
  if (cause instanceof webApi.WebAPIRateLimitedError)
    return new PlatformError(method, 429, cause.retryAfter, { cause });
  if (cause instanceof webApi.WebAPIPlatformError) {
    const code = cause.data.error;
    return CODE.test(code)
      ? new PlatformError(method, code, undefined, { cause })
      : new UnreachableError(method, { cause });
  }
  if (cause instanceof webApi.WebAPIHTTPError && cause.statusCode < 500)
    return new PlatformError(method, cause.statusCode, undefined, { cause });
  return new UnreachableError(method, { cause });
};

/** The options of every client of the library, made anew each time because the library writes into them. */
export const clientOptions = (apiUrl: string | undefined, logger: Logger): webApi.WebClientOptions => ({
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  logger,
  timeout: CALL_TIMEOUT,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
});

export const createApi = (token: string, options: webApi.WebClientOptions): SlackApi => {
  const client = new webApi.WebClient(token, options);
  return {
    call: async (method, args = {}) => {
      try {
        return await client.apiCall(method, args);
      } catch (thrown) {
        throw translateError(method, thrown);
      }
    },
  };
};
