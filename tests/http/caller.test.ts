import { describe, expect, it } from 'vitest';
import { callerOf } from '../../src/http/caller.ts';

const asked = (remoteAddress: string, passedOn?: string) =>
  callerOf({
    socket: { remoteAddress },
    headers: passedOn === undefined ? {} : { 'x-forwarded-for': passedOn },
  } as never);

describe('who asks', () => {
  it('is whom the proxy on this computer wrote down last', () => {
    expect(asked('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(asked('::ffff:127.0.0.1', '10.0.0.1, 2001:db8::7')).toBe('2001:db8::7');
  });

  it('is the other end of the connection where nobody passes on, or where that cannot be believed', () => {
    expect(asked('127.0.0.1')).toBe('127.0.0.1');
    expect(asked('127.0.0.1', '')).toBe('127.0.0.1');
    expect(asked('198.51.100.4', '203.0.113.7')).toBe('198.51.100.4');
  });
});
