import { describe, expect, it } from 'vitest';
import { shift, toInstant } from '../../../src/core/clock.ts';
import {
  codeAt,
  CODE_LASTS,
  type CodedSession,
  readCode,
  standingOf,
} from '../../../src/features/attendance/code.ts';

const MINUTE = 60_000;
const session: CodedSession = {
  id: 'ses_1',
  startsAt: toInstant(Date.UTC(2026, 11, 15, 8)),
  endsAt: toInstant(Date.UTC(2026, 11, 15, 14)),
  secret: 'tajemnica-zajec',
};
const after = (minutes: number) => shift(session.startsAt, minutes * MINUTE);

describe('the code of a session', () => {
  it('has six characters that nobody misreads, and changes every ten minutes', () => {
    const codes = Array.from({ length: 30 }, (_, index) => codeAt(session, after(index * 10)).code);
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect(new Set(codes).size).toBe(30);
  });

  it('is another one for another session, and cannot be told without the secret', () => {
    const { code } = codeAt(session, after(0));
    expect(codeAt({ ...session, id: 'ses_2' }, after(0)).code).not.toBe(code);
    expect(codeAt({ ...session, secret: 'inna' }, after(0)).code).not.toBe(code);
  });

  it('is taken for at least ten minutes after it was shown, then it is an old one', () => {
    const { code, next } = codeAt(session, after(3));
    expect(standingOf(session, code, after(3))).toBe('now');
    expect(standingOf(session, code, after(13))).toBe('now');
    expect(standingOf(session, code, toInstant(next + CODE_LASTS))).toBe('old');
  });

  it('is taken from half an hour before to half an hour after the session', () => {
    const at = (minutes: number) => standingOf(session, codeAt(session, after(minutes)).code, after(minutes));
    expect([at(-31), at(-30), at(0), at(6 * 60 + 30)]).toEqual([undefined, 'now', 'now', 'now']);
    expect(at(6 * 60 + 31)).toBe('over');
  });

  it('is no code of a session that it never belonged to', () => {
    expect(standingOf(session, 'AAAAAA', after(10))).toBeUndefined();
  });

  it('is read with spaces and small letters, and nothing else is a code', () => {
    expect(readCode(' abc 234 ')).toBe('ABC234');
    expect(readCode('abc-234')).toBe('ABC234');
    expect([readCode('ABC23'), readCode('ABC2345'), readCode('ĄBC234'), readCode('')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
