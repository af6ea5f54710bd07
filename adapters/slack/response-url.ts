import { PlatformError, UnreachableError } from '../../src/core/failure.ts';
import { CALL_TIMEOUT } from './api.ts';

const NAME = 'response_url';

/**
 * Sends to a `response_url`: Slack's own address for answering one command or one pressed button, good for five
 * messages in 30 minutes and in every conversation, also where the bot is no member.
 * @throws {PlatformError} when Slack says no. @throws {UnreachableError} when its answer did not come.
 */
export const respond = async (url: string, body: Record<string, unknown>): Promise<void> => {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_TIMEOUT),
    });
    await response.arrayBuffer();
  } catch (cause) {
    throw new UnreachableError(NAME, { cause });
  }
  if (response.ok) return;
  if (response.status >= 500) throw new UnreachableError(NAME);
  const retryAfter = Number(response.headers.get('retry-after') ?? NaN);
  throw new PlatformError(NAME, response.status, Number.isFinite(retryAfter) ? retryAfter : undefined);
};
