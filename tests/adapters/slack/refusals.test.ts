import { describe, expect, it } from 'vitest';
import { weighRefusal } from '../../../adapters/slack/refusals.ts';
import { PlatformError } from '../../../src/core/failure.ts';

const weighed = (status: string, retryAfter?: number) =>
  weighRefusal(new PlatformError('chat.postMessage', status, retryAfter));

describe('Slack’s „too many”', () => {
  it.each(['rate_limited', 'message_limit_exceeded'])('%s makes everything wait for a minute', (status) => {
    expect(weighed(status)).toMatchObject({ retryAfter: 60, isGeneral: true, isLasting: false });
  });

  it('with a time of its own may mean one conversation, so it stops no other', () => {
    expect(weighed('ratelimited', 3)).toMatchObject({ retryAfter: 3, isGeneral: false });
    expect(weighed('ratelimited')).toMatchObject({ retryAfter: 60, isGeneral: false });
  });
});
