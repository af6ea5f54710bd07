import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js';
import { PlatformError, UnreachableError, toError } from '../../src/core/failure.ts';

/** The token is not taken any more: nothing gets through until somebody puts in a new one. */
const UNAUTHORIZED = 401;

/** The library keeps the whole request on its errors: the person's words and the interaction's token. */
const withoutRequest = ({ name, message, stack }: Error): Error =>
  Object.assign(new Error(message), { name, ...(stack === undefined ? {} : { stack }) });

/**
 * What went wrong between us and Discord, in the words of the core. The status of a refusal is Discord's own code
 * (10062: unknown interaction) because it says more than the 404 beside it.
 */
export const translateError = (method: string, thrown: unknown): Error => {
  const cause = withoutRequest(toError(thrown));
  if (thrown instanceof DiscordAPIError)
    return new PlatformError(method, thrown.code === 0 ? thrown.status : thrown.code, undefined, {
      cause,
      isGeneral: thrown.status === UNAUTHORIZED,
    });
  if (thrown instanceof DiscordjsError && thrown.code === DiscordjsErrorCodes.TokenInvalid)
    return new PlatformError(method, UNAUTHORIZED, undefined, { cause, isGeneral: true });
  if (thrown instanceof RateLimitError)
    return new PlatformError(method, 429, Math.ceil(thrown.retryAfter / 1000), {
      cause,
      isGeneral: thrown.global,
    });
  if (thrown instanceof HTTPError && thrown.status < 500)
    return new PlatformError(method, thrown.status, undefined, { cause });
  return new UnreachableError(method, { cause });
};
