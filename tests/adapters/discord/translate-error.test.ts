import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { translateError } from '../../../adapters/discord/translate-error.ts';
import { PlatformError } from '../../../src/core/failure.ts';

const refusal = (code: number, status: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'no' }, code, status, 'POST', 'https://discord.example/x', {});

/** Only the library itself may make one, say its types. */
const tokenInvalid: unknown = Reflect.construct(DiscordjsError, [DiscordjsErrorCodes.TokenInvalid]);

describe('what Discord refuses', () => {
  it.each([
    ['a token that was revoked', refusal(0, 401), true],
    ['a token that is none', tokenInvalid, true],
    ['a channel where we may not write', refusal(50_013, 403), false],
  ])('because of %s holds up everything or only that one message', (_what, thrown, isGeneral) => {
    const error = translateError('post', thrown);
    expect(error instanceof PlatformError && error.isGeneral).toBe(isGeneral);
  });
});
