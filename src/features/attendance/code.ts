import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, toEpoch } from '../../core/clock.ts';
import { randomText } from '../../core/ids.ts';
import type { Session } from '../calendar/domain.ts';
import { opensAt, takesCodes } from './domain.ts';

/** A new code is shown so often, in milliseconds; the one before is taken for as long again. */
export const CODE_LASTS = 10 * 60_000;

const LENGTH = 6;

/** A session of which codes are made: by a secret that never leaves the database. */
export interface CodedSession extends Pick<Session, 'id' | 'startsAt' | 'endsAt'> {
  readonly secret: string;
}

export const newSecret = (): string => randomText(32);

const windowOf = (at: Instant): number => Math.floor(toEpoch(at) / CODE_LASTS);

const codeIn = ({ id, secret }: CodedSession, window: number): string =>
  randomText(LENGTH, () => createHmac('sha256', secret).update(`${id}:${window}`).digest()).toUpperCase();

/** The code to be shown now, and until when it is the newest. */
export const codeAt = (
  session: CodedSession,
  now: Instant,
): { readonly code: string; readonly next: number } => ({
  code: codeIn(session, windowOf(now)),
  next: (windowOf(now) + 1) * CODE_LASTS,
});

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** What somebody typed, as codes are written: they may put spaces and dashes in, or small letters. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.replace(/[\s-]/gu, '').toUpperCase();
  return /^[A-Z0-9]{6}$/u.test(code) ? code : undefined;
};

/**
 * How a code stands with a session. `now`: it is taken. `old`: it was shown, and there is a newer one. `over`: it was
 * shown, and the time for codes has passed. Undefined: it never was one of this session's.
 */
export const standingOf = (
  session: CodedSession,
  code: string,
  now: Instant,
): 'now' | 'old' | 'over' | undefined => {
  const current = windowOf(now);
  const isFresh = isSame(codeIn(session, current), code) || isSame(codeIn(session, current - 1), code);
  if (isFresh && takesCodes(session, now)) return 'now';
  const first = windowOf(opensAt(session));
  for (let window = current; window >= first; window -= 1)
    if (isSame(codeIn(session, window), code)) return takesCodes(session, now) ? 'old' : 'over';
  return undefined;
};
